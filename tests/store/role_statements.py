"""SQL that each role may run and the ones below may not, by what it tries."""

# ruff: noqa: E501  (a statement reads better in one line)

from __future__ import annotations

ME = "(SELECT id FROM incident WHERE created_by = session_user LIMIT 1)"
OTHERS = "(SELECT id FROM incident WHERE created_by <> session_user ORDER BY fid LIMIT 1)"
HAZARD = "(SELECT id FROM hazard ORDER BY fid LIMIT 1)"
ASKED = "(SELECT id FROM hazard_event WHERE status = 'closed' ORDER BY fid DESC LIMIT 1)"
INCIDENT = (
    "INSERT INTO incident (kind, occurred_on, geom) VALUES "
    "('accident', '2026-01-05', ST_SetSRID(ST_Point(46.5, 40), 4326))"
)
LAND = "INSERT INTO released_land (product, geom{0}) SELECT 'cleared', geom{1} FROM hazard LIMIT 1"
FOREIGN = "SELECT set_config('mine_action.change_id', (SELECT id FROM change WHERE changed_by = 'paul' LIMIT 1), true); "
LOGGED = "(SELECT record_id FROM change_log WHERE record_table = '{0}' ORDER BY fid LIMIT 1)"
EVENT, RELEASED = LOGGED.format("hazard_event"), LOGGED.format("released_land")
# What paul recorded, deleted and recorded anew with something else in it, then approved.
REBORN_EVENT = (
    "DELETE FROM hazard_event; INSERT INTO hazard_event (id, hazard_id, hazard_class, status, event_date, process) "
    f"VALUES ({EVENT}, {HAZARD}, 'cha', 'closed', '2026-01-05', 'correction'); "
    "UPDATE hazard_event SET approved_by = session_user"
)
REBORN_LAND = (
    f"DELETE FROM released_land; INSERT INTO released_land (id, product, geom) SELECT {RELEASED}, 'cleared', "
    "ST_Multi(ST_Buffer(geom, 1)) FROM hazard LIMIT 1; UPDATE released_land SET record_status = 'approved'"
)

