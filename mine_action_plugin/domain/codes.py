"""The code lists of mine action: what is stored, and the English label that people see.

Codes are lower-case and never change meaning; a list may grow. Sources: IMAS 04.10 (devices),
IMAS 07.11 (land release), IMAS 05.10 and the GICHD minimum data (accidents, victims), and the
practice described in docs/.
"""

from __future__ import annotations

from enum import Enum

from .marks import QT_TRANSLATE_NOOP


class Code(str, Enum):
    """A member of a code list: its value is stored, its ``label`` (English) is shown."""

    label: str

    def __new__(cls, value: str, label: str) -> Code:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def labels(cls) -> dict[str, str]:
        """Return English labels by code, in the order of the list."""
        return {str(member.value): member.label for member in cls}


class HazardClass(Code):
    """IMAS 07.11: suspected (indirect evidence), confirmed (direct evidence), or a mere indication."""

    SHA = "sha", QT_TRANSLATE_NOOP("codes", "Suspected hazardous area (SHA)")
    CHA = "cha", QT_TRANSLATE_NOOP("codes", "Confirmed hazardous area (CHA)")
    INDICATION = "indication", QT_TRANSLATE_NOOP("codes", "Indication of a hazard")


class HazardStatus(Code):
    """Codes of the list ``hazard_status``."""

    OPEN = "open", QT_TRANSLATE_NOOP("codes", "Open")
    WORKED_ON = "worked_on", QT_TRANSLATE_NOOP("codes", "Worked on")
    CLOSED = "closed", QT_TRANSLATE_NOOP("codes", "Closed")


class ClosureReason(Code):
    """Codes of the list ``closure_reason``."""

    RELEASED = "released", QT_TRANSLATE_NOOP("codes", "Released")
    MERGED = "merged", QT_TRANSLATE_NOOP("codes", "Merged into another hazard")
    SPLIT = "split", QT_TRANSLATE_NOOP("codes", "Split into several hazards")
    DUPLICATE = "duplicate", QT_TRANSLATE_NOOP("codes", "Duplicate of another record")
    ENTERED_IN_ERROR = "entered_in_error", QT_TRANSLATE_NOOP("codes", "Entered in error")


class Process(Code):
    """What changed a hazard's class, status or shape."""

    NTS = "nts", QT_TRANSLATE_NOOP("codes", "Non-technical survey")
    TS = "ts", QT_TRANSLATE_NOOP("codes", "Technical survey")
    CLEARANCE = "clearance", QT_TRANSLATE_NOOP("codes", "Clearance")
    ACCIDENT = "accident", QT_TRANSLATE_NOOP("codes", "Accident")
    DESK_REVIEW = "desk_review", QT_TRANSLATE_NOOP("codes", "Desk review")
    CORRECTION = "correction", QT_TRANSLATE_NOOP("codes", "Correction")
    IMPORT = "import", QT_TRANSLATE_NOOP("codes", "Import")
    MERGE = "merge", QT_TRANSLATE_NOOP("codes", "Merge")
    SPLIT = "split", QT_TRANSLATE_NOOP("codes", "Split")


class RecordStatus(Code):
    """Codes of the list ``record_status``."""

    SUBMITTED = "submitted", QT_TRANSLATE_NOOP("codes", "Submitted")
    VERIFIED = "verified", QT_TRANSLATE_NOOP("codes", "Verified")
    APPROVED = "approved", QT_TRANSLATE_NOOP("codes", "Approved")