# What nobody may do who does not own the database.
NOBODY = {
    "deletes what happened to a hazard": "DELETE FROM hazard_event",
    "empties a table": "TRUNCATE incident CASCADE",
    "empties the history": "TRUNCATE change_log",
    "turns triggers off": "ALTER TABLE hazard DISABLE TRIGGER ALL",
    "turns all triggers off": "SET session_replication_role = replica",
    "turns row security off": "ALTER TABLE victim_private DISABLE ROW LEVEL SECURITY",
    "adds a column": "ALTER TABLE incident ADD COLUMN x text",
    "drops a table": "DROP TABLE victim_private CASCADE",
    "drops a trigger": "DROP TRIGGER zz_log_update ON hazard",
    "drops a policy": "DROP POLICY seen ON change_log",
    "makes a policy": "CREATE POLICY mine ON change_log FOR SELECT USING (true)",
    "adds a trigger": "CREATE TRIGGER t BEFORE INSERT ON hazard FOR EACH ROW EXECUTE FUNCTION refuse('x')",
    "adds a rule": "CREATE RULE r AS ON UPDATE TO hazard DO INSTEAD NOTHING",
    "replaces a function": "CREATE OR REPLACE FUNCTION my_rank() RETURNS int LANGUAGE sql AS 'SELECT 4'",
    "makes a table in the schema": "CREATE TABLE agency.mine (x int)",
    "drops the schema": "DROP SCHEMA agency CASCADE",
    "takes the tables over": "ALTER TABLE hazard OWNER TO session_user",
    "writes the history": "INSERT INTO change_log (change_id, record_table, record_id, version, action) VALUES ('x', 'hazard', 'x', 1, 'insert')",
    "copies into the history": "COPY change_log (change_id, record_table, record_id, version, action) FROM STDIN",
    "rewrites the history": "UPDATE change_log SET new_row = NULL",
    "rewrites who it was": "UPDATE change SET changed_by = 'mona'",
    "deletes from the history": "DELETE FROM change_log",
    "changes a code list": "UPDATE code_list SET label_en = 'x'",
    "adds a code": "INSERT INTO code_list (list, code, sort, label_en) VALUES ('hazard_status', 'gone', 9, 'x')",
    "puts a change before all others": "INSERT INTO change (fid, id, title, changed_at) VALUES (-1, 'x', 'x', now())",
    "says that another's change was taken back": "INSERT INTO change (id, title, changed_at, undoes_id) SELECT 'x', 'x', now(), id FROM change WHERE changed_by = 'chief' OR changed_by = 'paul' LIMIT 1",
    "says that a change that is not there was taken back": "INSERT INTO change (id, title, changed_at, undoes_id) VALUES ('x', 'x', now(), 'y')",
    "comes back with a closing in another's name": REBORN_EVENT,
    "comes back with land in another's name": REBORN_LAND,
    "sets the counter": "SELECT setval('code_hz', 1)",
    "takes a number from the counter": "SELECT nextval('code_hz')",
    "asks for a change": "SELECT current_change()",
    "calls a trigger's function": "SELECT stamp_update()",
    "becomes the owner": "SET ROLE chief",
    "becomes another person": "SET SESSION AUTHORIZATION chief",
    "makes itself a manager": "GRANT agency_manager TO session_user",
    "makes itself a manager by the function": "SELECT give_role(session_user, 'manager')",
    "works on in another's change": FOREIGN + "UPDATE hazard SET name = 'x'; " + INCIDENT,
    "works on in a change of before": "SELECT set_config('mine_action.change_id', (SELECT id FROM change WHERE changed_by = session_user LIMIT 1), true); "
    + INCIDENT,
    "deletes a hazard": "DELETE FROM hazard",
    "closes a hazard alone": "UPDATE hazard SET status = 'closed'",
    "approves land by a name": "UPDATE released_land SET approved_by = 'mona' WHERE code = 'RL-0001'",
    "approves land in another's name": "UPDATE released_land SET record_status = 'approved', approved_by = 'chief' WHERE code = 'RL-0001'",
    "adds land that is approved": LAND.format(", record_status", ", 'approved'"),
    "adds land that is handed over": LAND.format(", status", ", 'handed_over'"),
    "adds land in an approver's name": LAND.format(", approved_by", ", 'mona'"),
    "widens approved land": "UPDATE released_land SET geom = ST_Multi(ST_Buffer(geom, 0.01)) WHERE code = 'RL-0002'",
    "approves what it records": f"INSERT INTO hazard_event (hazard_id, hazard_class, status, event_date, process, approved_by) VALUES ({HAZARD}, 'cha', 'closed', '2026-01-05', 'correction', session_user)",
    "approves in another's name": f"UPDATE hazard_event SET approved_by = 'mark' WHERE id = {ASKED}",
    "changes what it approves": f"UPDATE hazard_event SET approved_by = session_user, process = 'merge' WHERE id = {ASKED}",
    "says what a workspace is": "UPDATE workspace_info SET value = '9' WHERE key = 'schema_version'",
}
# What is a manager's.
MANAGERS = {
    "approves land": "UPDATE released_land SET record_status = 'approved' WHERE code = 'RL-0001'",
    "accepts land": "UPDATE released_land SET status = 'accepted' WHERE code = 'RL-0001'",
    "approves a closing": f"UPDATE hazard_event SET approved_by = session_user WHERE id = {ASKED}",
    "names the files folder": "INSERT INTO workspace_info (key, value) VALUES ('files_folder', '/tmp')",
    "changes the title": "UPDATE workspace_info SET value = 'x' WHERE key = 'title'",
    "gives a role": "SELECT give_role('stranger', 'viewer')",
    "takes a role": "SELECT give_role('vera', NULL)",
}
# What is a planner's.
PLANNERS = {
    "adds a hazard": "INSERT INTO hazard (hazard_class) VALUES ('sha')",
    "copies hazards in": "COPY hazard (hazard_class) FROM STDIN",
    "changes a hazard": "UPDATE hazard SET name = 'x'",
    "changes a hazard through MERGE's elder": "INSERT INTO hazard (id, hazard_class) SELECT id, 'sha' FROM hazard ON CONFLICT (id) DO UPDATE SET name = 'x'",
    "adds a task": "INSERT INTO task (kind) VALUES ('clearance')",
    "adds a sign": "INSERT INTO sign (geom) VALUES (ST_SetSRID(ST_Point(46.5, 40), 4326))",
    "adds land": LAND.format("", ""),
    "deletes land": "DELETE FROM released_land",
    "adds an organisation": "INSERT INTO organisation (name, kind) VALUES ('x', 'operator')",
    "records what happened to a hazard": f"INSERT INTO hazard_event (hazard_id, hazard_class, status, event_date, process) VALUES ({HAZARD}, 'cha', 'open', '2026-01-05', 'nts')",
    "changes another's incident": f"UPDATE incident SET remarks = 'x' WHERE id = {OTHERS}",
    "deletes another's victim": "DELETE FROM victim_private WHERE created_by <> session_user; DELETE FROM victim WHERE created_by <> session_user",
    "makes another's incident its own": f"UPDATE incident SET created_by = session_user, remarks = 'x' WHERE id = {OTHERS}",
    "changes what is known of another's incident": f"UPDATE incident SET knowledge_now = NULL, distance_m = 5 WHERE id = {OTHERS}",
    "changes all incidents": "UPDATE incident SET remarks = 'x'",
    "changes another's victim": "UPDATE victim SET age = 5 WHERE created_by <> session_user",
    "changes another's victim through a view": "CREATE TEMP VIEW v AS SELECT * FROM victim; UPDATE v SET age = 5 WHERE created_by <> session_user",
    "names another's victim": "UPDATE victim_private SET name = 'x' WHERE created_by <> session_user",
    "names a victim by its number": "UPDATE victim_private SET name = 'x' WHERE fid = 99",
    "deletes another's reporter": "DELETE FROM incident_private WHERE created_by <> session_user",
    "verifies a report": f"UPDATE incident SET record_status = 'verified' WHERE id = {ME}",
    "adds a verified report": INCIDENT.replace("(kind,", "(record_status, kind,").replace(
        "('acc", "('verified', 'acc"
    ),
    "questions land without a reason": "UPDATE released_land SET status = 'questioned' WHERE code = 'RL-0002'",
    "frees land under cover of a report": INCIDENT
    + "; UPDATE released_land SET status = 'questioned', restrictions = 'none' WHERE code = 'RL-0002'",
    "revokes land under cover of a report": INCIDENT
    + "; UPDATE released_land SET status = 'revoked' WHERE code = 'RL-0002'",
    "resolves what was quarantined": "UPDATE quarantine SET resolved_on = '2026-01-05'",
    "reads what was quarantined": "SELECT * FROM quarantine",
}
# What is a reporter's.
REPORTERS = {
    "logs an incident": INCIDENT,
    "copies incidents in": "COPY incident (kind, occurred_on) FROM STDIN",
    "changes an incident": "UPDATE incident SET remarks = 'x'",
    "adds a victim": "INSERT INTO victim (incident_id) SELECT id FROM incident LIMIT 1",
    "adds evidence": "INSERT INTO evidence (kind, geom) VALUES ('crater', ST_SetSRID(ST_Point(46.5, 40), 4326))",
    "adds an attachment": f"INSERT INTO attachment (record_table, record_id, path) VALUES ('incident', {OTHERS}, 'x.jpg')",
    "begins a change": "INSERT INTO change (id, title, changed_at) VALUES ('x', 'x', now())",
    "takes codes": "SELECT take_codes('IN', 0, 1)",
    "reads victims' names": "SELECT * FROM victim_private",
    "reads reporters' names": "SELECT * FROM incident_private",
}
# What somebody without a role may not even do.
STRANGERS = {
    "reads hazards": "SELECT * FROM agency.hazard",
    "reads the history": "SELECT * FROM agency.change_log",
    "logs an incident": INCIDENT.replace("INTO ", "INTO agency."),
    "asks for a role": "SELECT agency.my_rank()",
    "makes itself a manager": "SELECT agency.give_role('stranger', 'manager')",
    "takes codes": "SELECT agency.take_codes('IN', 0, 1)",
    "drops the schema": "DROP SCHEMA agency CASCADE",
    "joins": "GRANT agency_viewer TO stranger",
}
FORBIDDEN = {
    "stranger": STRANGERS,
    "vera": {**NOBODY, **MANAGERS, **PLANNERS, **REPORTERS},
    "remy": {**NOBODY, **MANAGERS, **PLANNERS},
    "paul": {**NOBODY, **MANAGERS},
    "mona": NOBODY,
}