class PositionBasis(Code):
    """How the position became known; decides the accuracy where none is recorded."""

    GPS = "gps", QT_TRANSLATE_NOOP("codes", "GPS receiver")
    SURVEY = "survey", QT_TRANSLATE_NOOP("codes", "Survey instrument")
    MAP = "map", QT_TRANSLATE_NOOP("codes", "Paper map")
    IMAGERY = "imagery", QT_TRANSLATE_NOOP("codes", "Imagery")
    SKETCH = "sketch", QT_TRANSLATE_NOOP("codes", "Sketch")
    PLACE_NAME = "place_name", QT_TRANSLATE_NOOP("codes", "Place name only")
    ADMIN_CENTROID = (
        "admin_centroid",
        QT_TRANSLATE_NOOP("codes", "Centre of an administrative area"),
    )
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class Reliability(Code):
    """Codes of the list ``reliability``."""

    HIGH = "high", QT_TRANSLATE_NOOP("codes", "High")
    MEDIUM = "medium", QT_TRANSLATE_NOOP("codes", "Medium")
    LOW = "low", QT_TRANSLATE_NOOP("codes", "Low")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class Device(Code):
    """Explosive ordnance categories of IMAS 04.10."""

    AP_MINE = "ap_mine", QT_TRANSLATE_NOOP("codes", "Anti-personnel mine")
    AP_MINE_IMPROVISED = (
        "ap_mine_improvised",
        QT_TRANSLATE_NOOP("codes", "Improvised anti-personnel mine"),
    )
    AV_MINE = "av_mine", QT_TRANSLATE_NOOP("codes", "Anti-vehicle mine")
    MINE_UNKNOWN = "mine_unknown", QT_TRANSLATE_NOOP("codes", "Mine of unknown type")
    CLUSTER_MUNITION = "cluster_munition", QT_TRANSLATE_NOOP("codes", "Cluster munition remnants")
    UXO = "uxo", QT_TRANSLATE_NOOP("codes", "Unexploded ordnance (UXO)")
    AXO = "axo", QT_TRANSLATE_NOOP("codes", "Abandoned ordnance (AXO)")
    ERW_UNKNOWN = "erw_unknown", QT_TRANSLATE_NOOP("codes", "Explosive remnant of unknown type")
    IED = "ied", QT_TRANSLATE_NOOP("codes", "Improvised explosive device")
    BOOBY_TRAP = "booby_trap", QT_TRANSLATE_NOOP("codes", "Booby trap")
    OTHER_DEVICE = "other_device", QT_TRANSLATE_NOOP("codes", "Other device")
    SMALL_ARMS = "small_arms", QT_TRANSLATE_NOOP("codes", "Small arms ammunition")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class EvidenceKind(Code):
    """Which kinds are direct evidence is the profile's decision."""

    DETONATION = "detonation", QT_TRANSLATE_NOOP("codes", "Detonation")
    ACCIDENT_KNOWN_PLACE = (
        "accident_known_place",
        QT_TRANSLATE_NOOP("codes", "Accident at a known place"),
    )
    RELIABLE_RECORD = "reliable_record", QT_TRANSLATE_NOOP("codes", "Reliable minefield record")
    SIGNS_OR_FENCING = "signs_or_fencing", QT_TRANSLATE_NOOP("codes", "Signs or fencing")
    VISUAL = "visual", QT_TRANSLATE_NOOP("codes", "Ordnance seen")
    SURVEY_FIND = "survey_find", QT_TRANSLATE_NOOP("codes", "Found by survey")
    ANIMAL_CASUALTY = "animal_casualty", QT_TRANSLATE_NOOP("codes", "Animal casualty")
    OLD_SURVEY = "old_survey", QT_TRANSLATE_NOOP("codes", "Old survey")
    ACCIDENT_UNKNOWN_PLACE = (
        "accident_unknown_place",
        QT_TRANSLATE_NOOP("codes", "Accident at an unknown place"),
    )
    UNRELIABLE_RECORD = (
        "unreliable_record",
        QT_TRANSLATE_NOOP("codes", "Unreliable minefield record"),
    )
    COMBAT_ZONE = "combat_zone", QT_TRANSLATE_NOOP("codes", "Combat zone")
    MILITARY_POSITION = "military_position", QT_TRANSLATE_NOOP("codes", "Military position")
    UNUSED_LAND = "unused_land", QT_TRANSLATE_NOOP("codes", "Land no longer used")
    VERBAL_REPORT = "verbal_report", QT_TRANSLATE_NOOP("codes", "Verbal report")
    CRATER = "crater", QT_TRANSLATE_NOOP("codes", "Crater")
    DEBRIS_OR_PACKAGING = "debris_or_packaging", QT_TRANSLATE_NOOP("codes", "Debris or packaging")
    IMAGERY = "imagery", QT_TRANSLATE_NOOP("codes", "Imagery")


class SurveyPointKind(Code):
    """Codes of the list ``survey_point_kind``."""

    REFERENCE = "reference", QT_TRANSLATE_NOOP("codes", "Reference point")
    BENCHMARK = "benchmark", QT_TRANSLATE_NOOP("codes", "Benchmark")
    START = "start", QT_TRANSLATE_NOOP("codes", "Start point")
    TURNING = "turning", QT_TRANSLATE_NOOP("codes", "Turning point")
    INTERMEDIATE = "intermediate", QT_TRANSLATE_NOOP("codes", "Intermediate point")
    END = "end", QT_TRANSLATE_NOOP("codes", "End point")


class North(Code):
    """Codes of the list ``north``."""

    TRUE_ = "true", QT_TRANSLATE_NOOP("codes", "True north")
    GRID = "grid", QT_TRANSLATE_NOOP("codes", "Grid north")
    MAGNETIC = "magnetic", QT_TRANSLATE_NOOP("codes", "Magnetic north")


class SignKind(Code):
    """Codes of the list ``sign_kind``."""

    MINE_SIGN = "mine_sign", QT_TRANSLATE_NOOP("codes", "Mine sign")
    ADVANCE_WARNING = "advance_warning", QT_TRANSLATE_NOOP("codes", "Advance warning")
    INFORMATION_BOARD = "information_board", QT_TRANSLATE_NOOP("codes", "Information board")


class SignStatus(Code):
    """Codes of the list ``sign_status``."""

    PROPOSED = "proposed", QT_TRANSLATE_NOOP("codes", "Proposed")
    EMPLACED = "emplaced", QT_TRANSLATE_NOOP("codes", "Emplaced")
    DAMAGED = "damaged", QT_TRANSLATE_NOOP("codes", "Damaged")
    MISSING = "missing", QT_TRANSLATE_NOOP("codes", "Missing")
    REMOVED = "removed", QT_TRANSLATE_NOOP("codes", "Removed")
    DECLINED = "declined", QT_TRANSLATE_NOOP("codes", "Declined")


class Mount(Code):
    """Codes of the list ``mount``."""

    PICKET = "picket", QT_TRANSLATE_NOOP("codes", "Picket")
    FENCE = "fence", QT_TRANSLATE_NOOP("codes", "Fence")
    TREE = "tree", QT_TRANSLATE_NOOP("codes", "Tree")
    WALL = "wall", QT_TRANSLATE_NOOP("codes", "Wall")
    ROCK = "rock", QT_TRANSLATE_NOOP("codes", "Rock")
    OTHER = "other", QT_TRANSLATE_NOOP("codes", "Other")


class SignReason(Code):
    """Why a sign stands where it stands."""

    CORNER = "corner", QT_TRANSLATE_NOOP("codes", "Corner")
    SPACING = "spacing", QT_TRANSLATE_NOOP("codes", "Spacing")
    ACCESS = "access", QT_TRANSLATE_NOOP("codes", "Access crosses here")
    SIGHT = "sight", QT_TRANSLATE_NOOP("codes", "The next one would be hidden")
    WARNED = "warned", QT_TRANSLATE_NOOP("codes", "Somebody would be unwarned")
    MANUAL = "manual", QT_TRANSLATE_NOOP("codes", "Placed by hand")


class InspectionCondition(Code):
    """Codes of the list ``inspection_condition``."""

    GOOD = "good", QT_TRANSLATE_NOOP("codes", "Good")
    FADED = "faded", QT_TRANSLATE_NOOP("codes", "Faded")
    OVERGROWN = "overgrown", QT_TRANSLATE_NOOP("codes", "Overgrown")
    DAMAGED = "damaged", QT_TRANSLATE_NOOP("codes", "Damaged")
    DISPLACED = "displaced", QT_TRANSLATE_NOOP("codes", "Displaced")
    MISSING = "missing", QT_TRANSLATE_NOOP("codes", "Missing")


class InspectionCause(Code):
    """Codes of the list ``inspection_cause``."""

    STOLEN = "stolen", QT_TRANSLATE_NOOP("codes", "Stolen")
    FLOOD = "flood", QT_TRANSLATE_NOOP("codes", "Flood")
    FIRE = "fire", QT_TRANSLATE_NOOP("codes", "Fire")
    VEHICLE = "vehicle", QT_TRANSLATE_NOOP("codes", "Vehicle")
    FARMING = "farming", QT_TRANSLATE_NOOP("codes", "Farming")
    VANDALISM = "vandalism", QT_TRANSLATE_NOOP("codes", "Vandalism")
    AGE = "age", QT_TRANSLATE_NOOP("codes", "Age")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class BarrierKind(Code):
    """Codes of the list ``barrier_kind``."""

    FENCE = "fence", QT_TRANSLATE_NOOP("codes", "Fence")
    TAPE = "tape", QT_TRANSLATE_NOOP("codes", "Tape")
    WALL = "wall", QT_TRANSLATE_NOOP("codes", "Wall")
    DITCH = "ditch", QT_TRANSLATE_NOOP("codes", "Ditch")
    CLIFF = "cliff", QT_TRANSLATE_NOOP("codes", "Cliff")
    WATER = "water", QT_TRANSLATE_NOOP("codes", "Water")
    VEGETATION = "vegetation", QT_TRANSLATE_NOOP("codes", "Vegetation")


class BarrierStatus(Code):
    """Codes of the list ``barrier_status``."""

    PLANNED = "planned", QT_TRANSLATE_NOOP("codes", "Planned")
    INTACT = "intact", QT_TRANSLATE_NOOP("codes", "Intact")
    DAMAGED = "damaged", QT_TRANSLATE_NOOP("codes", "Damaged")
    REMOVED = "removed", QT_TRANSLATE_NOOP("codes", "Removed")


class IncidentKind(Code):
    """An accident is harm to a person; nothing else is one."""

    ACCIDENT = "accident", QT_TRANSLATE_NOOP("codes", "Accident")
    EXPLOSION_NO_HARM = "explosion_no_harm", QT_TRANSLATE_NOOP("codes", "Explosion without harm")
    EO_REPORT = "eo_report", QT_TRANSLATE_NOOP("codes", "Suspicious object reported")
    EO_FIND = "eo_find", QT_TRANSLATE_NOOP("codes", "Explosive ordnance found")
    HAZARD_REPORT = "hazard_report", QT_TRANSLATE_NOOP("codes", "Dangerous area reported")


class IncidentStatus(Code):
    """Codes of the list ``incident_status``."""

    REPORTED = "reported", QT_TRANSLATE_NOOP("codes", "Reported")
    VERIFIED = "verified", QT_TRANSLATE_NOOP("codes", "Verified")
    UNDER_INVESTIGATION = "under_investigation", QT_TRANSLATE_NOOP("codes", "Under investigation")
    CLOSED = "closed", QT_TRANSLATE_NOOP("codes", "Closed")
    NOTHING_FOUND = "nothing_found", QT_TRANSLATE_NOOP("codes", "Nothing found")
    NOT_EXPLOSIVE = "not_explosive", QT_TRANSLATE_NOOP("codes", "Not explosive")
    DUPLICATE = "duplicate", QT_TRANSLATE_NOOP("codes", "Duplicate")


class Knowledge(Code):
    """What is known about a place. There is no fourth answer."""

    IN_HAZARD = "in_hazard", QT_TRANSLATE_NOOP("codes", "Inside a known hazard")
    NEAR_HAZARD = "near_hazard", QT_TRANSLATE_NOOP("codes", "Near a known hazard")
    RELEASED_LAND = "released_land", QT_TRANSLATE_NOOP("codes", "On released land")
    OUTSIDE_KNOWN = "outside_known", QT_TRANSLATE_NOOP("codes", "Outside every known hazard")


class DatePrecision(Code):
    """Codes of the list ``date_precision``."""

    DAY = "day", QT_TRANSLATE_NOOP("codes", "Day")
    MONTH = "month", QT_TRANSLATE_NOOP("codes", "Month")
    YEAR = "year", QT_TRANSLATE_NOOP("codes", "Year")


class Activity(Code):
    """Codes of the list ``activity``."""

    FARMING = "farming", QT_TRANSLATE_NOOP("codes", "Farming")
    HERDING = "herding", QT_TRANSLATE_NOOP("codes", "Herding")
    COLLECTING = "collecting", QT_TRANSLATE_NOOP("codes", "Collecting wood, food or water")
    SCRAP_COLLECTING = "scrap_collecting", QT_TRANSLATE_NOOP("codes", "Collecting scrap metal")
    TRAVELLING = "travelling", QT_TRANSLATE_NOOP("codes", "Travelling on foot")
    DRIVING = "driving", QT_TRANSLATE_NOOP("codes", "Driving")
    PASSING_BY = "passing_by", QT_TRANSLATE_NOOP("codes", "Passing by")
    PLAYING = "playing", QT_TRANSLATE_NOOP("codes", "Playing")
    TAMPERING = "tampering", QT_TRANSLATE_NOOP("codes", "Tampering")
    HUNTING_FISHING = "hunting_fishing", QT_TRANSLATE_NOOP("codes", "Hunting or fishing")
    HOUSEHOLD = "household", QT_TRANSLATE_NOOP("codes", "Household work")
    CONSTRUCTION = "construction", QT_TRANSLATE_NOOP("codes", "Construction")
    BURNING_LAND = "burning_land", QT_TRANSLATE_NOOP("codes", "Burning land")
    VISITING = "visiting", QT_TRANSLATE_NOOP("codes", "Visiting")
    VISITING_GRAVE = "visiting_grave", QT_TRANSLATE_NOOP("codes", "Visiting a grave")
    REPORTING_NEWS = "reporting_news", QT_TRANSLATE_NOOP("codes", "Reporting news")
    OFFICIAL_DUTY = "official_duty", QT_TRANSLATE_NOOP("codes", "Official duty")
    MILITARY = "military", QT_TRANSLATE_NOOP("codes", "Military activity")
    DEMINING = "demining", QT_TRANSLATE_NOOP("codes", "Demining")
    MANUAL_ERADICATION = (
        "manual_eradication",
        QT_TRANSLATE_NOOP("codes", "Manual eradication of crops"),
    )
    RESCUE = "rescue", QT_TRANSLATE_NOOP("codes", "Rescue")
    OTHER = "other", QT_TRANSLATE_NOOP("codes", "Other")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class Outcome(Code):
    """Codes of the list ``outcome``."""

    KILLED = "killed", QT_TRANSLATE_NOOP("codes", "Killed")
    INJURED = "injured", QT_TRANSLATE_NOOP("codes", "Injured")
    UNHURT = "unhurt", QT_TRANSLATE_NOOP("codes", "Unhurt")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class Sex(Code):
    """Codes of the list ``sex``."""

    FEMALE = "female", QT_TRANSLATE_NOOP("codes", "Female")
    MALE = "male", QT_TRANSLATE_NOOP("codes", "Male")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class AgeGroup(Code):
    """Codes of the list ``age_group``."""

    CHILD = "child", QT_TRANSLATE_NOOP("codes", "Child")
    ADULT = "adult", QT_TRANSLATE_NOOP("codes", "Adult")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class CivilStatus(Code):
    """Codes of the list ``civil_status``."""

    CIVILIAN = "civilian", QT_TRANSLATE_NOOP("codes", "Civilian")
    DEMINER = "deminer", QT_TRANSLATE_NOOP("codes", "Deminer")
    MILITARY = "military", QT_TRANSLATE_NOOP("codes", "Military")
    POLICE_SECURITY = "police_security", QT_TRANSLATE_NOOP("codes", "Police or security")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class Occupation(Code):
    """Codes of the list ``occupation``."""

    FARMER = "farmer", QT_TRANSLATE_NOOP("codes", "Farmer")
    HERDER = "herder", QT_TRANSLATE_NOOP("codes", "Herder")
    BUILDER = "builder", QT_TRANSLATE_NOOP("codes", "Builder")
    DRIVER = "driver", QT_TRANSLATE_NOOP("codes", "Driver")
    JOURNALIST = "journalist", QT_TRANSLATE_NOOP("codes", "Journalist")
    OFFICIAL = "official", QT_TRANSLATE_NOOP("codes", "Official")
    AID_WORKER = "aid_worker", QT_TRANSLATE_NOOP("codes", "Aid worker")
    PUPIL = "pupil", QT_TRANSLATE_NOOP("codes", "Pupil")
    NONE_ = "none", QT_TRANSLATE_NOOP("codes", "None")
    OTHER = "other", QT_TRANSLATE_NOOP("codes", "Other")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class TaskKind(Code):
    """Codes of the list ``task_kind``."""

    NTS = "nts", QT_TRANSLATE_NOOP("codes", "Non-technical survey")
    TS = "ts", QT_TRANSLATE_NOOP("codes", "Technical survey")
    CLEARANCE = "clearance", QT_TRANSLATE_NOOP("codes", "Clearance")
    BATTLE_AREA_CLEARANCE = (
        "battle_area_clearance",
        QT_TRANSLATE_NOOP("codes", "Battle area clearance"),
    )
    EOD_SPOT = "eod_spot", QT_TRANSLATE_NOOP("codes", "EOD spot task")
    MARKING = "marking", QT_TRANSLATE_NOOP("codes", "Marking")
    SIGN_MAINTENANCE = "sign_maintenance", QT_TRANSLATE_NOOP("codes", "Sign maintenance")
    ROAD_VERIFICATION = "road_verification", QT_TRANSLATE_NOOP("codes", "Road verification")
    ROAD_CLEARANCE = "road_clearance", QT_TRANSLATE_NOOP("codes", "Road clearance")
    QUALITY_INSPECTION = "quality_inspection", QT_TRANSLATE_NOOP("codes", "Quality inspection")
    POST_CLEARANCE_INSPECTION = (
        "post_clearance_inspection",
        QT_TRANSLATE_NOOP("codes", "Post-clearance inspection"),
    )
    ACCIDENT_INVESTIGATION = (
        "accident_investigation",
        QT_TRANSLATE_NOOP("codes", "Accident investigation"),
    )
    COMMUNITY_ACTIVITY = "community_activity", QT_TRANSLATE_NOOP("codes", "Community activity")


class Method(Code):
    """Codes of the list ``method``."""

    MANUAL = "manual", QT_TRANSLATE_NOOP("codes", "Manual")
    MECHANICAL = "mechanical", QT_TRANSLATE_NOOP("codes", "Mechanical")
    DOGS = "dogs", QT_TRANSLATE_NOOP("codes", "Dogs")
    DETECTOR_SURVEY = "detector_survey", QT_TRANSLATE_NOOP("codes", "Detector survey")
    VISUAL_SEARCH = "visual_search", QT_TRANSLATE_NOOP("codes", "Visual search")
    EOD = "eod", QT_TRANSLATE_NOOP("codes", "Explosive ordnance disposal")


class TaskStatus(Code):
    """Codes of the list ``task_status``."""

    DRAFT = "draft", QT_TRANSLATE_NOOP("codes", "Draft")
    ASSIGNED = "assigned", QT_TRANSLATE_NOOP("codes", "Assigned")
    IN_PROGRESS = "in_progress", QT_TRANSLATE_NOOP("codes", "In progress")
    SUSPENDED = "suspended", QT_TRANSLATE_NOOP("codes", "Suspended")
    COMPLETED = "completed", QT_TRANSLATE_NOOP("codes", "Completed")
    APPROVED = "approved", QT_TRANSLATE_NOOP("codes", "Approved")
    ABORTED = "aborted", QT_TRANSLATE_NOOP("codes", "Aborted")


class Product(Code):
    """IMAS 07.11: how land was released."""

    CANCELLED = "cancelled", QT_TRANSLATE_NOOP("codes", "Cancelled (non-technical survey)")
    REDUCED = "reduced", QT_TRANSLATE_NOOP("codes", "Reduced (technical survey)")
    CLEARED = "cleared", QT_TRANSLATE_NOOP("codes", "Cleared (clearance)")


class ReleasedStatus(Code):
    """Codes of the list ``released_status``."""

    COMPLETED = "completed", QT_TRANSLATE_NOOP("codes", "Completed")
    ACCEPTED = "accepted", QT_TRANSLATE_NOOP("codes", "Accepted")
    HANDED_OVER = "handed_over", QT_TRANSLATE_NOOP("codes", "Handed over")
    QUESTIONED = "questioned", QT_TRANSLATE_NOOP("codes", "Questioned")
    REVOKED = "revoked", QT_TRANSLATE_NOOP("codes", "Revoked")


class SearchKind(Code):
    """Codes of the list ``search_kind``."""

    SURFACE = "surface", QT_TRANSLATE_NOOP("codes", "Surface")
    SUBSURFACE = "subsurface", QT_TRANSLATE_NOOP("codes", "Subsurface")


class SurveyResult(Code):
    """Codes of the list ``survey_result``."""

    EVIDENCE_FOUND = "evidence_found", QT_TRANSLATE_NOOP("codes", "Evidence found")
    NO_EVIDENCE_FOUND = "no_evidence_found", QT_TRANSLATE_NOOP("codes", "No evidence found")
    NOT_VISITED = "not_visited", QT_TRANSLATE_NOOP("codes", "Not visited")
    NOT_ACCESSIBLE = "not_accessible", QT_TRANSLATE_NOOP("codes", "Not accessible")


class PlaceKind(Code):
    """Codes of the list ``place_kind``."""

    SETTLEMENT = "settlement", QT_TRANSLATE_NOOP("codes", "Settlement")
    SCHOOL = "school", QT_TRANSLATE_NOOP("codes", "School")
    CLINIC = "clinic", QT_TRANSLATE_NOOP("codes", "Clinic")
    HOSPITAL = "hospital", QT_TRANSLATE_NOOP("codes", "Hospital")
    WATER = "water", QT_TRANSLATE_NOOP("codes", "Water point")
    MARKET = "market", QT_TRANSLATE_NOOP("codes", "Market")
    WORSHIP = "worship", QT_TRANSLATE_NOOP("codes", "Place of worship")
    CEMETERY = "cemetery", QT_TRANSLATE_NOOP("codes", "Cemetery")
    PASTURE = "pasture", QT_TRANSLATE_NOOP("codes", "Pasture")
    WORK_SITE = "work_site", QT_TRANSLATE_NOOP("codes", "Work site")
    CHECKPOINT = "checkpoint", QT_TRANSLATE_NOOP("codes", "Checkpoint")
    OTHER = "other", QT_TRANSLATE_NOOP("codes", "Other")


class AccessKind(Code):
    """Codes of the list ``access_kind``."""

    ROAD = "road", QT_TRANSLATE_NOOP("codes", "Road")
    TRACK = "track", QT_TRANSLATE_NOOP("codes", "Track")
    PATH = "path", QT_TRANSLATE_NOOP("codes", "Path")
    CATTLE_TRACK = "cattle_track", QT_TRANSLATE_NOOP("codes", "Cattle track")
    CANAL_TRACK = "canal_track", QT_TRANSLATE_NOOP("codes", "Canal track")
    SERVICE_LINE = "service_line", QT_TRANSLATE_NOOP("codes", "Service line")
    RIVER_FORD = "river_ford", QT_TRANSLATE_NOOP("codes", "River ford")
    RAILWAY = "railway", QT_TRANSLATE_NOOP("codes", "Railway")


class AccessUse(Code):
    """Unknown use counts as used."""

    DAILY = "daily", QT_TRANSLATE_NOOP("codes", "Daily")
    SEASONAL = "seasonal", QT_TRANSLATE_NOOP("codes", "Seasonal")
    CLOSED = "closed", QT_TRANSLATE_NOOP("codes", "Closed")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class OrganisationKind(Code):
    """Codes of the list ``organisation_kind``."""

    AUTHORITY = "authority", QT_TRANSLATE_NOOP("codes", "National authority")
    OPERATOR = "operator", QT_TRANSLATE_NOOP("codes", "Operator")
    MILITARY = "military", QT_TRANSLATE_NOOP("codes", "Military")
    EMERGENCY_SERVICE = "emergency_service", QT_TRANSLATE_NOOP("codes", "Emergency service")
    COMMUNITY = "community", QT_TRANSLATE_NOOP("codes", "Community organisation")
    OTHER = "other", QT_TRANSLATE_NOOP("codes", "Other")


class Language(Code):
    """Languages of signs, by ISO 639-1 code."""

    EN = "en", QT_TRANSLATE_NOOP("codes", "English")
    AZ = "az", QT_TRANSLATE_NOOP("codes", "Azerbaijani")
    RU = "ru", QT_TRANSLATE_NOOP("codes", "Russian")
    AR = "ar", QT_TRANSLATE_NOOP("codes", "Arabic")
    ES = "es", QT_TRANSLATE_NOOP("codes", "Spanish")
    FR = "fr", QT_TRANSLATE_NOOP("codes", "French")
    PT = "pt", QT_TRANSLATE_NOOP("codes", "Portuguese")
    UK = "uk", QT_TRANSLATE_NOOP("codes", "Ukrainian")
    HY = "hy", QT_TRANSLATE_NOOP("codes", "Armenian")
    KA = "ka", QT_TRANSLATE_NOOP("codes", "Georgian")
    FA = "fa", QT_TRANSLATE_NOOP("codes", "Persian")
    KM = "km", QT_TRANSLATE_NOOP("codes", "Khmer")
    OTHER = "other", QT_TRANSLATE_NOOP("codes", "Other")


class Weekday(Code):
    """Codes of the list ``weekday``."""

    MON = "mon", QT_TRANSLATE_NOOP("codes", "Monday")
    TUE = "tue", QT_TRANSLATE_NOOP("codes", "Tuesday")
    WED = "wed", QT_TRANSLATE_NOOP("codes", "Wednesday")
    THU = "thu", QT_TRANSLATE_NOOP("codes", "Thursday")
    FRI = "fri", QT_TRANSLATE_NOOP("codes", "Friday")
    SAT = "sat", QT_TRANSLATE_NOOP("codes", "Saturday")
    SUN = "sun", QT_TRANSLATE_NOOP("codes", "Sunday")


class LandUse(Code):
    """Codes of the list ``land_use``."""

    CROPLAND = "cropland", QT_TRANSLATE_NOOP("codes", "Cropland")
    PASTURE = "pasture", QT_TRANSLATE_NOOP("codes", "Pasture")
    FOREST = "forest", QT_TRANSLATE_NOOP("codes", "Forest")
    ORCHARD = "orchard", QT_TRANSLATE_NOOP("codes", "Orchard or vineyard")
    HOUSING = "housing", QT_TRANSLATE_NOOP("codes", "Housing")
    INFRASTRUCTURE = "infrastructure", QT_TRANSLATE_NOOP("codes", "Infrastructure")
    ROAD = "road", QT_TRANSLATE_NOOP("codes", "Road")
    WATER = "water", QT_TRANSLATE_NOOP("codes", "Water")
    UNUSED = "unused", QT_TRANSLATE_NOOP("codes", "Unused")
    OTHER = "other", QT_TRANSLATE_NOOP("codes", "Other")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class Severity(Code):
    """Codes of the list ``severity``."""

    CRITICAL = "critical", QT_TRANSLATE_NOOP("codes", "Critical")
    MAJOR = "major", QT_TRANSLATE_NOOP("codes", "Major")
    MINOR = "minor", QT_TRANSLATE_NOOP("codes", "Minor")


class QualityResult(Code):
    """Codes of the list ``quality_result``."""

    ACCEPTED = "accepted", QT_TRANSLATE_NOOP("codes", "Accepted")
    REJECTED = "rejected", QT_TRANSLATE_NOOP("codes", "Rejected")
    CONDITIONAL = "conditional", QT_TRANSLATE_NOOP("codes", "Accepted with corrections")


class OrdnanceCondition(Code):
    """Codes of the list ``ordnance_condition``."""

    INTACT = "intact", QT_TRANSLATE_NOOP("codes", "Intact")
    DAMAGED = "damaged", QT_TRANSLATE_NOOP("codes", "Damaged")
    EXPLODED = "exploded", QT_TRANSLATE_NOOP("codes", "Exploded")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class Disposal(Code):
    """Codes of the list ``disposal``."""

    DESTROYED_IN_PLACE = "destroyed_in_place", QT_TRANSLATE_NOOP("codes", "Destroyed in place")
    REMOVED = "removed", QT_TRANSLATE_NOOP("codes", "Removed and destroyed")
    LEFT_IN_PLACE = "left_in_place", QT_TRANSLATE_NOOP("codes", "Left in place and marked")
    HANDED_OVER = "handed_over", QT_TRANSLATE_NOOP("codes", "Handed over")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class EducationMethod(Code):
    """Codes of the list ``education_method``."""

    INTERPERSONAL = "interpersonal", QT_TRANSLATE_NOOP("codes", "Interpersonal")
    TRAINING = "training", QT_TRANSLATE_NOOP("codes", "Training of others")
    MASS_MEDIA = "mass_media", QT_TRANSLATE_NOOP("codes", "Mass media")
    DIGITAL_MEDIA = "digital_media", QT_TRANSLATE_NOOP("codes", "Digital media")
    COMMUNITY_LIAISON = "community_liaison", QT_TRANSLATE_NOOP("codes", "Community liaison")
    OTHER = "other", QT_TRANSLATE_NOOP("codes", "Other")


class AccidentCause(Code):
    """Codes of the list ``accident_cause``."""

    STEPPED_ON = "stepped_on", QT_TRANSLATE_NOOP("codes", "Stepped on")
    DROVE_OVER = "drove_over", QT_TRANSLATE_NOOP("codes", "Drove over")
    HANDLED = "handled", QT_TRANSLATE_NOOP("codes", "Handled")
    BYSTANDER = "bystander", QT_TRANSLATE_NOOP("codes", "Bystander")
    FIRE = "fire", QT_TRANSLATE_NOOP("codes", "Fire")
    MACHINERY = "machinery", QT_TRANSLATE_NOOP("codes", "Struck by machinery")
    OTHER = "other", QT_TRANSLATE_NOOP("codes", "Other")
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("codes", "Unknown")


class LogAction(Code):
    """Codes of the list ``log_action``."""

    INSERT = "insert", QT_TRANSLATE_NOOP("codes", "Added")
    UPDATE = "update", QT_TRANSLATE_NOOP("codes", "Changed")
    DELETE = "delete", QT_TRANSLATE_NOOP("codes", "Deleted")


CODE_LISTS: dict[str, type[Code]] = {
    "hazard_class": HazardClass,
    "hazard_status": HazardStatus,
    "closure_reason": ClosureReason,
    "process": Process,
    "record_status": RecordStatus,
    "position_basis": PositionBasis,
    "reliability": Reliability,
    "device": Device,
    "evidence_kind": EvidenceKind,
    "survey_point_kind": SurveyPointKind,
    "north": North,
    "sign_kind": SignKind,
    "sign_status": SignStatus,
    "mount": Mount,
    "sign_reason": SignReason,
    "inspection_condition": InspectionCondition,
    "inspection_cause": InspectionCause,
    "barrier_kind": BarrierKind,
    "barrier_status": BarrierStatus,
    "incident_kind": IncidentKind,
    "incident_status": IncidentStatus,
    "knowledge": Knowledge,
    "date_precision": DatePrecision,
    "activity": Activity,
    "outcome": Outcome,
    "sex": Sex,
    "age_group": AgeGroup,
    "civil_status": CivilStatus,
    "occupation": Occupation,
    "task_kind": TaskKind,
    "method": Method,
    "task_status": TaskStatus,
    "product": Product,
    "released_status": ReleasedStatus,
    "search_kind": SearchKind,
    "survey_result": SurveyResult,
    "place_kind": PlaceKind,
    "access_kind": AccessKind,
    "access_use": AccessUse,
    "organisation_kind": OrganisationKind,
    "language": Language,
    "weekday": Weekday,
    "land_use": LandUse,
    "severity": Severity,
    "quality_result": QualityResult,
    "ordnance_condition": OrdnanceCondition,
    "disposal": Disposal,
    "education_method": EducationMethod,
    "accident_cause": AccidentCause,
    "log_action": LogAction,
}
"""Every code list by the name under which the table ``code_list`` keeps it."""
