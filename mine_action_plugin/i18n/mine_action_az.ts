<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="az">
<context>
    <name>AssignTask</name>
    <message>
        <source>Assign task</source>
        <translation>Tapşırığı təyin et</translation>
    </message>
    <message>
        <source>This algorithm assigns a task to a team from a day on. The last day follows from the area of the task, the output of the team per day and its working days.

A team that is booked already, does not work by a method of the task or is not accredited for it over the whole time is refused, unless a reason is given to assign it all the same; the reason is kept in the history of the task.</source>
        <translation>Bu alqoritm tapşırığı göstərilən gündən etibarən komandaya təyin edir. Son gün tapşırığın sahəsindən, komandanın günlük məhsuldarlığından və iş günlərindən hesablanır.

Artıq başqa tapşırığı olan, tapşırığın üsulu ilə işləməyən və ya bu üsul üzrə bütün müddəti əhatə edən akkreditasiyası olmayan komanda rədd edilir; buna baxmayaraq təyin etmək üçün səbəb göstərilməlidir. Səbəb tapşırığın tarixçəsində saxlanılır.</translation>
    </message>
    <message>
        <source>Code of the task</source>
        <translation>Tapşırığın kodu</translation>
    </message>
    <message>
        <source>Code of the team</source>
        <translation>Komandanın kodu</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>İlk gün</translation>
    </message>
    <message>
        <source>Reason to assign in spite of warnings</source>
        <translation>Xəbərdarlıqlara baxmayaraq təyin etməyin səbəbi</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Son gün</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Xəbərdarlıqlar</translation>
    </message>
</context>
<context>
    <name>AssignTaskDialog</name>
    <message>
        <source>Assign {code}</source>
        <translation>Təyin et: {code}</translation>
    </message>
    <message>
        <source>Why it is assigned all the same</source>
        <translation>Buna baxmayaraq niyə təyin edilir</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Komanda</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Başlanğıc</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Səbəb</translation>
    </message>
    <message>
        <source>Ends on {end}.</source>
        <translation>Bitmə tarixi: {end}.</translation>
    </message>
</context>
<context>
    <name>BackupWorkspace</name>
    <message>
        <source>Back up workspace</source>
        <translation>İş mühitinin ehtiyat nüsxəsini çıxarmaq</translation>
    </message>
    <message>
        <source>This algorithm makes a backup of a workspace with its history and photos, and reads it back to be sure.

Backups of a GeoPackage lie beside it in &lt;workspace&gt;_backups; those of a server in the folder for backups. They are named by date and time and never overwritten.</source>
        <translation>Bu alqoritm iş mühitinin tarixçəsi və şəkilləri ilə birlikdə ehtiyat nüsxəsini çıxarır və əmin olmaq üçün onu geri oxuyur.

GeoPackage-in ehtiyat nüsxələri onun yanında, &lt;workspace&gt;_backups qovluğunda; serverinkilər ehtiyat nüsxələr qovluğunda saxlanılır. Onlar tarix və saatla adlandırılır və heç vaxt üzərinə yazılmır.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Ehtiyat nüsxə</translation>
    </message>
</context>
<context>
    <name>CasualtyChart</name>
    <message>
        <source>Casualties by month</source>
        <translation>Aylar üzrə zərərçəkənlər</translation>
    </message>
    <message>
        <source>No casualties recorded</source>
        <translation>Zərərçəkən qeydə alınmayıb</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Həlak olan</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Yaralanan</translation>
    </message>
    <message>
        <source>{month}: {killed} killed, {injured} injured</source>
        <translation>{month}: {killed} həlak olan, {injured} yaralanan</translation>
    </message>
</context>
<context>
    <name>ChangeRowsDialog</name>
    <message>
        <source>Records, in the order they were written</source>
        <translation>Qeydlər, yazılma ardıcıllığı ilə</translation>
    </message>
    <message>
        <source>{table} {name}: {action}</source>
        <translation>{table} {name}: {action}</translation>
    </message>
    <message>
        <source>{when} · {person}</source>
        <translation>{when} · {person}</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>naməlum şəxs</translation>
    </message>
    <message>
        <source>The first {shown} of {all} rows are listed.</source>
        <translation>{all} sətirdən ilk {shown} göstərilir.</translation>
    </message>
</context>
<context>
    <name>CheckSigns</name>
    <message>
        <source>Check signs</source>
        <translation>Nişanları yoxla</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Nişanlar</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Pozuntular</translation>
    </message>
    <message>
        <source>Signs without line_no and sequence are ordered along their sign line.</source>
        <translation>line_no və sequence sahələri olmayan nişanlar öz nişan xətti boyunca sıralanıb.</translation>
    </message>
    <message>
        <source>Ordered along the line, because the signs there have no numbers or those of several lines: {count} sign lines.</source>
        <translation>Oradakı nişanların nömrəsi olmadığı və ya bir neçə xəttin nömrələri olduğu üçün xətt boyunca sıralanıb: {count} nişan xətti.</translation>
    </message>
    <message>
        <source>Missing, removed or declined and therefore left out: {count} signs.</source>
        <translation>Yerində olmayan, götürülmüş və ya rədd edilmiş, ona görə də nəzərə alınmayıb: {count} nişan.</translation>
    </message>
    <message>
        <source>Over ground that is not known: the ways between {count} signs.</source>
        <translation>Məlum olmayan yer səthi üzərindən: {count} nişan arasındakı yollar.</translation>
    </message>
    <message>
        <source>Over ground that is not known: the looks of {count} viewers.</source>
        <translation>Məlum olmayan yer səthi üzərindən: {count} baxan şəxsin baxışı.</translation>
    </message>
    <message>
        <source>Warned by no sign, and left out because they would come too near to a hazard: {count} viewers.</source>
        <translation>Heç bir nişanın xəbərdar etmədiyi və təhlükəli əraziyə həddən artıq yaxınlaşacağı üçün nəzərə alınmayan: {count} baxan şəxs.</translation>
    </message>
    <message>
        <source>Far from every sign line: signs {features}</source>
        <translation>Bütün nişan xətlərindən uzaq: nişanlar {features}</translation>
    </message>
    <message>
        <source>Without an outline and therefore not checked: hazards {features}</source>
        <translation>Konturu olmayan, ona görə də yoxlanılmayıb: təhlükəli ərazilər {features}</translation>
    </message>
    <message>
        <source>This algorithm checks signs, planned or standing, against the rules of a sign plan and lists each place where a rule is broken.

Signs are taken in the order of their fields line_no and sequence; without these they are put in order along the sign line nearest to them. Signs of a status other than proposed may stand further out than their sign line; those missing, removed or declined are left out.

On the ground of ways with a width verified for use (ACCESS_WIDTH_FIELD) a sign may stand nearer to a hazard; it then faces the middle of the way.

WARNED_SHARE is the share of those who can come within APPROACH of the sign lines that have a sign before them which can be read, by length of the lines; ALL_WARNED_SHARE the share of the lines where all who can come have one.

With terrain heights (DEM) and vegetation the next sign must be seen from each, and viewers look over the ground between; without, the ground is flat. No finding means that the signs keep these rules, nothing more.</source>
        <translation>Bu alqoritm planlaşdırılan və ya quraşdırılmış nişanları nişan planının qaydaları üzrə yoxlayır və qaydanın pozulduğu hər yeri siyahıya alır.

Nişanlar line_no və sequence sahələrinin sırası ilə götürülür; bu sahələr olmadıqda nişanlar onlara ən yaxın nişan xətti boyunca sıralanır. Statusu “təklif edilib” olmayan nişanlar öz nişan xəttindən daha kənarda dura bilər; yerində olmayan, götürülmüş və ya rədd edilmiş nişanlar nəzərə alınmır.

İstifadə üçün eni yoxlanılmış (ACCESS_WIDTH_FIELD) yolların torpağında nişan təhlükəli əraziyə daha yaxın dura bilər; belə nişan yolun ortasına baxır.

WARNED_SHARE nişan xətlərinə APPROACH məsafəsinə qədər yaxınlaşa bilənlərdən qarşısında oxuna bilən nişan olanların payıdır, xətlərin uzunluğuna görə; ALL_WARNED_SHARE isə xətlərin yaxınlaşa bilən hər kəsin qarşısında belə nişan olan payıdır.

Relyef hündürlükləri (DEM) və bitki örtüyü verildikdə hər nişandan növbəti nişan görünməlidir və baxan şəxslər aradakı yer səthinin üzərindən baxır; verilmədikdə yer düz sayılır. İradın olmaması yalnız nişanların bu qaydalara uyğun olduğunu bildirir, bundan artıq heç nəyi.</translation>
    </message>
</context>
<context>
    <name>CheckWorkspace</name>
    <message>
        <source>Check workspace</source>
        <translation>İş mühitini yoxla</translation>
    </message>
    <message>
        <source>This algorithm looks through a workspace for what is wrong, missing or overdue, and changes nothing.

It checks outlines and codes, minimum data, records that contradict each other, areas that do not add up, dates out of order, attachments without their record or file, overdue reviews and inspections, and restricted data in open fields.

The report is a CSV file with a line for each finding: rule, severity (error, warning or information), table, code, message. No message repeats restricted data.</source>
        <translation>Bu alqoritm iş mühitində səhv, çatışmayan və ya vaxtı keçmiş nə varsa axtarır və heç nəyi dəyişmir.

Konturlar və kodlar, minimum məlumat, bir-birinə zidd qeydlər, uyğun gəlməyən sahələr, ardıcıllığı pozulmuş tarixlər, qeydi və ya faylı olmayan əlavələr, vaxtı keçmiş baxışlar və yoxlamalar, açıq sahələrdəki məhdud məlumatlar yoxlanılır.

Hesabat hər irad üçün bir sətri olan CSV fayldır: qayda, ağırlıq dərəcəsi (səhv, xəbərdarlıq və ya məlumat), cədvəl, kod, mətn. Heç bir mətn məhdud məlumatı təkrarlamır.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Hesabat</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>İradlar</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>somebody else</source>
        <translation>başqası</translation>
    </message>
    <message>
        <source>{name} was changed by somebody else</source>
        <translation>{name} başqası tərəfindən dəyişdirilib</translation>
    </message>
    <message>
        <source>{name} was changed while you were at work on it:</source>
        <translation>Siz üzərində işləyərkən {name} dəyişdirilib:</translation>
    </message>
    <message>
        <source>• {when}, {who}: {title}</source>
        <translation>• {when}, {who}: {title}</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>naməlum şəxs</translation>
    </message>
    <message>
        <source>Choose what holds where you both changed something.</source>
        <translation>Hər ikinizin dəyişdiyi yerdə nəyin qalacağını seçin.</translation>
    </message>
    <message>
        <source>Changed by {who} only, and kept:</source>
        <translation>Yalnız {who} dəyişib, saxlanılır:</translation>
    </message>
    <message>
        <source>• {field}: {old} → {new}</source>
        <translation>• {field}: {old} → {new}</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mənimki</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Onlarınkı</translation>
    </message>
    <message>
        <source>Before: {values}</source>
        <translation>Əvvəl: {values}</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Hamısı mənimki</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Hamısı onlarınkı</translation>
    </message>
</context>
<context>
    <name>Connector</name>
    <message>
        <source>Mine action</source>
        <translation>Mina əleyhinə fəaliyyət</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ləğv et</translation>
    </message>
</context>
<context>
    <name>CopyWorkspace</name>
    <message>
        <source>Copy workspace</source>
        <translation>İş mühitini köçürmək</translation>
    </message>
    <message>
        <source>This algorithm copies a workspace with all its records, codes, history and photos: from a file to a server, from a server to a file, or to another of the same kind.

The target is a path that ends in .gpkg, or postgres:&lt;connection&gt;/&lt;schema&gt;. It must not exist yet. What others write meanwhile is not in the copy.

Photos and files go beside a GeoPackage. For a server they go into the folder given, or else beside the folder they come from.</source>
        <translation>Bu alqoritm iş mühitini bütün qeydləri, kodları, tarixçəsi və şəkilləri ilə köçürür: fayldan serverə, serverdən fayla və ya eyni növ başqasına.

Hədəf .gpkg ilə bitən yol və ya postgres:&lt;connection&gt;/&lt;schema&gt; olmalıdır. O hələ mövcud olmamalıdır. Başqalarının bu vaxt yazdıqları surətə düşmür.

Şəkillər və fayllar GeoPackage-in yanına qoyulur. Server üçün onlar verilmiş qovluğa, verilməyibsə, gəldikləri qovluğun yanına qoyulur.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Hədəf</translation>
    </message>
    <message>
        <source>Folder for photos and files (server only)</source>
        <translation>Şəkillər və fayllar üçün qovluq (yalnız server)</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Qeydlər</translation>
    </message>
    <message>
        <source>A file that a record names is missing: {name}</source>
        <translation>Qeyddə adı olan fayl yoxdur: {name}</translation>
    </message>
</context>
<context>
    <name>CopyWorkspaceDialog</name>
    <message>
        <source>Copy workspace to</source>
        <translation>İş mühitini köçürmək</translation>
    </message>
    <message>
        <source>Records, codes, history and photos are copied. Nothing is overwritten.</source>
        <translation>Qeydlər, kodlar, tarixçə və şəkillər köçürülür. Heç nəyin üzərinə yazılmır.</translation>
    </message>
</context>
<context>
    <name>CreateTask</name>
    <message>
        <source>Create task</source>
        <translation>Tapşırıq yarat</translation>
    </message>
    <message>
        <source>This algorithm makes a task over one or more hazards, given by their codes (HZ-0001,HZ-0002).

With a maximum area the work is split into several tasks of about equal size, none larger than the maximum; together they cover the hazards. 0 does not split.

Where no depth is given, a clearance takes the depth of the profile.</source>
        <translation>Bu alqoritm kodları ilə göstərilən (HZ-0001,HZ-0002) bir və ya bir neçə təhlükəli ərazi üzrə tapşırıq yaradır.

Ən böyük sahə göstərildikdə iş təxminən bərabər ölçülü bir neçə tapşırığa bölünür, heç biri bu sahədən böyük olmur; birlikdə onlar təhlükəli əraziləri tam əhatə edir. 0 olduqda bölünmür.

Dərinlik göstərilmədikdə təmizləmə üçün profildəki dərinlik götürülür.</translation>
    </message>
    <message>
        <source>Codes of hazards</source>
        <translation>Təhlükəli ərazilərin kodları</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Növ</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Üsullar</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Məqsəd</translation>
    </message>
    <message>
        <source>Depth (m)</source>
        <translation>Dərinlik (m)</translation>
    </message>
    <message>
        <source>Largest area of a task (m², 0 = do not split)</source>
        <translation>Bir tapşırığın ən böyük sahəsi (m², 0 = bölmə)</translation>
    </message>
    <message>
        <source>Codes of the tasks</source>
        <translation>Tapşırıqların kodları</translation>
    </message>
</context>
<context>
    <name>CreateTaskDialog</name>
    <message>
        <source>New task</source>
        <translation>Yeni tapşırıq</translation>
    </message>
    <message>
        <source>HZ-0001, HZ-0002</source>
        <translation>HZ-0001, HZ-0002</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>göstərilməyib</translation>
    </message>
    <message>
        <source>do not split</source>
        <translation>bölmə</translation>
    </message>
    <message>
        <source>&amp;Hazards</source>
        <translation>&amp;Təhlükəli ərazilər</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Növ</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>&amp;Üsullar</translation>
    </message>
    <message>
        <source>&amp;Objective</source>
        <translation>&amp;Məqsəd</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Dərinlik</translation>
    </message>
    <message>
        <source>&amp;Split above</source>
        <translation>&amp;Bölünmə həddi</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Name at least one hazard.</source>
        <translation>Ən azı bir təhlükəli ərazi göstərin.</translation>
    </message>
</context>
<context>
    <name>CreateWorkspace</name>
    <message>
        <source>Create workspace</source>
        <translation>İş mühiti yarat</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>İş mühiti</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg)</source>
        <translation>İş mühitləri (*.gpkg)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Başlıq</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>This algorithm creates an empty workspace: one file that holds hazards, signs, incidents, tasks and all that belongs to them, with the history of every change.

The workspace is a GeoPackage, whose path ends in .gpkg, or a schema of a PostgreSQL database with PostGIS: postgres:&lt;connection&gt;/&lt;schema&gt;. What exists is never overwritten.

The profile holds the defaults of a country or organisation, such as the spacing of signs and the accuracy to assume where none is known.</source>
        <translation>Bu alqoritm boş iş mühiti yaradır: təhlükəli əraziləri, nişanları, hadisələri, tapşırıqları və onlara aid hər şeyi, hər dəyişikliyin tarixçəsi ilə birlikdə saxlayan bir fayl.

İş mühiti yolu .gpkg ilə bitən GeoPackage faylıdır və ya PostGIS olan PostgreSQL verilənlər bazasının sxemidir: postgres:&lt;connection&gt;/&lt;schema&gt;. Mövcud olanın üzərinə heç vaxt yazılmır.

Profildə ölkənin və ya təşkilatın ilkin dəyərləri saxlanılır, məsələn, nişanlar arasındakı məsafə və məlum olmadıqda qəbul edilən dəqiqlik.</translation>
    </message>
    <message>
        <source>The workspace is yours alone: your login may not make roles. Have the administrator of the server run:</source>
        <translation>İş mühiti yalnız sizindir: girişinizin rol yaratmaq hüququ yoxdur. Serverin administratoru bunu icra etsin:</translation>
    </message>
</context>
<context>
    <name>DataChecks</name>
    <message>
        <source>Checking the data</source>
        <translation>Məlumatlar yoxlanılır</translation>
    </message>
    <message>
        <source>Checking what was changed</source>
        <translation>Dəyişdirilənlər yoxlanılır</translation>
    </message>
</context>
<context>
    <name>DateWithPrecision</name>
    <message>
        <source>Date</source>
        <translation>Tarix</translation>
    </message>
    <message>
        <source>Precision of the date</source>
        <translation>Tarixin dəqiqliyi</translation>
    </message>
</context>
<context>
    <name>EditGuard</name>
    <message>
        <source>Not saved: the workspace does not answer, so nobody can tell what others wrote. Your edits are kept; save again when it is back.</source>
        <translation>Yadda saxlanmadı: iş mühiti cavab vermir, ona görə başqalarının nə yazdığı bilinmir. Redaktələriniz saxlanılır; iş mühiti qayıdanda yenidən yadda saxlayın.</translation>
    </message>
    <message>
        <source>Not saved: a record of {table} was removed by somebody else. Your edits are kept.</source>
        <translation>Yadda saxlanmadı: {table} cədvəlinin bir qeydi başqası tərəfindən silinib. Redaktələriniz saxlanılır.</translation>
    </message>
    <message>
        <source>Not saved: {name} was changed by {who} meanwhile. Your edits are kept.</source>
        <translation>Yadda saxlanmadı: bu arada {name} dəyişdirilib ({who}). Redaktələriniz saxlanılır.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>başqası</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Müqayisə et…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Yadda saxlandı.</translation>
    </message>
    <message>
        <source>Somebody else removed a record that you changed. Undo your change of it (Ctrl+Z), or stop editing without saving.</source>
        <translation>Dəyişdiyiniz qeydi başqası silib. Öz dəyişikliyinizi geri alın (Ctrl+Z) və ya yadda saxlamadan redaktəni dayandırın.</translation>
    </message>
    <message>
        <source>{name} was changed by {who} meanwhile. Delete it all the same?</source>
        <translation>Bu arada {name} dəyişdirilib ({who}). Yenə də silinsin?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Silmə</translation>
    </message>
    <message>
        <source>Not saved: {problem} Your edits are kept.</source>
        <translation>Yadda saxlanmadı: {problem} Redaktələriniz saxlanılır.</translation>
    </message>
</context>
<context>
    <name>ExceptionRow</name>
    <message>
        <source>Condition</source>
        <translation>Vəziyyəti</translation>
    </message>
    <message>
        <source>Cause not known</source>
        <translation>Səbəb məlum deyil</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Səbəb</translation>
    </message>
    <message>
        <source>Done about it</source>
        <translation>Görülən tədbir</translation>
    </message>
    <message>
        <source>This sign was good after all</source>
        <translation>Bu nişan əslində yaxşı idi</translation>
    </message>
    <message>
        <source>Remove this exception</source>
        <translation>Bu istisnanı sil</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Nişan</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Şəkil əlavə et…</translation>
    </message>
</context>
<context>
    <name>ExportWarningMaps</name>
    <message>
        <source>Export warning maps</source>
        <translation>Xəbərdarlıq xəritələrini ixrac et</translation>
    </message>
    <message>
        <source>This algorithm prints a warning map for each settlement near a recorded hazard, as PDF or PNG, one file for each page.

The languages of one map have equal size; give their codes (en,az,ru). The filter is a QGIS expression over the coverage layer; one on &quot;kind&quot; chooses other places than settlements.

Every page is checked before and after it is printed: each hazard in its extent must have been drawn. If one page is wrong, no file is written or replaced. The report names what else people should know, page by page.</source>
        <translation>Bu alqoritm qeydə alınmış təhlükəli ərazinin yaxınlığında yerləşən hər yaşayış məntəqəsi üçün xəbərdarlıq xəritəsi çap edir: PDF və ya PNG, hər səhifə üçün bir fayl.

Bir xəritədəki dillər eyni ölçüdə verilir; onların kodlarını göstərin (en,az,ru). Filtr əhatə təbəqəsi üzrə QGIS ifadəsidir; &quot;kind&quot; üzrə filtr yaşayış məntəqələri əvəzinə başqa yerləri seçir.

Hər səhifə çapdan əvvəl və sonra yoxlanılır: səhifənin əhatəsindəki hər təhlükəli ərazi çəkilmiş olmalıdır. Bir səhifə səhv olarsa, heç bir fayl yazılmır və əvəz edilmir. Hesabat insanların bilməli olduğu qalan hər şeyi səhifə-səhifə göstərir.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Şablon</translation>
    </message>
    <message>
        <source>What gets a page</source>
        <translation>Nə üçün səhifə çap edilir</translation>
    </message>
    <message>
        <source>Filter (expression)</source>
        <translation>Filtr (ifadə)</translation>
    </message>
    <message>
        <source>Languages, comma-separated</source>
        <translation>Dillər, vergüllə ayrılmış</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kağız</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Processes at a time</source>
        <translation>Eyni vaxtda proseslərin sayı</translation>
    </message>
    <message>
        <source>Folder of the maps</source>
        <translation>Xəritələrin qovluğu</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Səhifələr</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>İradlar</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Hesabat</translation>
    </message>
</context>
<context>
    <name>FindingFilter</name>
    <message>
        <source>Severity</source>
        <translation>Ağırlıq dərəcəsi</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Qayda</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Hamısı ({count})</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Bütün qaydalar</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>{code} has no place and cannot be shown on the map.</source>
        <translation>{code}: yeri yoxdur, xəritədə göstərilə bilməz.</translation>
    </message>
    <message>
        <source>{code} has no page here. Open it in its layer&apos;s attribute table.</source>
        <translation>{code} üçün burada səhifə yoxdur. Onu layının atribut cədvəlində açın.</translation>
    </message>
    <message>
        <source>Export findings</source>
        <translation>İradları ixrac et</translation>
    </message>
    <message>
        <source>{count} findings were written to {path}.</source>
        <translation>{count} irad {path} faylına yazıldı.</translation>
    </message>
    <message>
        <source>Writing findings</source>
        <translation>İradlar yazılır</translation>
    </message>
    <message>
        <source>Repaired: {count}. Undo in the menu takes it back.</source>
        <translation>Düzəldildi: {count}. Menyudakı “Geri al” bunu geri qaytarır.</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Düzəldilir</translation>
    </message>
    <message>
        <source>Checking the data …</source>
        <translation>Məlumatlar yoxlanılır …</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Hələ yoxlanılmayıb.</translation>
    </message>
    <message>
        <source>Only what was changed lately is checked: {count}.</source>
        <translation>Yalnız son dəyişdirilənlər yoxlanılıb: {count}.</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>Yoxlamalar heç nə tapmadı.</translation>
    </message>
    <message>
        <source>{shown} of {count} findings</source>
        <translation>{count} iraddan {shown}</translation>
    </message>
    <message>
        <source>Repair: {what}</source>
        <translation>Düzəliş: {what}</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Lə&amp;ğv et</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>İradlar</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>Ya&amp;xınlaşdır</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>Qeydi göstər</translation>
    </message>
    <message>
        <source>Rep&amp;air…</source>
        <translation>Dü&amp;zəlt…</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Yenidən &amp;yoxla</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;İxrac et…</translation>
    </message>
</context>
<context>
    <name>FindingRowsModel</name>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>İrad</translation>
    </message>
</context>
<context>
    <name>GiveUpOutlineDialog</name>
    <message>
        <source>What gave up the land of {code}</source>
        <translation>{code} torpağı nəyə əsasən azad edilib</translation>
    </message>
    <message>
        <source>The former outline will not count any more, in no answer and on no map. It stays in the history.</source>
        <translation>Əvvəlki kontur daha heç bir cavabda və heç bir xəritədə sayılmayacaq. O, tarixçədə qalır.</translation>
    </message>
    <message>
        <source>Report, its number, who signed it</source>
        <translation>Hesabat, nömrəsi, kim imzalayıb</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Nə baş verdi</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>Nə &amp;vaxt</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>Nə &amp;üçün</translation>
    </message>
</context>
<context>
    <name>HazardDetail</name>
    <message>
        <source>History</source>
        <translation>Tarixçə</translation>
    </message>
    <message>
        <source>Select one hazard to see its details and history.</source>
        <translation>Təfərrüatlarını və tarixçəsini görmək üçün bir təhlükəli ərazi seçin.</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>hasarlanıb</translation>
    </message>
    <message>
        <source>temporarily conserved</source>
        <translation>müvəqqəti konservasiya olunub</translation>
    </message>
    <message>
        <source>Explosive ordnance: {devices}</source>
        <translation>Partlayıcı sursat: {devices}</translation>
    </message>
    <message>
        <source>Information of {date}, reliability {reliability}</source>
        <translation>Məlumatın tarixi: {date}, etibarlılığı: {reliability}</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>tarix məlum deyil</translation>
    </message>
    <message>
        <source>Without a place: it cannot be drawn (position: {basis})</source>
        <translation>Yeri yoxdur: xəritədə çəkilə bilməz (mövqe: {basis})</translation>
    </message>
    <message>
        <source> assumed</source>
        <translation> (qəbul edilmiş)</translation>
    </message>
    <message>
        <source>{area} ha, outline ± {accuracy} m{assumed} ({basis})</source>
        <translation>{area} ha, kontur ± {accuracy} m{assumed} ({basis})</translation>
    </message>
    <message>
        <source>{signs} signs, {fences} barriers</source>
        <translation>{signs} nişan, {fences} maneə</translation>
    </message>
    <message>
        <source>{when} UTC · {person}: {title} (version {version})</source>
        <translation>{when} UTC · {person}: {title} (versiya {version})</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>naməlum şəxs</translation>
    </message>
    <message>
        <source>asked for, not yet approved</source>
        <translation>istənilib, hələ təsdiqlənməyib</translation>
    </message>
    <message>
        <source>approved by {person}</source>
        <translation>təsdiq edib: {person}</translation>
    </message>
</context>
<context>
    <name>HazardsPage</name>
    <message>
        <source>Hazards</source>
        <translation>Təhlükəli ərazilər</translation>
    </message>
    <message>
        <source>Reading hazards</source>
        <translation>Təhlükəli ərazilər oxunur</translation>
    </message>
    <message>
        <source>With a place ({count})</source>
        <translation>Yeri olan ({count})</translation>
    </message>
    <message>
        <source>Without a place ({count})</source>
        <translation>Yeri olmayan ({count})</translation>
    </message>
    <message>
        <source>{code} has no place and cannot be shown on the map.</source>
        <translation>{code}: yeri yoxdur, xəritədə göstərilə bilməz.</translation>
    </message>
    <message>
        <source>The change of {code} is recorded.</source>
        <translation>{code}: dəyişiklik qeydə alındı.</translation>
    </message>
    <message>
        <source>With a place</source>
        <translation>Yeri olan</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Yeri olmayan</translation>
    </message>
    <message>
        <source>Search code or name</source>
        <translation>Kod və ya ad axtar</translation>
    </message>
    <message>
        <source>Search hazards</source>
        <translation>Təhlükəli ərazi axtar</translation>
    </message>
    <message>
        <source>Any class</source>
        <translation>İstənilən sinif</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Sinif</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>İstənilən status</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Area, ha</source>
        <translation>Sahə, ha</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Etibarlılıq</translation>
    </message>
    <message>
        <source>Information of</source>
        <translation>Məlumatın tarixi</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>Ya&amp;xınlaşdır</translation>
    </message>
    <message>
        <source>Record process…</source>
        <translation>Prosesi qeyd et…</translation>
    </message>
    <message>
        <source>Plan si&amp;gns</source>
        <translation>&amp;Nişanları planla</translation>
    </message>
    <message>
        <source>Create tas&amp;k…</source>
        <translation>Tapşırıq &amp;yarat…</translation>
    </message>
    <message>
        <source>The change of {code} waits for a second person: a manager other than you approves it by recording the same.</source>
        <translation>{code} üzrə dəyişiklik ikinci şəxsi gözləyir: sizdən başqa bir rəhbər eynisini qeyd etməklə onu təsdiqləyir.</translation>
    </message>
    <message>
        <source>Recording a process</source>
        <translation>Proses qeydə alınır</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>T&amp;arixçə…</translation>
    </message>
    <message>
        <source>Every change of this hazard, with a map</source>
        <translation>Bu təhlükəli ərazinin hər dəyişikliyi, xəritə ilə</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Workspace menu</source>
        <translation>İş mühiti menyusu</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Heç bir iş mühiti açıq deyil</translation>
    </message>
    <message>
        <source>Open or create a workspace</source>
        <translation>İş mühitini açın və ya yaradın</translation>
    </message>
</context>
<context>
    <name>HistoryAsOf</name>
    <message>
        <source>History as of a date</source>
        <translation>Tarixə görə tarixçə</translation>
    </message>
    <message>
        <source>This algorithm gives a table of the workspace as it was at a moment: every record with its fields and its shape, rebuilt from the history that the workspace keeps of every change. The workspace is not changed.

The date is a day (2026-11-23) or a moment (2026-11-23 14:30, or with a time zone: 2026-11-23T14:30:00Z, 2026-11-23T14:30:00+04:00). A day alone means its end. Where no time zone is given, the time of this computer is meant. All changes made up to that moment count, to the millisecond.

Names of victims and reporters, and whatever else is restricted, are not given.</source>
        <translation>Bu alqoritm iş mühitinin cədvəlini müəyyən andakı kimi verir: hər qeyd sahələri və forması ilə, iş mühitinin hər dəyişiklik üçün saxladığı tarixçədən bərpa olunur. İş mühiti dəyişdirilmir.

Tarix gün (2026-11-23) və ya andır (2026-11-23 14:30, yaxud saat qurşağı ilə: 2026-11-23T14:30:00Z, 2026-11-23T14:30:00+04:00). Yalnız gün onun sonu deməkdir. Saat qurşağı verilmədikdə bu kompüterin vaxtı nəzərdə tutulur. Həmin ana qədər edilən bütün dəyişikliklər millisaniyə dəqiqliyi ilə sayılır.

Zərərçəkənlərin və məlumat verənlərin adları və məhdud olan hər şey verilmir.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Cədvəl</translation>
    </message>
    <message>
        <source>Date, or date and time</source>
        <translation>Tarix, yaxud tarix və vaxt</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Olduğu kimi</translation>
    </message>
    <message>
        <source>{count} records as of {moment} UTC.</source>
        <translation>{moment} UTC vəziyyətinə {count} qeyd.</translation>
    </message>
    <message>
        <source>{record}: “{value}” in the field {field} is left empty here.</source>
        <translation>{record}: {field} sahəsindəki “{value}” burada boş buraxılır.</translation>
    </message>
</context>
<context>
    <name>HistoryLayerAction</name>
    <message>
        <source>History of this record</source>
        <translation>Bu qeydin tarixçəsi</translation>
    </message>
</context>
<context>
    <name>ImportAccess</name>
    <message>
        <source>Import ways</source>
        <translation>Yolları idxal et</translation>
    </message>
    <message>
        <source>This algorithm imports roads, tracks, paths and other ways that people use, as lines.</source>
        <translation>Bu alqoritm insanların istifadə etdiyi yolları, torpaq yolları, cığırları və digər keçidləri xətlər kimi idxal edir.</translation>
    </message>
</context>
<context>
    <name>ImportAlgorithm</name>
    <message>
        <source>Imported</source>
        <translation>İdxal edilib</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Yenilənib</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Dəyişməyib</translation>
    </message>
    <message>
        <source>Rejected, kept in quarantine</source>
        <translation>Rədd edilib, karantində saxlanılır</translation>
    </message>
    <message>
        <source>Imported without a place</source>
        <translation>Yeri olmadan idxal edilib</translation>
    </message>
    <message>
        <source>Mapping is a JSON object, as text, as the path of a file, or as an object on standard input. It names fields to fill; each value is a field of the source or an object: {&quot;kind&quot;: {&quot;field&quot;: &quot;TYPE&quot;, &quot;map&quot;: {&quot;1&quot;: &quot;accident&quot;}, &quot;default&quot;: &quot;eo_report&quot;}, &quot;reliability&quot;: {&quot;value&quot;: &quot;medium&quot;}, &quot;name&quot;: {&quot;expression&quot;: &quot;upper(\&quot;n\&quot;)&quot;}}. Positions in columns: {&quot;geometry&quot;: {&quot;x&quot;: &quot;E&quot;, &quot;y&quot;: &quot;N&quot;, &quot;crs&quot;: &quot;EPSG:28408&quot;}}. Without a mapping the fields are guessed from names and values, and the report says what was guessed.

Rows that cannot be taken are kept whole in quarantine, with the reason. The same file again changes nothing. The report lists what became of every row.</source>
        <translation>Uyğunlaşdırma mətn kimi, fayl yolu kimi və ya standart girişdə verilən JSON obyektidir. Burada doldurulan sahələrin adları göstərilir; hər qiymət mənbənin sahəsi və ya obyektdir: {&quot;kind&quot;: {&quot;field&quot;: &quot;TYPE&quot;, &quot;map&quot;: {&quot;1&quot;: &quot;accident&quot;}, &quot;default&quot;: &quot;eo_report&quot;}, &quot;reliability&quot;: {&quot;value&quot;: &quot;medium&quot;}, &quot;name&quot;: {&quot;expression&quot;: &quot;upper(\&quot;n\&quot;)&quot;}}. Mövqe sütunlarda olduqda: {&quot;geometry&quot;: {&quot;x&quot;: &quot;E&quot;, &quot;y&quot;: &quot;N&quot;, &quot;crs&quot;: &quot;EPSG:28408&quot;}}. Uyğunlaşdırma verilmədikdə sahələr adlara və qiymətlərə görə təxmin edilir və nəyin təxmin edildiyi hesabatda göstərilir.

Qəbul edilə bilməyən sətirlər səbəbi ilə birlikdə karantində bütöv saxlanılır. Eyni fayl yenidən verildikdə heç nə dəyişmir. Hesabatda hər sətrin taleyi göstərilir.</translation>
    </message>
    <message>
        <source>Records to import</source>
        <translation>İdxal ediləcək qeydlər</translation>
    </message>
    <message>
        <source>Mapping (JSON)</source>
        <translation>Uyğunlaşdırma (JSON)</translation>
    </message>
    <message>
        <source>Write the report and nothing else</source>
        <translation>Yalnız hesabatı yaz, başqa heç nəyi</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Hesabat</translation>
    </message>
</context>
<context>
    <name>ImportHazards</name>
    <message>
        <source>Import hazards</source>
        <translation>Təhlükəli əraziləri idxal et</translation>
    </message>
    <message>
        <source>This algorithm imports hazards from any layer or table into a workspace.

Broken polygons are repaired without losing what they enclose; hazards without a usable polygon are kept without a place. Overlaps and repeats are imported and reported. A known hazard that comes with another outline is put into quarantine for a person to decide, unless the mapping names the process that changed it.</source>
        <translation>Bu alqoritm istənilən təbəqədən və ya cədvəldən təhlükəli əraziləri iş mühitinə idxal edir.

Qüsurlu poliqonlar əhatə etdikləri sahə itirilmədən düzəldilir; yararlı poliqonu olmayan təhlükəli ərazilər yeri olmadan saxlanılır. Üst-üstə düşən və təkrarlanan ərazilər idxal edilir və hesabatda göstərilir. Məlum təhlükəli ərazi başqa konturla gəldikdə, uyğunlaşdırmada onu dəyişən proses göstərilməyibsə, qərarı insan verənədək karantinə qoyulur.</translation>
    </message>
</context>
<context>
    <name>ImportIncidents</name>
    <message>
        <source>Import incidents</source>
        <translation>Hadisələri idxal et</translation>
    </message>
    <message>
        <source>This algorithm imports accidents, reports and finds, with what was known about each place.

A table of victims is optional: each row names its incident by the key that the source gives it. Names of people go to a restricted table. Its mapping stands under the key victims of the mapping.</source>
        <translation>Bu alqoritm bədbəxt hadisələri, məlumatları və tapıntıları hər yer haqqında o vaxt məlum olanlarla birlikdə idxal edir.

Zərərçəkənlər cədvəli məcburi deyil: hər sətir öz hadisəsini mənbənin ona verdiyi açarla göstərir. İnsanların adları girişi məhdud cədvələ yazılır. Onun uyğunlaşdırması ümumi uyğunlaşdırmanın victims açarı altında verilir.</translation>
    </message>
    <message>
        <source>Victims (table)</source>
        <translation>Zərərçəkənlər (cədvəl)</translation>
    </message>
</context>
<context>
    <name>ImportPlaces</name>
    <message>
        <source>Import places</source>
        <translation>Yerləri idxal et</translation>
    </message>
    <message>
        <source>This algorithm imports settlements, schools, wells and other places that people know, as points. Columns such as name_az become the names by language.</source>
        <translation>Bu alqoritm yaşayış məntəqələrini, məktəbləri, quyuları və insanların tanıdığı digər yerləri nöqtələr kimi idxal edir. name_az kimi sütunlar dillər üzrə adlara çevrilir.</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>{code} logged: {knowledge}.</source>
        <translation>{code} qeydə alındı: {knowledge}.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Göstər</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Məlum deyil</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Bəli</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Xeyr</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>Y&amp;adda saxla</translation>
    </message>
    <message>
        <source>Save this incident and start the next one (Ctrl+Enter)</source>
        <translation>Bu hadisəni yadda saxla və növbətisinə başla (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>Siyahıya qa&amp;yıt</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Siyahıya qayıt (Esc)</translation>
    </message>
    <message>
        <source>Pos&amp;ition</source>
        <translation>Möv&amp;qe</translation>
    </message>
    <message>
        <source>Position &amp;from</source>
        <translation>Mövqeyin mə&amp;nbəyi</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>Tari&amp;x</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>N&amp;öv</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Sursat</translation>
    </message>
    <message>
        <source>Activit&amp;y</source>
        <translation>&amp;Fəaliyyət</translation>
    </message>
    <message>
        <source>D&amp;uring demining</source>
        <translation>Minatəmizləmə &amp;zamanı</translation>
    </message>
    <message>
        <source>Si&amp;gns there before</source>
        <translation>Əvvəl nişan var &amp;idi</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Məlumat verən</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Əlaqə</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Qeydlər</translation>
    </message>
    <message>
        <source>Logging an incident</source>
        <translation>Hadisə qeydə alınır</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Lo&amp;g incident</source>
        <translation>Hadisəni &amp;qeydə al</translation>
    </message>
    <message>
        <source>S&amp;uspicious object</source>
        <translation>Şübhəli əş&amp;ya</translation>
    </message>
    <message>
        <source>Report of a suspicious object</source>
        <translation>Şübhəli əşya haqqında məlumat</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>Ya&amp;xınlaşdır</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Hadisələr</translation>
    </message>
    <message>
        <source>Reading incidents</source>
        <translation>Hadisələr oxunur</translation>
    </message>
    <message>
        <source>{shown} of {all} incidents</source>
        <translation>Hadisələr: {shown} / {all}</translation>
    </message>
    <message>
        <source>Search code, place, device</source>
        <translation>Kod, yer, sursat axtar</translation>
    </message>
    <message>
        <source>Search incidents</source>
        <translation>Hadisə axtar</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>İstənilən növ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Növ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Dövr</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>İstənilən vaxt</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Son ay</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Son 3 ay</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Son 12 ay</translation>
    </message>
    <message>
        <source>In v&amp;iew</source>
        <translation>Yalnız &amp;görünənlər</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarix</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Həlak olan</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Yaralanan</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Sursat</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>Known then</source>
        <translation>O vaxt məlum olan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>T&amp;arixçə…</translation>
    </message>
    <message>
        <source>Every change of this incident, with a map</source>
        <translation>Bu hadisənin hər dəyişikliyi, xəritə ilə</translation>
    </message>
    <message>
        <source>Your role is {role}: you may not log incidents. Ask a manager for more.</source>
        <translation>Sizin rolunuz: {role}. Bu rol hadisə qeyd edə bilməz. Rəhbərə müraciət edin.</translation>
    </message>
</context>
<context>
    <name>KnowledgeBanner</name>
    <message>
        <source>What is known here</source>
        <translation>Burada nə məlumdur</translation>
    </message>
    <message>
        <source>inside {hazard}</source>
        <translation>{hazard}: təhlükəli ərazinin daxilində</translation>
    </message>
    <message>
        <source>{distance} from {hazard}, within its accuracy</source>
        <translation>{hazard}: {distance} məsafədə, dəqiqlik həddi daxilində</translation>
    </message>
    <message>
        <source>on released land {released}</source>
        <translation>azad edilmiş ərazidə: {released}</translation>
    </message>
    <message>
        <source>outside every known hazard, nearest {hazard} at {distance}</source>
        <translation>bütün məlum təhlükəli ərazilərdən kənarda, ən yaxını {hazard}, məsafə {distance}</translation>
    </message>
    <message>
        <source>outside every known hazard</source>
        <translation>bütün məlum təhlükəli ərazilərdən kənarda</translation>
    </message>
    <message>
        <source>{distance} km</source>
        <translation>{distance} km</translation>
    </message>
    <message>
        <source>{distance} m</source>
        <translation>{distance} m</translation>
    </message>
</context>
<context>
    <name>LayerRefresh</name>
    <message>
        <source>Somebody else wrote into the workspace. {layers}: not read again while you edit; saving compares first.</source>
        <translation>Başqası iş mühitinə yazdı. {layers}: redaktə zamanı yenidən oxunmur; yadda saxlamazdan əvvəl müqayisə edilir.</translation>
    </message>
</context>
<context>
    <name>LocationWarning</name>
    <message>
        <source>Do not say it again for this workspace</source>
        <translation>Bu iş mühiti üçün bir daha bildirmə</translation>
    </message>
    <message>
        <source>This workspace lies in a folder that {name} synchronises. Two people who write at once get two versions of it. Keep it on a local disk; for several people use PostgreSQL/PostGIS.</source>
        <translation>Bu iş mühiti {name} tərəfindən sinxronlaşdırılan qovluqdadır. Eyni vaxtda yazan iki nəfər iki ayrı versiya alır. Onu yerli diskdə saxlayın; bir neçə nəfər üçün PostgreSQL/PostGIS istifadə edin.</translation>
    </message>
    <message>
        <source>This workspace lies on a network folder ({name}). Writing from two computers can damage it. Keep it on a local disk; for several people use PostgreSQL/PostGIS.</source>
        <translation>Bu iş mühiti şəbəkə qovluğundadır ({name}). İki kompüterdən yazmaq onu korlaya bilər. Onu yerli diskdə saxlayın; bir neçə nəfər üçün PostgreSQL/PostGIS istifadə edin.</translation>
    </message>
</context>
<context>
    <name>LogIncident</name>
    <message>
        <source>Log incident</source>
        <translation>Hadisəni qeydə al</translation>
    </message>
    <message>
        <source>This algorithm writes an accident, a report or a find into a workspace, and says what was known about the place: inside a known hazard, near one, on released land, or outside every known hazard.

A point without a coordinate system is taken as longitude and latitude (EPSG:4326). The date may be a day (2026-11-23), a month (2026-11) or a year (2026).

Only harm to a person is an accident. Killed and injured are counted from the victims where they are not given.

Fields takes further fields of the incident as a JSON object, for example {&quot;activity&quot;: &quot;farming&quot;, &quot;place_name&quot;: &quot;…&quot;, &quot;victims&quot;: [{&quot;outcome&quot;: &quot;injured&quot;, &quot;sex&quot;: &quot;female&quot;, &quot;age&quot;: 34}]}: as text, as the path of a file, or as an object on standard input.

Distance is in metres on the ground to the nearest hazard; it is empty where no hazard can be drawn.</source>
        <translation>Bu alqoritm bədbəxt hadisəni, məlumatı və ya tapıntını iş mühitinə yazır və bu yer haqqında nəyin məlum olduğunu bildirir: məlum təhlükəli ərazinin daxilində, onun yaxınlığında, azad edilmiş ərazidə və ya bütün məlum təhlükəli ərazilərdən kənarda.

Koordinat sistemi göstərilməyən nöqtə uzunluq və enlik kimi qəbul edilir (EPSG:4326). Tarix gün (2026-11-23), ay (2026-11) və ya il (2026) ola bilər.

Yalnız insanın zərər çəkməsi bədbəxt hadisədir. Həlak olanların və yaralananların sayı verilmədikdə zərərçəkənlərə görə sayılır.

FIELDS hadisənin əlavə sahələrini JSON obyekti kimi qəbul edir, məsələn {&quot;activity&quot;: &quot;farming&quot;, &quot;place_name&quot;: &quot;…&quot;, &quot;victims&quot;: [{&quot;outcome&quot;: &quot;injured&quot;, &quot;sex&quot;: &quot;female&quot;, &quot;age&quot;: 34}]}: mətn kimi, fayl yolu kimi və ya standart girişdə obyekt kimi.

Məsafə ən yaxın təhlükəli əraziyə qədər yer üzərində metrlədir; heç bir təhlükəli ərazi çəkilə bilmədikdə boş qalır.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Növ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarix</translation>
    </message>
    <message>
        <source>Explosive ordnance</source>
        <translation>Partlayıcı sursat</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Həlak olan</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Yaralanan</translation>
    </message>
    <message>
        <source>Further fields (JSON)</source>
        <translation>Əlavə sahələr (JSON)</translation>
    </message>
    <message>
        <source>Code of the incident</source>
        <translation>Hadisənin kodu</translation>
    </message>
    <message>
        <source>What was known</source>
        <translation>O vaxt nə məlum idi</translation>
    </message>
    <message>
        <source>Code of the nearest hazard</source>
        <translation>Ən yaxın təhlükəli ərazinin kodu</translation>
    </message>
    <message>
        <source>Distance to it (m)</source>
        <translation>Ona qədər məsafə (m)</translation>
    </message>
    <message>
        <source>Released land {code} is questioned from now on.</source>
        <translation>Azad edilmiş ərazi {code} bundan sonra şübhə altındadır.</translation>
    </message>
</context>
<context>
    <name>MapsPage</name>
    <message>
        <source>Maps</source>
        <translation>Xəritələr</translation>
    </message>
    <message>
        <source>Check at least one language.</source>
        <translation>Ən azı bir dili işarələyin.</translation>
    </message>
    <message>
        <source>Exporting warning maps</source>
        <translation>Xəbərdarlıq xəritələri ixrac edilir</translation>
    </message>
    <message>
        <source>1:{scale}, {count} hazards: {file}</source>
        <translation>1:{scale}, {count} təhlükəli ərazi: {file}</translation>
    </message>
    <message>
        <source>{pages} pages, {findings} findings.</source>
        <translation>{pages} səhifə, {findings} irad.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Qovluğu aç</translation>
    </message>
    <message>
        <source>Maps are exported, look at the findings. {counts}</source>
        <translation>Xəritələr ixrac edildi, iradlara baxın. {counts}</translation>
    </message>
    <message>
        <source>Maps are exported. {counts}</source>
        <translation>Xəritələr ixrac edildi. {counts}</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Bütün səhifələr</translation>
    </message>
    <message>
        <source>Community warning</source>
        <translation>Əhali üçün xəbərdarlıq</translation>
    </message>
    <message>
        <source>One for each place near a hazard</source>
        <translation>Təhlükəli ərazi yaxınlığındakı hər yer üçün bir səhifə</translation>
    </message>
    <message>
        <source>One for each hazard</source>
        <translation>Hər təhlükəli ərazi üçün bir səhifə</translation>
    </message>
    <message>
        <source>Expression, e.g. &quot;population&quot; &gt; 100</source>
        <translation>İfadə, məsələn &quot;population&quot; &gt; 100</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Səhifə</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Nəticə</translation>
    </message>
    <message>
        <source>Results of the export</source>
        <translation>İxracın nəticələri</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>İ&amp;xrac et</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Lə&amp;ğv et</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>Şablo&amp;n</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>Səh&amp;ifələr</translation>
    </message>
    <message>
        <source>Only those</source>
        <translation>Yalnız bunlar</translation>
    </message>
    <message>
        <source>Lang&amp;uages</source>
        <translation>Dill&amp;ər</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>Kağı&amp;z</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Qovluq</translation>
    </message>
</context>
<context>
    <name>MigrateWorkspace</name>
    <message>
        <source>Migrate workspace</source>
        <translation>İş mühitini yeniləmək</translation>
    </message>
    <message>
        <source>This algorithm brings a workspace that was made by an older version of the plugin up to date. A backup is made first. It is done wholly or not at all; records and history stay as they are.

On a server only the owner of the workspace can do it.</source>
        <translation>Bu alqoritm plaginin köhnə versiyası ilə yaradılmış iş mühitini yeniləyir. Əvvəlcə ehtiyat nüsxə çıxarılır. Bu ya bütünlüklə edilir, ya da heç edilmir; qeydlər və tarixçə olduğu kimi qalır.

Serverdə bunu yalnız iş mühitinin sahibi edə bilər.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Ehtiyat nüsxə</translation>
    </message>
</context>
<context>
    <name>MineActionAlgorithm</name>
    <message>
        <source>Workspace</source>
        <translation>İş mühiti</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Təhlükəli ərazilər</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Hadisələr</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Nişanlar</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tapşırıqlar</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Xəritələr</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>İdxal</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg);;All files (*)</source>
        <translation>İş mühitləri (*.gpkg);;Bütün fayllar (*)</translation>
    </message>
</context>
<context>
    <name>MineActionDock</name>
    <message>
        <source>Mine action</source>
        <translation>Mina əleyhinə fəaliyyət</translation>
    </message>
    <message>
        <source>data of {date}</source>
        <translation>məlumatların tarixi: {date}</translation>
    </message>
</context>
<context>
    <name>MineActionPlugin</name>
    <message>
        <source>{code} has no place on the map.</source>
        <translation>{code}: xəritədə yeri yoxdur.</translation>
    </message>
    <message>
        <source>Mine action</source>
        <translation>Mina əleyhinə fəaliyyət</translation>
    </message>
    <message>
        <source>Show the mine action &amp;dock</source>
        <translation>Mina əleyhinə fəaliyyət &amp;panelini göstər</translation>
    </message>
    <message>
        <source>&amp;Log incident</source>
        <translation>&amp;Hadisəni qeydə al</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Kömək</translation>
    </message>
</context>
<context>
    <name>MineActionProvider</name>
    <message>
        <source>Mine action</source>
        <translation>Mina əleyhinə fəaliyyət</translation>
    </message>
</context>
<context>
    <name>NewTeamDialog</name>
    <message>
        <source>New team</source>
        <translation>Yeni komanda</translation>
    </message>
    <message>
        <source>A new organisation…</source>
        <translation>Yeni təşkilat…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Ad</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Təşkilat</translation>
    </message>
    <message>
        <source>Ne&amp;w organisation</source>
        <translation>&amp;Yeni təşkilat</translation>
    </message>
    <message>
        <source>&amp;Kind of it</source>
        <translation>Təşkilatın &amp;növü</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>&amp;Üsullar</translation>
    </message>
    <message>
        <source>Work &amp;days</source>
        <translation>İş &amp;günləri</translation>
    </message>
    <message>
        <source>&amp;Area a day</source>
        <translation>Gündəlik &amp;sahə</translation>
    </message>
    <message>
        <source>Give the team a name.</source>
        <translation>Komandaya ad verin.</translation>
    </message>
    <message>
        <source>Name the new organisation.</source>
        <translation>Yeni təşkilatın adını yazın.</translation>
    </message>
</context>
<context>
    <name>NewWorkspaceDialog</name>
    <message>
        <source>New workspace</source>
        <translation>Yeni iş mühiti</translation>
    </message>
    <message>
        <source>Workspace (*.gpkg)</source>
        <translation>İş mühiti (*.gpkg)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fayl</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Başlıq</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>a file on this computer</source>
        <translation>bu kompüterdəki fayl</translation>
    </message>
    <message>
        <source>the server {name}</source>
        <translation>{name} serveri</translation>
    </message>
    <message>
        <source>small letters, digits and _</source>
        <translation>kiçik hərflər, rəqəmlər və _</translation>
    </message>
    <message>
        <source>&amp;Kept in</source>
        <translation>&amp;Saxlanma yeri</translation>
    </message>
    <message>
        <source>&amp;Name on the server</source>
        <translation>Serverdəki &amp;ad</translation>
    </message>
    <message>
        <source>Give the whole path of the file.</source>
        <translation>Faylın tam yolunu göstərin.</translation>
    </message>
    <message>
        <source>Give the workspace a name on the server.</source>
        <translation>İş mühitinə serverdə ad verin.</translation>
    </message>
    <message>
        <source>Names that begin with pg_ are PostgreSQL&apos;s own. Choose another one.</source>
        <translation>pg_ ilə başlayan adlar PostgreSQL-in özünə məxsusdur. Başqasını seçin.</translation>
    </message>
    <message>
        <source>Choose where the file goes.</source>
        <translation>Faylın hara yazılacağını seçin.</translation>
    </message>
</context>
<context>
    <name>OpenOnServerDialog</name>
    <message>
        <source>Open workspace on a server</source>
        <translation>Serverdəki iş mühitini aç</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>İş mühitləri</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Qoşulma</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>İş &amp;mühiti</translation>
    </message>
    <message>
        <source>QGIS has no PostgreSQL connection yet. Make one in the browser panel; its password is kept in QGIS&apos;s authentication store.</source>
        <translation>QGIS-də hələ PostgreSQL qoşulması yoxdur. Onu bələdçi panelində yaradın; parolu QGIS-in autentifikasiya anbarında saxlanılır.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Serverdən soruşulur…</translation>
    </message>
    <message>
        <source>The server gave no answer.</source>
        <translation>Server cavab vermədi.</translation>
    </message>
    <message>
        <source>There is no workspace in this database that you may open.</source>
        <translation>Bu verilənlər bazasında aça biləcəyiniz iş mühiti yoxdur.</translation>
    </message>
    <message>
        <source>Choose a workspace.</source>
        <translation>İş mühitini seçin.</translation>
    </message>
</context>
<context>
    <name>OptionsFactory</name>
    <message>
        <source>Mine action</source>
        <translation>Mina əleyhinə fəaliyyət</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>As QGIS</source>
        <translation>QGIS dili</translation>
    </message>
    <message>
        <source>Kept with each change in the history of a workspace.</source>
        <translation>İş mühitinin tarixçəsində hər dəyişikliklə birlikdə saxlanılır.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Adınız</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Dil</translation>
    </message>
    <message>
        <source>A new language shows after QGIS starts again.</source>
        <translation>Yeni dil QGIS yenidən başladıqdan sonra görünür.</translation>
    </message>
    <message>
        <source>&amp;Profile of new workspaces</source>
        <translation>Yeni iş mühitlərinin &amp;profili</translation>
    </message>
    <message>
        <source>Languages of &amp;maps</source>
        <translation>&amp;Xəritələrin dilləri</translation>
    </message>
    <message>
        <source>P&amp;aper of maps</source>
        <translation>Xəritələrin &amp;kağızı</translation>
    </message>
    <message>
        <source>&amp;Format of maps</source>
        <translation>Xəritələrin &amp;formatı</translation>
    </message>
    <message>
        <source>Backups of workspaces on a server go here, each into a folder of its own. Empty: Mine Action in your documents. Those of a file always lie beside it.</source>
        <translation>Serverdəki iş mühitlərinin ehtiyat nüsxələri buraya, hər biri öz qovluğuna yazılır. Boşdursa: sənədlərinizdəki Mine Action qovluğu. Faylın ehtiyat nüsxələri həmişə onun yanındadır.</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write.</source>
        <translation>Mövcud olan və yaza bildiyiniz qovluğu seçin.</translation>
    </message>
    <message>
        <source>Folder of &amp;backups</source>
        <translation>&amp;Ehtiyat nüsxələrin qovluğu</translation>
    </message>
</context>
<context>
    <name>OutlineBanner</name>
    <message>
        <source>Show the loss</source>
        <translation>İtkini göstər</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Bərpa et…</translation>
    </message>
    <message>
        <source>Give the hazard all of its former outline back</source>
        <translation>Təhlükəli əraziyə bütün əvvəlki konturunu qaytar</translation>
    </message>
    <message>
        <source>It was released…</source>
        <translation>Azad edilib…</translation>
    </message>
    <message>
        <source>Record the survey or clearance after which the lost land does not count</source>
        <translation>İtirilən torpağın daha sayılmadığı tədqiqatı və ya təmizləməni qeydə al</translation>
    </message>
    <message>
        <source>{area} m² lost outside a recorded process ({who}, {when}). Both outlines count until this is settled.</source>
        <translation>Qeydə alınmış proses olmadan {area} m² itirilib ({who}, {when}). Bu həll olunana qədər hər iki kontur qüvvədədir.</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>naməlum şəxs</translation>
    </message>
    <message>
        <source>Restore the outline of {code}</source>
        <translation>{code} konturunun bərpası</translation>
    </message>
    <message>
        <source>{code} has its outline back.</source>
        <translation>{code} konturu qaytarıldı.</translation>
    </message>
    <message>
        <source>The change of {code} is recorded.</source>
        <translation>{code}: dəyişiklik qeydə alındı.</translation>
    </message>
</context>
<context>
    <name>OutlineMap</name>
    <message>
        <source>Map of what changed</source>
        <translation>Nəyin dəyişdiyinin xəritəsi</translation>
    </message>
    <message>
        <source>Moved by {metres} m: ○ before, ● after</source>
        <translation>{metres} m yerdəyişmə: ○ əvvəl, ● sonra</translation>
    </message>
    <message>
        <source>Drawn: {area}</source>
        <translation>Çəkilib: {area}</translation>
    </message>
    <message>
        <source>Placed: ● after</source>
        <translation>Yerləşdirilib: ● sonra</translation>
    </message>
    <message>
        <source>No place any more; before: {area}</source>
        <translation>Artıq yeri yoxdur; əvvəl: {area}</translation>
    </message>
    <message>
        <source>No place any more: ○ before</source>
        <translation>Artıq yeri yoxdur: ○ əvvəl</translation>
    </message>
    <message>
        <source>Before (dashed): {old} · after: {new} ({difference})</source>
        <translation>Əvvəl (qırıq xətt): {old} · sonra: {new} ({difference})</translation>
    </message>
    <message>
        <source>Before: dashed; after: solid</source>
        <translation>Əvvəl: qırıq xətt; sonra: bütöv xətt</translation>
    </message>
    <message>
        <source>{area} m²</source>
        <translation>{area} m²</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People of this workspace</source>
        <translation>Bu iş mühitinin iştirakçıları</translation>
    </message>
    <message>
        <source>&amp;Use this folder</source>
        <translation>Bu &amp;qovluqdan istifadə et</translation>
    </message>
    <message>
        <source>Reading the people</source>
        <translation>İştirakçılar oxunur</translation>
    </message>
    <message>
        <source>Changing a role</source>
        <translation>Rol dəyişdirilir</translation>
    </message>
    <message>
        <source>Naming the folder</source>
        <translation>Qovluq təyin edilir</translation>
    </message>
    <message>
        <source>Setting up the roles</source>
        <translation>Rollar qurulur</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Giriş</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>People</source>
        <translation>İştirakçılar</translation>
    </message>
    <message>
        <source>&amp;Give this role</source>
        <translation>Bu rolu &amp;ver</translation>
    </message>
    <message>
        <source>&amp;Take the role away</source>
        <translation>Rolu &amp;geri al</translation>
    </message>
    <message>
        <source>Statement for the administrator</source>
        <translation>Administrator üçün əmr</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Köçür</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>Q&amp;ur</translation>
    </message>
    <message>
        <source>The workspace is yours alone until the administrator of the server has run this. Then press Set up.</source>
        <translation>Serverin administratoru bunu icra edənədək iş mühiti yalnız sizindir. Sonra «Qur» düyməsini basın.</translation>
    </message>
    <message>
        <source>&amp;Folder for photos and files</source>
        <translation>Fotolar və &amp;fayllar üçün qovluq</translation>
    </message>
    <message>
        <source>A viewer reads, a reporter adds incidents and reports, a planner does all the work, a manager also approves. Logins are made by the administrator of the server.</source>
        <translation>Baxan oxuyur, məlumat verən hadisələr və məlumatlar əlavə edir, planlaşdıran bütün işləri görür, rəhbər həm də təsdiq edir. Girişləri serverin administratoru yaradır.</translation>
    </message>
    <message>
        <source>{login} has no role any more.</source>
        <translation>{login} artıq heç bir rola malik deyil.</translation>
    </message>
    <message>
        <source>{login}: {role}</source>
        <translation>{login}: {role}</translation>
    </message>
    <message>
        <source>Photos and files go to {folder}.</source>
        <translation>Fotolar və fayllar {folder} qovluğuna yazılır.</translation>
    </message>
    <message>
        <source>The roles are set up.</source>
        <translation>Rollar quruldu.</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>sahib</translation>
    </message>
    <message>
        <source>you</source>
        <translation>siz</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Not a picture that can be read, left out: {names}.</source>
        <translation>Oxuna bilən şəkil deyil, buraxıldı: {names}.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Şəkillər</translation>
    </message>
    <message>
        <source>Add p&amp;hotos…</source>
        <translation>&amp;Şəkil əlavə et…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>və ya bura buraxın</translation>
    </message>
    <message>
        <source>Photos to attach</source>
        <translation>Əlavə ediləcək şəkillər</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Nəyi göstərir</translation>
    </message>
    <message>
        <source>What the photo shows</source>
        <translation>Şəklin göstərdiyi</translation>
    </message>
    <message>
        <source>Leave this photo out</source>
        <translation>Bu şəkli çıxar</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Şəkillər</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Bütün fayllar</translation>
    </message>
</context>
<context>
    <name>PlanSigns</name>
    <message>
        <source>Plan signs</source>
        <translation>Nişanları planla</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Nişanlar</translation>
    </message>
    <message>
        <source>Signs on sign lines</source>
        <translation>Nişan xətlərindəki nişanlar</translation>
    </message>
    <message>
        <source>Advance warnings</source>
        <translation>Qabaqcadan xəbərdarlıqlar</translation>
    </message>
    <message>
        <source>Length of the sign lines (m)</source>
        <translation>Nişan xətlərinin uzunluğu (m)</translation>
    </message>
    <message>
        <source>Without an outline and therefore without signs: {features}</source>
        <translation>Konturu olmayan, ona görə də nişansız: {features}</translation>
    </message>
    <message>
        <source>Places where people live or go (for the mode exposure)</source>
        <translation>İnsanların yaşadığı və ya getdiyi yerlər (exposure rejimi üçün)</translation>
    </message>
    <message>
        <source>Not warned</source>
        <translation>Xəbərdarlıqsız</translation>
    </message>
    <message>
        <source>Extra signs, so that nobody who approaches is unwarned</source>
        <translation>Yaxınlaşan heç kim xəbərdarlıqsız qalmasın deyə əlavə nişanlar</translation>
    </message>
    <message>
        <source>No plan has fewer signs on its lines than</source>
        <translation>Heç bir planda xətlərdəki nişanların sayı bundan az ola bilməz</translation>
    </message>
    <message>
        <source>Length from which somebody would not be warned (m)</source>
        <translation>Kiminsə xəbərdarlıqsız qalacağı uzunluq (m)</translation>
    </message>
    <message>
        <source>Share of those who come that the signs warn (exposure)</source>
        <translation>Gələnlərdən nişanların xəbərdar etdiklərinin payı (exposure)</translation>
    </message>
    <message>
        <source>Computed under the stated rules and assumptions; decided on site.</source>
        <translation>Göstərilən qaydalar və fərziyyələr əsasında hesablanıb; qərar yerində verilir.</translation>
    </message>
    <message>
        <source>This algorithm plans warning signs round hazards, on a line at OFFSET round each group of hazards and on large islands inside them.

Neighbouring signs are at most MAX_SPACING apart in a straight line, and the straight way from one to the next never runs through a hazard. Ways that people use get signs where they cross the line; roads get one on each side and an advance warning. No plan has fewer signs for this than LOWER_BOUND.

Whoever approaches the line sees a sign within LEGIBILITY when APPROACH away from it; where the signs on the line are not enough, extra ones with the reason warned are added. With terrain heights (DEM) and vegetation the eye looks over banks, ditches and plants; without, the ground is flat.

MODE perimeter signs all of it. exposure takes at most MAX_SIGNS signs, where most people come by the ways (ACCESS) and from the places (PLACES) given; access_only signs where ways cross or run alongside. What is left unsigned is in UNWARNED with its reason.

Ways with a width verified for use (ACCESS_WIDTH_FIELD) get signs on both verges where they run through a hazard; these stand on the verified ground and have no line_no.

Each hazard is widened by its ACCURACY: metres, or a field that holds metres. All lengths are metres on the ground.

The plan is a proposal, computed under these assumptions; the team leader on site decides. UNWARNED shows, with the reason, from where nobody would be warned, and islands too small for signs.</source>
        <translation>Bu alqoritm təhlükəli ərazilərin ətrafında xəbərdarlıq nişanlarını planlaşdırır: hər təhlükəli ərazilər qrupunun ətrafında və onların içindəki böyük adalarda OFFSET məsafəsindəki xətt üzrə.

Qonşu nişanlar arasında düz xətt üzrə məsafə MAX_SPACING qiymətindən çox olmur və bir nişandan növbətisinə düz yol heç vaxt təhlükəli ərazidən keçmir. İnsanların istifadə etdiyi yollar xətti kəsdiyi yerdə nişan alır; avtomobil yollarında hər tərəfdə bir nişan və qabaqcadan xəbərdarlıq qoyulur. Heç bir planda bunun üçün nişanların sayı LOWER_BOUND qiymətindən az ola bilməz.

Xəttə yaxınlaşan hər kəs ondan APPROACH məsafəsində olarkən LEGIBILITY daxilində nişan görür; xətdəki nişanlar kifayət etmədikdə warned səbəbi ilə əlavə nişanlar qoyulur. Relyef hündürlükləri (DEM) və bitki örtüyü verildikdə baxış torpaq bəndlərinin, xəndəklərin və bitkilərin üzərindən keçir; verilmədikdə yer düz sayılır.

MODE: perimeter hamısını nişanlayır. exposure ən çoxu MAX_SIGNS nişan qoyur, verilmiş yollarla (ACCESS) və yerlərdən (PLACES) ən çox adamın gəldiyi yerlərdə; access_only yolların xətti kəsdiyi və ya onun boyunca getdiyi yerlərdə nişan qoyur. Nişansız qalanlar səbəbi ilə birlikdə UNWARNED siyahısındadır.

İstifadə üçün eni yoxlanılmış (ACCESS_WIDTH_FIELD) yollar təhlükəli ərazidən keçdiyi yerdə hər iki kənarda nişan alır; bu nişanlar yoxlanılmış torpaqda durur və line_no dəyəri olmur.

Hər təhlükəli ərazi ACCURACY qədər genişləndirilir: metr və ya metr saxlayan sahə. Bütün uzunluqlar yer üzərində metrlədir.

Plan bu fərziyyələr əsasında hesablanmış təklifdir; qərarı yerində komanda rəhbəri verir. UNWARNED haradan gələnlərin xəbərdarlıqsız qalacağını, səbəbi ilə birlikdə, və nişan üçün çox kiçik olan adaları göstərir.</translation>
    </message>
</context>
<context>
    <name>PositionBox</name>
    <message>
        <source>Latitude, longitude, UTM or MGRS</source>
        <translation>Enlik, uzunluq, UTM və ya MGRS</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Mövqe</translation>
    </message>
    <message>
        <source>Pick the place on the map</source>
        <translation>Yeri xəritədə seçin</translation>
    </message>
    <message>
        <source>Pick on map</source>
        <translation>Xəritədə seç</translation>
    </message>
    <message>
        <source>Picked on the map.</source>
        <translation>Xəritədə seçilib.</translation>
    </message>
    <message>
        <source>Understood as {position} ({notation}).</source>
        <translation>Belə başa düşüldü: {position} ({notation}).</translation>
    </message>
    <message>
        <source>Understood as {position}: the first number is over 90, so longitude came first.</source>
        <translation>Belə başa düşüldü: {position}: birinci ədəd 90-dan böyükdür, deməli uzunluq əvvəl verilib.</translation>
    </message>
    <message>
        <source>latitude, longitude</source>
        <translation>enlik, uzunluq</translation>
    </message>
    <message>
        <source>UTM</source>
        <translation>UTM</translation>
    </message>
    <message>
        <source>MGRS</source>
        <translation>MGRS</translation>
    </message>
    <message>
        <source>Exchange the two numbers</source>
        <translation>İki ədədin yerini dəyişmək</translation>
    </message>
    <message>
        <source>This is far from the land of this workspace. With longitude first it would be {position}, within it.</source>
        <translation>Bu yer iş mühitinin ərazisindən uzaqdır. Uzunluq birinci olsaydı, {position} olardı, yəni onun daxilində.</translation>
    </message>
</context>
<context>
    <name>ProposeSigns</name>
    <message>
        <source>Propose signs</source>
        <translation>Nişan təklif et</translation>
    </message>
    <message>
        <source>Codes of hazards (empty = all open)</source>
        <translation>Təhlükəli ərazilərin kodları (boş = bütün açıq ərazilər)</translation>
    </message>
    <message>
        <source>Largest spacing (m)</source>
        <translation>Ən böyük aralıq (m)</translation>
    </message>
    <message>
        <source>Distance from the hazard (m)</source>
        <translation>Təhlükəli ərazidən məsafə (m)</translation>
    </message>
    <message>
        <source>Distance at which a sign can be read (m)</source>
        <translation>Nişanın oxuna bildiyi məsafə (m)</translation>
    </message>
    <message>
        <source>Distance of the viewer (m)</source>
        <translation>Baxan şəxsin məsafəsi (m)</translation>
    </message>
    <message>
        <source>Signs proposed</source>
        <translation>Təklif edilən nişanlar</translation>
    </message>
    <message>
        <source>Signs kept</source>
        <translation>Saxlanılan nişanlar</translation>
    </message>
    <message>
        <source>Proposed signs replaced</source>
        <translation>Əvəz olunan təklif edilmiş nişanlar</translation>
    </message>
    <message>
        <source>Places that cannot be reached</source>
        <translation>Çatmaq mümkün olmayan yerlər</translation>
    </message>
    <message>
        <source>Planned with them, because they are near: {codes}</source>
        <translation>Yaxında olduğu üçün onlarla birlikdə planlaşdırılıb: {codes}</translation>
    </message>
    <message>
        <source>Without an outline and therefore without signs: {codes}</source>
        <translation>Konturu olmayan, ona görə də nişansız: {codes}</translation>
    </message>
    <message>
        <source>{count} stretches of sign line get no signs.</source>
        <translation>Nişan xəttinin {count} hissəsinə nişan qoyulmur.</translation>
    </message>
    <message>
        <source>Accuracy of all hazards (m; empty = of each)</source>
        <translation>Bütün təhlükəli ərazilərin dəqiqliyi (m; boş = hər birininki)</translation>
    </message>
    <message>
        <source>A sign was declined here, none is proposed: {place}</source>
        <translation>Burada nişan rədd edilib, təklif olunmur: {place}</translation>
    </message>
    <message>
        <source>Nobody can get to this place: {place}</source>
        <translation>Bu yerə çatmaq mümkün deyil: {place}</translation>
    </message>
    <message>
        <source>This algorithm plans warning signs round hazards of a workspace and writes them as proposed. The team leader on site decides where a sign is put up.

Hazards are given by their codes (HZ-0001,HZ-0002); none means all open hazards. Each is widened by its accuracy, or by ACCURACY where that is given. Hazards that share a sign line with them, or come near it, are planned with them.

Spacing, offset, legibility and approach are in metres on the ground; what is left empty is taken from the profile of the workspace.

Signs that were put up are never moved or deleted: the plan leads through those with which the fewest new ones are needed, and the log lists those that are missing, damaged, too near to a hazard, turned, or without a place on a line. A sign that is only proposed for these hazards is replaced. None is proposed where one was declined.

MODE perimeter signs all of it. exposure signs where most people come, by the ways, places and barriers of the workspace and the weights of its profile: at most MAX_SIGNS signs on the lines, those that were put up among them. access_only signs where ways cross or run alongside. The log counts the stretches left unsigned by their reasons.

Both verges of a way with a verified width are signed where it runs through a hazard, whatever the mode; these signs stand on the verified ground and come on top of MAX_SIGNS. A board within 1 m of an intact fence or wall is put up on it.

Where ways in use or released land are recorded, no sign is proposed on ground that nobody can reach from there without entering a hazard or its margin; a verified corridor counts as a way. Else the output for it stays empty.

With terrain heights (DEM) and vegetation the eye looks over banks, ditches and plants; without, the ground is flat.</source>
        <translation>Bu alqoritm iş sahəsinin təhlükəli ərazilərinin ətrafında xəbərdarlıq nişanlarını planlaşdırır və onları təklif kimi yazır. Nişanın harada qoyulacağına yerdə qrup rəhbəri qərar verir.

Təhlükəli ərazilər kodları ilə verilir (HZ-0001,HZ-0002); boş qalanda bütün açıq olanlar götürülür. Hər biri öz dəqiqliyi qədər, ACCURACY verilibsə onun qədər genişləndirilir. Onlarla eyni nişan xəttini bölüşən və ya yaxınlığında olan təhlükəli ərazilər birlikdə planlaşdırılır.

Aralıq, məsafə, oxunma və yaxınlaşma yerdə metrlərlədir; boş qalanlar iş sahəsinin profilindən götürülür.

Qoyulmuş nişanlar heç vaxt yerindən dəyişdirilmir və silinmir: plan ən az yeni nişan tələb edənlərdən keçir, jurnalda isə itmiş, zədələnmiş, təhlükəli əraziyə çox yaxın, çevrilmiş və ya xətdə yeri olmayanlar sadalanır. Yalnız bu ərazilər üçün təklif olunmuş nişan əvəz olunur. Rədd edilmiş yerdə nişan təklif olunmur.

MODE: perimeter hamısını nişanlayır. exposure iş sahəsinin yolları, yerləri və maneələri, həmçinin profilinin çəkiləri üzrə ən çox adamın gəldiyi yerləri nişanlayır: xətlərdə ən çoxu MAX_SIGNS nişan, qoyulmuş nişanlar da bu saya daxildir. access_only yolların xətti kəsdiyi və ya onun boyunca getdiyi yerləri nişanlayır. Jurnal nişansız qalan hissələri səbəbləri üzrə sayır.

Eni yoxlanılmış yolun təhlükəli ərazidən keçdiyi yerdə, rejimdən asılı olmayaraq, hər iki kənarı nişanlanır; bu nişanlar yoxlanılmış torpaqda durur və MAX_SIGNS sayına əlavə olunur. Salamat hasarın və ya divarın 1 m yaxınlığındakı lövhə onun üstünə vurulur.

İstifadə olunan yollar və ya təhvil verilmiş torpaq qeyd olunubsa, oradan təhlükəli əraziyə və ya onun payına girmədən çatmaq mümkün olmayan yerdə nişan təklif olunmur; yoxlanmış dəhliz yol sayılır. Əks halda bunun nəticəsi boş qalır.

Relyef hündürlükləri (DEM) və bitki örtüyü ilə göz bəndlərin, arxların və bitkilərin üstündən baxır; onlarsız yer düzdür.</translation>
    </message>
    <message>
        <source>Nobody is known to come to these hazards. Record the ways and places near them, or choose the mode perimeter.</source>
        <translation>Bu təhlükəli ərazilərə kiminsə gəldiyi məlum deyil. Yaxınlıqdakı yolları və yerləri qeydə alın və ya perimeter rejimini seçin.</translation>
    </message>
    <message>
        <source>No authority has confirmed these values of the profile: {keys}.</source>
        <translation>Profilin bu qiymətlərini heç bir səlahiyyətli orqan təsdiqləməyib: {keys}.</translation>
    </message>
    <message>
        <source>By their reasons: {reasons}.</source>
        <translation>Səbəblər üzrə: {reasons}.</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBanner</name>
    <message>
        <source>This workspace can only be read: the server takes no writes. Ask its administrator, then open it again.</source>
        <translation>Bu iş mühitini yalnız oxumaq olar: server yazı qəbul etmir. Onun inzibatçısına müraciət edin, sonra yenidən açın.</translation>
    </message>
    <message>
        <source>This workspace can only be read: its file or folder is write-protected. Ask for write permission or copy it elsewhere, then open it again.</source>
        <translation>Bu iş mühitini yalnız oxumaq olar: onun faylı və ya qovluğu yazıdan qorunur. Yazma icazəsi istəyin və ya onu başqa yerə köçürün, sonra yenidən açın.</translation>
    </message>
</context>
<context>
    <name>RecordHistoryDialog</name>
    <message>
        <source>History of {name}</source>
        <translation>{name} tarixçəsi</translation>
    </message>
    <message>
        <source>Changes, the latest first</source>
        <translation>Dəyişikliklər, ən sonuncusu birinci</translation>
    </message>
    <message>
        <source>{when} · {person} · {action}: {title}</source>
        <translation>{when} · {person} · {action}: {title}</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>naməlum şəxs</translation>
    </message>
    <message>
        <source>Changes, the latest first: {count}</source>
        <translation>Dəyişikliklər, ən sonuncusu birinci: {count}</translation>
    </message>
</context>
<context>
    <name>RecordLocatorFilter</name>
    <message>
        <source>Mine action records</source>
        <translation>Mina əleyhinə fəaliyyət qeydləri</translation>
    </message>
</context>
<context>
    <name>RecordProcessDialog</name>
    <message>
        <source>Record process for {code}</source>
        <translation>Prosesi qeyd et: {code}</translation>
    </message>
    <message>
        <source>Temporarily &amp;conserved</source>
        <translation>&amp;Müvəqqəti konservasiya olunub</translation>
    </message>
    <message>
        <source>A hazard becomes smaller only by releasing land. A correction needs a second person who approved it.</source>
        <translation>Təhlükəli ərazi yalnız ərazinin azad edilməsi ilə kiçilir. Düzəliş üçün onu təsdiq edən ikinci şəxs lazımdır.</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Nə baş verdi</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>Nə &amp;vaxt</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>Nə &amp;üçün</translation>
    </message>
    <message>
        <source>C&amp;lass after it</source>
        <translation>Sonrakı &amp;sinif</translation>
    </message>
    <message>
        <source>&amp;Status after it</source>
        <translation>Sonrakı stat&amp;us</translation>
    </message>
    <message>
        <source>&amp;Reason for closing</source>
        <translation>&amp;Bağlanma səbəbi</translation>
    </message>
    <message>
        <source>Approved &amp;by</source>
        <translation>&amp;Təsdiq edən</translation>
    </message>
    <message>
        <source>A hazard becomes smaller only by releasing land. A correction and a closing wait until a manager who is somebody else records the same.</source>
        <translation>Təhlükəli ərazi yalnız torpağın təhvil verilməsi ilə kiçilir. Düzəliş və bağlama başqa bir rəhbər eynisini qeyd edənədək gözləyir.</translation>
    </message>
    <message>
        <source>{person} asked for this on {date}: {reason}</source>
        <translation>{person} bunu {date} tarixində istəyib: {reason}</translation>
    </message>
</context>
<context>
    <name>RecordTableModel</name>
    <message>
        <source>yes</source>
        <translation>bəli</translation>
    </message>
    <message>
        <source>no</source>
        <translation>xeyr</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Repair</source>
        <translation>Düzəliş</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… və daha {count}</translation>
    </message>
    <message>
        <source>This is one change: Undo takes it back as a whole.</source>
        <translation>Bu, bir dəyişiklikdir: “Geri al” onu bütövlükdə geri qaytarır.</translation>
    </message>
</context>
<context>
    <name>RestoreWorkspace</name>
    <message>
        <source>Restore workspace</source>
        <translation>İş mühitini bərpa etmək</translation>
    </message>
    <message>
        <source>This algorithm makes a new workspace from a backup, with its history and photos.

The target is a path that ends in .gpkg, or postgres:&lt;connection&gt;/&lt;schema&gt;. It must not exist yet. A backup of an older version is brought up to date on the way; the backup itself stays as it is.</source>
        <translation>Bu alqoritm ehtiyat nüsxədən tarixçəsi və şəkilləri ilə yeni iş mühiti yaradır.

Hədəf .gpkg ilə bitən yol və ya postgres:&lt;connection&gt;/&lt;schema&gt; olmalıdır. O hələ mövcud olmamalıdır. Köhnə versiyanın ehtiyat nüsxəsi yol boyu yenilənir; nüsxənin özü olduğu kimi qalır.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Ehtiyat nüsxə</translation>
    </message>
    <message>
        <source>Backups (*.gpkg *.dump);;All files (*.*)</source>
        <translation>Ehtiyat nüsxələr (*.gpkg *.dump);;Bütün fayllar (*.*)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Hədəf</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Qeydlər</translation>
    </message>
</context>
<context>
    <name>RestoreWorkspaceDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Ehtiyat nüsxədən bərpa</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Başqa fayl…</translation>
    </message>
    <message>
        <source>Backups (*.gpkg *.dump)</source>
        <translation>Ehtiyat nüsxələr (*.gpkg *.dump)</translation>
    </message>
    <message>
        <source>As a &amp;new workspace</source>
        <translation>&amp;Yeni iş mühiti kimi</translation>
    </message>
    <message>
        <source>In place of the &amp;open workspace</source>
        <translation>&amp;Açıq iş mühitinin yerinə</translation>
    </message>
    <message>
        <source>What was entered since then is no longer in it. A backup is made first.</source>
        <translation>O vaxtdan daxil edilənlər onda olmayacaq. Əvvəlcə ehtiyat nüsxə çıxarılır.</translation>
    </message>
    <message>
        <source>&amp;Backup of</source>
        <translation>&amp;Ehtiyat nüsxə</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Fay&amp;l</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>Ehtiyat nüsxəni seçin.</translation>
    </message>
</context>
<context>
    <name>RowChangeView</name>
    <message>
        <source>Restricted: what was written is not shown.</source>
        <translation>Məhduddur: yazılanlar göstərilmir.</translation>
    </message>
    <message>
        <source>No field and no shape changed.</source>
        <translation>Heç bir sahə və forma dəyişməyib.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Sahə</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Əvvəl</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <source>What changed, field by field</source>
        <translation>Sahə-sahə nə dəyişib</translation>
    </message>
</context>
<context>
    <name>RowChangesDialog</name>
    <message>
        <source>Reading the history…</source>
        <translation>Tarixçə oxunur…</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Tarixçəni oxumaq mümkün olmadı.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>somebody else</source>
        <translation>başqası</translation>
    </message>
    <message>
        <source> Changed by {who} meanwhile and kept: {fields}.</source>
        <translation> Bu arada {who} dəyişib, saxlanılır: {fields}.</translation>
    </message>
    <message>
        <source>Nothing was written: everything stays as {who} saved it.</source>
        <translation>Heç nə yazılmadı: hər şey {who} yadda saxladığı kimi qalır.</translation>
    </message>
</context>
<context>
    <name>SignActs</name>
    <message>
        <source>Recorded as put up: {signs}.</source>
        <translation>Quraşdırılmış kimi qeydə alındı: {signs}.</translation>
    </message>
    <message>
        <source>Recorded as inspected: {signs}.</source>
        <translation>Yoxlanılmış kimi qeydə alındı: {signs}.</translation>
    </message>
    <message>
        <source>Recorded as missing: {signs}.</source>
        <translation>Yerində olmayan kimi qeydə alındı: {signs}.</translation>
    </message>
    <message>
        <source>Recorded as taken down: {signs}.</source>
        <translation>Götürülmüş kimi qeydə alındı: {signs}.</translation>
    </message>
    <message>
        <source>Recorded as declined: {signs}.</source>
        <translation>Rədd edilmiş kimi qeydə alındı: {signs}.</translation>
    </message>
    <message>
        <source>Proposed again: {signs}.</source>
        <translation>Yenidən təklif edildi: {signs}.</translation>
    </message>
    <message>
        <source>Recording signs</source>
        <translation>Nişanlar qeydə alınır</translation>
    </message>
    <message>
        <source>{count} more like these.</source>
        <translation>Bunlar kimi daha {count}.</translation>
    </message>
</context>
<context>
    <name>SignAlgorithm</name>
    <message>
        <source>Hazards</source>
        <translation>Təhlükəli ərazilər</translation>
    </message>
    <message>
        <source>Largest spacing (m)</source>
        <translation>Ən böyük aralıq (m)</translation>
    </message>
    <message>
        <source>Distance from the hazard (m)</source>
        <translation>Təhlükəli ərazidən məsafə (m)</translation>
    </message>
    <message>
        <source>Distance at which a sign can be read (m)</source>
        <translation>Nişanın oxuna bildiyi məsafə (m)</translation>
    </message>
    <message>
        <source>Distance of the viewer (m)</source>
        <translation>Baxan şəxsin məsafəsi (m)</translation>
    </message>
    <message>
        <source>Terrain heights</source>
        <translation>Relyef hündürlükləri</translation>
    </message>
    <message>
        <source>Vegetation heights</source>
        <translation>Bitki örtüyünün hündürlükləri</translation>
    </message>
    <message>
        <source>Accuracy of the hazards: metres, or a field&apos;s name</source>
        <translation>Təhlükəli ərazilərin dəqiqliyi: metr və ya sahənin adı</translation>
    </message>
    <message>
        <source>Ways that people use</source>
        <translation>İnsanların istifadə etdiyi yollar</translation>
    </message>
    <message>
        <source>Field with the kind of way (road, track, path …)</source>
        <translation>Yolun növünü göstərən sahə (road, track, path …)</translation>
    </message>
    <message>
        <source>Flat ground is assumed.</source>
        <translation>Relyefin düz olduğu qəbul edilir.</translation>
    </message>
    <message>
        <source>Sight and coverage not shown by this DEM.</source>
        <translation>Görünmə və əhatə bu DEM ilə göstərilmir.</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Nə nişanlanır</translation>
    </message>
    <message>
        <source>Largest number of signs (0 = no limit)</source>
        <translation>Nişanların ən böyük sayı (0 = məhdudiyyətsiz)</translation>
    </message>
    <message>
        <source>Field with the width verified for use (m)</source>
        <translation>İstifadə üçün yoxlanılmış en sahəsi (m)</translation>
    </message>
    <message>
        <source>These signs warn {share} % of those who come; a hundred more would add {more} %.</source>
        <translation>Bu nişanlar gələnlərin {share} % hissəsini xəbərdar edir; daha yüz nişan {more} % əlavə edərdi.</translation>
    </message>
    <message>
        <source>Share of those who can come that are warned, by length of line</source>
        <translation>Yaxınlaşa bilənlərdən xəbərdarlıq edilənlərin payı, xəttin uzunluğuna görə</translation>
    </message>
    <message>
        <source>Share of the line where all who can come are warned</source>
        <translation>Xəttin yaxınlaşa bilən hər kəsə xəbərdarlıq edilən payı</translation>
    </message>
</context>
<context>
    <name>SignDetail</name>
    <message>
        <source>Inspections</source>
        <translation>Yoxlamalar</translation>
    </message>
    <message>
        <source>{count} signs are selected.</source>
        <translation>{count} nişan seçilib.</translation>
    </message>
    <message>
        <source>Select a sign to see what is known of it.</source>
        <translation>Haqqında məlum olanları görmək üçün nişan seçin.</translation>
    </message>
    <message>
        <source>Why here: {reason}</source>
        <translation>Niyə burada: {reason}</translation>
    </message>
    <message>
        <source>Board: {board}</source>
        <translation>Lövhə: {board}</translation>
    </message>
    <message>
        <source>Faces {degrees}° from true north</source>
        <translation>Yönü: həqiqi şimaldan {degrees}°</translation>
    </message>
    <message>
        <source>accuracy not known</source>
        <translation>dəqiqlik məlum deyil</translation>
    </message>
    <message>
        <source>Position: {accuracy}</source>
        <translation>Mövqe: {accuracy}</translation>
    </message>
    <message>
        <source>Position: as planned, {accuracy}</source>
        <translation>Mövqe: plandakı kimi, {accuracy}</translation>
    </message>
    <message>
        <source>Position: {distance} m from the plan, {accuracy}</source>
        <translation>Mövqe: plandan {distance} m kənarda, {accuracy}</translation>
    </message>
    <message>
        <source>Put up {date}</source>
        <translation>Quraşdırılıb: {date}</translation>
    </message>
    <message>
        <source>Inspected {date}</source>
        <translation>Yoxlanılıb: {date}</translation>
    </message>
    <message>
        <source>Inspection overdue since {date}</source>
        <translation>Yoxlama vaxtı keçib: {date}</translation>
    </message>
    <message>
        <source>Inspection due {date}</source>
        <translation>Yoxlama vaxtı: {date}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Şəkillər</translation>
    </message>
    <message>
        <source>taken {moment}</source>
        <translation>çəkilib {moment}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>yoxdur</translation>
    </message>
    <message>
        <source>{name} is missing in the files folder.</source>
        <translation>{name} fayllar qovluğunda yoxdur.</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>{count} signs ({codes})</source>
        <translation>{count} nişan ({codes})</translation>
    </message>
</context>
<context>
    <name>SignEditing</name>
    <message>
        <source>Checking signs</source>
        <translation>Nişanlar yoxlanılır</translation>
    </message>
</context>
<context>
    <name>SignEmplacementDialog</name>
    <message>
        <source>Put up again</source>
        <translation>Yenidən quraşdırma</translation>
    </message>
    <message>
        <source>Put up</source>
        <translation>Quraşdırma</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Məlum deyil</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Qeyddəki kimi</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Tarix</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Mövqe</translation>
    </message>
    <message>
        <source>Without a position it stands where it is drawn.</source>
        <translation>Mövqe verilmədikdə nişanın çəkildiyi yerdə durduğu sayılır.</translation>
    </message>
    <message>
        <source>They stand where they are drawn; give other positions one by one.</source>
        <translation>Nişanların çəkildikləri yerdə durduğu sayılır; başqa mövqeləri bir-bir verin.</translation>
    </message>
    <message>
        <source>&amp;Accuracy</source>
        <translation>&amp;Dəqiqlik</translation>
    </message>
    <message>
        <source>&amp;Mounted on</source>
        <translation>&amp;Bərkidildiyi yer</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>M&amp;odel</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Şəkillər</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Correct the position, or empty it.</source>
        <translation>Mövqeyi düzəldin və ya silin.</translation>
    </message>
</context>
<context>
    <name>SignExportButton</name>
    <message>
        <source>Field sheets (PDF)…</source>
        <translation>Çöl vərəqləri (PDF)…</translation>
    </message>
    <message>
        <source>For receivers (GPX)…</source>
        <translation>Qəbuledici üçün (GPX)…</translation>
    </message>
    <message>
        <source>For map viewers (KML)…</source>
        <translation>Xəritəyə baxış üçün (KML)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Cədvəl (CSV)…</translation>
    </message>
    <message>
        <source>Boards to order (CSV)…</source>
        <translation>Sifariş lövhələri (CSV)…</translation>
    </message>
    <message>
        <source>Accepted signs of the chosen hazards; without a choice all</source>
        <translation>Seçilmiş təhlükəli ərazilərin qəbul edilmiş nişanları; seçim olmadıqda hamısı</translation>
    </message>
    <message>
        <source>Field sheets (*.pdf)</source>
        <translation>Çöl vərəqləri (*.pdf)</translation>
    </message>
    <message>
        <source>Printing field sheets</source>
        <translation>Çöl vərəqləri çap edilir</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Cədvəl (*.csv)</translation>
    </message>
    <message>
        <source>Counting boards</source>
        <translation>Lövhələr sayılır</translation>
    </message>
    <message>
        <source>{count} boards to order.</source>
        <translation>Sifariş ediləcək {count} lövhə.</translation>
    </message>
    <message>
        <source>GPS exchange (*.gpx)</source>
        <translation>GPS mübadiləsi (*.gpx)</translation>
    </message>
    <message>
        <source>KML (*.kml)</source>
        <translation>KML (*.kml)</translation>
    </message>
    <message>
        <source>Exporting signs</source>
        <translation>Nişanlar ixrac edilir</translation>
    </message>
    <message>
        <source>{count} signs written.</source>
        <translation>{count} nişan yazıldı.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Cancel e&amp;xport ({percent} %)</source>
        <translation>İxracı ləğv &amp;et ({percent} %)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>İxrac &amp;et</translation>
    </message>
    <message>
        <source>{count} pages.</source>
        <translation>{count} səhifə.</translation>
    </message>
    <message>
        <source>Export signs</source>
        <translation>Nişanları ixrac et</translation>
    </message>
</context>
<context>
    <name>SignHandBox</name>
    <message>
        <source>By hand</source>
        <translation>Əl ilə</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Yoxlanılır…</translation>
    </message>
    <message>
        <source>Drag a sign to move it, double-click to add one.</source>
        <translation>Yerini dəyişmək üçün nişanı sürüşdürün, əlavə etmək üçün iki dəfə klikləyin.</translation>
    </message>
    <message>
        <source>{count} rules are broken on these lines.</source>
        <translation>Bu xətlərdə {count} qayda pozulub.</translation>
    </message>
    <message>
        <source>No rule is found broken on these lines.</source>
        <translation>Bu xətlərdə pozulmuş qayda tapılmadı.</translation>
    </message>
    <message>
        <source>Warned: {share} %.</source>
        <translation>Xəbərdarlıq edilir: {share} %.</translation>
    </message>
    <message>
        <source>Edit b&amp;y hand</source>
        <translation>Əl ilə &amp;düzəlt</translation>
    </message>
    <message>
        <source>Drag moves a sign, a double click adds one, Delete takes one out, Esc ends</source>
        <translation>Sürüşdürmə nişanın yerini dəyişir, iki klik nişan əlavə edir, Delete çıxarır, Esc bitirir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Geri al</translation>
    </message>
    <message>
        <source>Take the last change by hand back (Ctrl+Z)</source>
        <translation>Əl ilə edilmiş son dəyişikliyi geri al (Ctrl+Z)</translation>
    </message>
    <message>
        <source>&amp;Keep to the sign line</source>
        <translation>Nişan xəttində &amp;saxla</translation>
    </message>
    <message>
        <source>A sign near its sign line is put onto it</source>
        <translation>Nişan xəttinin yaxınlığındakı nişan xəttin üzərinə qoyulur</translation>
    </message>
    <message>
        <source>Rules broken by hand</source>
        <translation>Əl ilə pozulan qaydalar</translation>
    </message>
</context>
<context>
    <name>SignInspectionDialog</name>
    <message>
        <source>Missing</source>
        <translation>Yerində yoxdur</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Yoxlanıldı</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Məlum deyil</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Tarix</translation>
    </message>
    <message>
        <source>C&amp;ondition</source>
        <translation>&amp;Vəziyyəti</translation>
    </message>
    <message>
        <source>C&amp;ause</source>
        <translation>&amp;Səbəb</translation>
    </message>
    <message>
        <source>&amp;Done about it</source>
        <translation>&amp;Görülən tədbir</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Yoxlayan</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Şəkillər</translation>
    </message>
</context>
<context>
    <name>SignLegend</name>
    <message>
        <source>new sign, and where it faces</source>
        <translation>yeni nişan və onun yönü</translation>
    </message>
    <message>
        <source>sign line</source>
        <translation>nişan xətti</translation>
    </message>
    <message>
        <source>extra sign for those who come</source>
        <translation>gələnlər üçün əlavə nişan</translation>
    </message>
    <message>
        <source>nobody is warned here</source>
        <translation>burada heç kim xəbərdar edilmir</translation>
    </message>
    <message>
        <source>advance warning</source>
        <translation>qabaqcadan xəbərdarlıq</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>əl ilə yerləşdirilib</translation>
    </message>
    <message>
        <source>put up, kept</source>
        <translation>quraşdırılıb, saxlanılır</translation>
    </message>
    <message>
        <source>breaks a rule</source>
        <translation>qaydanı pozur</translation>
    </message>
</context>
<context>
    <name>SignList</name>
    <message>
        <source>Reading signs</source>
        <translation>Nişanlar oxunur</translation>
    </message>
    <message>
        <source>Boards to order</source>
        <translation>Sifariş ediləcək lövhələr</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Cədvəl (*.csv)</translation>
    </message>
    <message>
        <source>{count} boards to order, spares included: {path}</source>
        <translation>Ehtiyatla birlikdə sifariş ediləcək {count} lövhə: {path}</translation>
    </message>
    <message>
        <source>P&amp;ut up again…</source>
        <translation>Yenidən q&amp;ur…</translation>
    </message>
    <message>
        <source>P&amp;ut up…</source>
        <translation>Q&amp;ur…</translation>
    </message>
    <message>
        <source>{shown} of {all} signs</source>
        <translation>Nişanlar: {shown} / {all}</translation>
    </message>
    <message>
        <source>{count} that are proposed or taken down are not listed: select them on the map.</source>
        <translation>Təklif edilmiş və ya götürülmüş {count} nişan siyahıda yoxdur: onları xəritədə seçin.</translation>
    </message>
    <message>
        <source>Due for inspection</source>
        <translation>Yoxlanmalı</translation>
    </message>
    <message>
        <source>May come down</source>
        <translation>Götürülə bilər</translation>
    </message>
    <message>
        <source>Search sign or hazard</source>
        <translation>Nişan və ya ərazi axtar</translation>
    </message>
    <message>
        <source>Search signs</source>
        <translation>Nişan axtar</translation>
    </message>
    <message>
        <source>Which signs</source>
        <translation>Hansı nişanlar</translation>
    </message>
    <message>
        <source>All signs</source>
        <translation>Bütün nişanlar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Yoxlama</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Təhlükəli ərazi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Növ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Səbəb</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Nişanlar</translation>
    </message>
    <message>
        <source>Record when and where the selected signs were put up</source>
        <translation>Seçilmiş nişanların nə vaxt və harada quraşdırıldığını qeyd et</translation>
    </message>
    <message>
        <source>&amp;Inspected…</source>
        <translation>&amp;Yoxlanıldı…</translation>
    </message>
    <message>
        <source>Record how the selected signs were found</source>
        <translation>Seçilmiş nişanların hansı vəziyyətdə tapıldığını qeyd et</translation>
    </message>
    <message>
        <source>&amp;All good but…</source>
        <translation>&amp;Hamısı yaxşı…</translation>
    </message>
    <message>
        <source>Record a round of the selected signs</source>
        <translation>Seçilmiş nişanların yoxlama dövrəsini qeyd et</translation>
    </message>
    <message>
        <source>Missin&amp;g, more</source>
        <translation>Yox&amp;dur, digər</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>Ya&amp;xınlaşdır</translation>
    </message>
    <message>
        <source>&amp;Boards…</source>
        <translation>&amp;Lövhələr…</translation>
    </message>
    <message>
        <source>Boards for proposed, missing and damaged signs, with spares, as a table</source>
        <translation>Təklif edilmiş, yerində olmayan və zədələnmiş nişanlar üçün lövhələr, ehtiyatla birlikdə, cədvəl kimi</translation>
    </message>
    <message>
        <source>&amp;Missing…</source>
        <translation>Yeri&amp;ndə yoxdur…</translation>
    </message>
    <message>
        <source>&amp;Taken down…</source>
        <translation>&amp;Götürüldü…</translation>
    </message>
    <message>
        <source>&amp;Declined…</source>
        <translation>&amp;Rədd edildi…</translation>
    </message>
    <message>
        <source>&amp;Proposed again…</source>
        <translation>Yenidən &amp;təklif edildi…</translation>
    </message>
    <message>
        <source>No program opens {name}. Look for it in {folder}.</source>
        <translation>{name} faylını açan proqram yoxdur. Onu burada axtarın: {folder}.</translation>
    </message>
    <message>
        <source>Missing, taken down, declined, history</source>
        <translation>Yerində yoxdur, götürüldü, rədd edildi, tarixçə</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>T&amp;arixçə…</translation>
    </message>
</context>
<context>
    <name>SignModeBox</name>
    <message>
        <source>What is signed</source>
        <translation>Nə nişanlanır</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>Perimetr</translation>
    </message>
    <message>
        <source>By exposure</source>
        <translation>Məruz qalmaya görə</translation>
    </message>
    <message>
        <source>Access only</source>
        <translation>Yalnız giriş yolları</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Hədd yoxdur</translation>
    </message>
    <message>
        <source>On the sign lines, those that were put up among them; 0 is no limit</source>
        <translation>Nişan xətlərində, quraşdırılmış olanlarla birlikdə; 0 həddin olmaması deməkdir</translation>
    </message>
    <message>
        <source>The whole sign line.</source>
        <translation>Bütün nişan xətti.</translation>
    </message>
    <message>
        <source>Where most people come, by the ways, places and barriers of the workspace.</source>
        <translation>İş mühitindəki yollara, yerlərə və maneələrə görə ən çox adam gələn yerlər.</translation>
    </message>
    <message>
        <source>Where ways cross the sign line or run alongside.</source>
        <translation>Yolların nişan xəttini kəsdiyi və ya onun boyunca getdiyi yerlər.</translation>
    </message>
    <message>
        <source>Signs at most</source>
        <translation>Ən çox nişan</translation>
    </message>
</context>
<context>
    <name>SignPlan</name>
    <message>
        <source>Counting signs</source>
        <translation>Nişanlar sayılır</translation>
    </message>
    <message>
        <source>Planning signs</source>
        <translation>Nişanlar planlaşdırılır</translation>
    </message>
    <message>
        <source>Writing signs</source>
        <translation>Nişanlar yazılır</translation>
    </message>
    <message>
        <source>{count} signs are proposed in the workspace.</source>
        <translation>İş mühitində {count} nişan təklif edilib.</translation>
    </message>
    <message>
        <source>Print field sheets</source>
        <translation>Çöl vərəqlərini çap et</translation>
    </message>
    <message>
        <source>Nothing is selected. Select hazards on the map or on the Hazards page.</source>
        <translation>Heç nə seçilməyib. Təhlükəli əraziləri xəritədə və ya “Təhlükəli ərazilər” səhifəsində seçin.</translation>
    </message>
    <message>
        <source>Signs in the workspace: {counts}.</source>
        <translation>İş mühitindəki nişanlar: {counts}.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>hələ yoxdur</translation>
    </message>
    <message>
        <source>Signs changed by hand break {count} rules. Accept them all the same?</source>
        <translation>Əl ilə dəyişdirilmiş nişanlar {count} qaydanı pozur. Buna baxmayaraq qəbul edilsin?</translation>
    </message>
    <message>
        <source>Accept signs</source>
        <translation>Nişanları qəbul et</translation>
    </message>
    <message>
        <source>All open hazards</source>
        <translation>Bütün açıq təhlükəli ərazilər</translation>
    </message>
    <message>
        <source>Hazards by code</source>
        <translation>Kodla göstərilən təhlükəli ərazilər</translation>
    </message>
    <message>
        <source>Codes with commas between; empty takes all open ones</source>
        <translation>Vergüllə ayrılmış kodlar; boş olduqda bütün açıq ərazilər götürülür</translation>
    </message>
    <message>
        <source>Selec&amp;ted</source>
        <translation>Seç&amp;ilmişlər</translation>
    </message>
    <message>
        <source>Take the hazards selected on the map or in the list</source>
        <translation>Xəritədə və ya siyahıda seçilmiş təhlükəli əraziləri götür</translation>
    </message>
    <message>
        <source>Propose si&amp;gns</source>
        <translation>&amp;Nişan təklif et</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Qəbul et</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>İmtin&amp;a et</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Lə&amp;ğv et</translation>
    </message>
    <message>
        <source>Ha&amp;zards</source>
        <translation>Təhlükəli əra&amp;zilər</translation>
    </message>
    <message>
        <source>No authority has confirmed what stretches are ranked by.</source>
        <translation>Hissələrin nəyə görə sıralandığını heç bir səlahiyyətli orqan təsdiqləməyib.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Diqqət tələb edir</translation>
    </message>
</context>
<context>
    <name>SignRemovalDialog</name>
    <message>
        <source>Taken down</source>
        <translation>Götürüldü</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Tarix</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>Nə &amp;üçün</translation>
    </message>
    <message>
        <source>The land that they warned of is released and handed over.</source>
        <translation>Onların xəbərdar etdiyi ərazi azad edilib və təhvil verilib.</translation>
    </message>
    <message>
        <source>Nothing shows that {count} of these signs can come down. Say why.</source>
        <translation>Bu nişanlardan {count} ədədinin götürülə biləcəyini heç nə göstərmir. Səbəbini yazın.</translation>
    </message>
    <message>
        <source>{count} of these signs still warn of {hazards}. Say why they come down.</source>
        <translation>Bu nişanlardan {count} ədədi hələ də xəbərdar edir: {hazards}. Niyə götürüldüyünü yazın.</translation>
    </message>
</context>
<context>
    <name>SignRoundDialog</name>
    <message>
        <source>All good but…</source>
        <translation>Hamısı yaxşı, bunlardan başqa…</translation>
    </message>
    <message>
        <source>&amp;Add a sign that was not good</source>
        <translation>Yaxşı olmayan nişanı əl&amp;avə et</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Tarix</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Yoxlayan</translation>
    </message>
    <message>
        <source>Choose a sign of this round for each, none twice.</source>
        <translation>Hər biri üçün bu yoxlamanın bir nişanını seçin, heç birini iki dəfə yox.</translation>
    </message>
</context>
<context>
    <name>SignRulesBox</name>
    <message>
        <source>Rules of the profile</source>
        <translation>Profilin qaydaları</translation>
    </message>
    <message>
        <source>{value} (unconfirmed)</source>
        <translation>{value} (təsdiqlənməyib)</translation>
    </message>
    <message>
        <source>Neighbours at most apart</source>
        <translation>Qonşular arasında ən çox</translation>
    </message>
    <message>
        <source>Away from the hazard</source>
        <translation>Təhlükəli ərazidən məsafə</translation>
    </message>
    <message>
        <source>Islands from</source>
        <translation>Adalar bundan böyük olduqda</translation>
    </message>
    <message>
        <source>A viewer stands outside at</source>
        <translation>Baxan şəxsin kənarda durduğu məsafə</translation>
    </message>
    <message>
        <source>Legible within</source>
        <translation>Oxunma məsafəsi</translation>
    </message>
    <message>
        <source>{value} m²</source>
        <translation>{value} m²</translation>
    </message>
    <message>
        <source>{value} m</source>
        <translation>{value} m</translation>
    </message>
</context>
<context>
    <name>SignTerrainBox</name>
    <message>
        <source>Terrain, if known</source>
        <translation>Relyef, məlumdursa</translation>
    </message>
    <message>
        <source>Heights of the ground in metres; without them it is taken as flat</source>
        <translation>Yer səthinin hündürlükləri, metrlə; onlar olmadıqda yer düz qəbul edilir</translation>
    </message>
    <message>
        <source>Heights of plants above the ground in metres; they hide signs</source>
        <translation>Bitkilərin yerdən hündürlükləri, metrlə; bitkilər nişanları gizlədir</translation>
    </message>
    <message>
        <source>Height o&amp;f the ground</source>
        <translation>&amp;Relyef hündürlüyü</translation>
    </message>
    <message>
        <source>&amp;Bushes and trees</source>
        <translation>&amp;Kollar və ağaclar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yoxdur</translation>
    </message>
</context>
<context>
    <name>SignsPage</name>
    <message>
        <source>Signs</source>
        <translation>Nişanlar</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>SituationPage</name>
    <message>
        <source>Needs attention</source>
        <translation>Diqqət tələb edir</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Vəziyyət</translation>
    </message>
    <message>
        <source>Reading the situation</source>
        <translation>Vəziyyət oxunur</translation>
    </message>
    <message>
        <source>{area} km²</source>
        <translation>{area} km²</translation>
    </message>
    <message>
        <source>{count} hazards, {undrawn} of them cannot be drawn</source>
        <translation>{count} təhlükəli ərazi, onlardan {undrawn} ərazi çəkilə bilməz</translation>
    </message>
    <message>
        <source>{confirmed} / {suspected}</source>
        <translation>{confirmed} / {suspected}</translation>
    </message>
    <message>
        <source>{confirmed} / {suspected} km²</source>
        <translation>{confirmed} / {suspected} km²</translation>
    </message>
    <message>
        <source>{count} in the 12 months before</source>
        <translation>əvvəlki 12 ayda {count}</translation>
    </message>
    <message>
        <source>{killed} killed, {injured} injured; before: {k}, {i}</source>
        <translation>{killed} həlak olan, {injured} yaralanan; əvvəl: {k}, {i}</translation>
    </message>
    <message>
        <source>{count} more of the same time, whose month is not known.</source>
        <translation>Eyni dövrdə daha {count}, ayı məlum deyil.</translation>
    </message>
    <message>
        <source>{due} / {missing}</source>
        <translation>{due} / {missing}</translation>
    </message>
    <message>
        <source>{count} stand</source>
        <translation>{count} nişan yerindədir</translation>
    </message>
    <message>
        <source>Released this year: {area} ha</source>
        <translation>Bu il azad edilib: {area} ha</translation>
    </message>
    <message>
        <source>no tasks yet</source>
        <translation>hələ tapşırıq yoxdur</translation>
    </message>
    <message>
        <source>{count} findings need attention</source>
        <translation>{count} irad diqqət tələb edir</translation>
    </message>
    <message>
        <source>The checks found nothing</source>
        <translation>Yoxlamalar heç nə aşkar etmədi</translation>
    </message>
    <message>
        <source>Open hazards</source>
        <translation>Açıq təhlükəli ərazilər</translation>
    </message>
    <message>
        <source>Confirmed / suspected</source>
        <translation>Təsdiqlənmiş / ehtimal olunan</translation>
    </message>
    <message>
        <source>Accidents, 12 months</source>
        <translation>Bədbəxt hadisələr, 12 ay</translation>
    </message>
    <message>
        <source>Casualties, 12 months</source>
        <translation>Zərərçəkənlər, 12 ay</translation>
    </message>
    <message>
        <source>Signs due / missing</source>
        <translation>Yoxlanmalı / yerində olmayan nişanlar</translation>
    </message>
    <message>
        <source>Tasks in hand</source>
        <translation>Görülən tapşırıqlar</translation>
    </message>
    <message>
        <source>Casualties by month</source>
        <translation>Aylar üzrə zərərçəkənlər</translation>
    </message>
    <message>
        <source>{first} More errors: {count}.</source>
        <translation>{first} Daha səhvlər: {count}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göstər</translation>
    </message>
    <message>
        <source>{attention}; errors in the data: {count}</source>
        <translation>{attention}; məlumatlarda səhvlər: {count}</translation>
    </message>
    <message>
        <source>Data chec&amp;ks: running …</source>
        <translation>&amp;Məlumatların yoxlanması: gedir …</translation>
    </message>
    <message>
        <source>Data chec&amp;ks…</source>
        <translation>&amp;Məlumatların yoxlanması…</translation>
    </message>
    <message>
        <source>Data chec&amp;ks – errors: {errors}, warnings: {warnings}</source>
        <translation>&amp;Məlumatların yoxlanması – səhvlər: {errors}, xəbərdarlıqlar: {warnings}</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tapşırıq</translation>
    </message>
    <message>
        <source>Created: {codes}.</source>
        <translation>Yaradıldı: {codes}.</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Təyin et…</translation>
    </message>
    <message>
        <source>There is no team yet. Add one in the Teams tab.</source>
        <translation>Hələ komanda yoxdur. “Komandalar” bölməsində əlavə edin.</translation>
    </message>
    <message>
        <source>This task has no place on the map.</source>
        <translation>Bu tapşırığın xəritədə yeri yoxdur.</translation>
    </message>
    <message>
        <source>{code}: {status}</source>
        <translation>{code}: {status}</translation>
    </message>
    <message>
        <source>{code} is assigned until {end}.</source>
        <translation>{code} təyin edildi, bitmə tarixi: {end}.</translation>
    </message>
    <message>
        <source>late by {days} days</source>
        <translation>{days} gün gecikib</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Növ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Komanda</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Başlanğıc</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Area, ha</source>
        <translation>Sahə, ha</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Qeyd</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>İstənilən status</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tapşırıqlar</translation>
    </message>
    <message>
        <source>&amp;New task…</source>
        <translation>&amp;Yeni tapşırıq…</translation>
    </message>
    <message>
        <source>Make a task of hazards</source>
        <translation>Təhlükəli ərazilərdən tapşırıq yarat</translation>
    </message>
    <message>
        <source>&amp;Assign…</source>
        <translation>Təyi&amp;n et…</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>Stat&amp;us</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>Ya&amp;xınlaşdır</translation>
    </message>
    <message>
        <source>Creating a task</source>
        <translation>Tapşırıq yaradılır</translation>
    </message>
    <message>
        <source>Assigning a task</source>
        <translation>Tapşırıq təyin edilir</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>T&amp;arixçə…</translation>
    </message>
    <message>
        <source>Every change of this task, with a map</source>
        <translation>Bu tapşırığın hər dəyişikliyi, xəritə ilə</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Tapşırıqlar</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Komandalar</translation>
    </message>
</context>
<context>
    <name>TeamList</name>
    <message>
        <source>Team</source>
        <translation>Komanda</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Təşkilat</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Üsullar</translation>
    </message>
    <message>
        <source>m² a day</source>
        <translation>m² / gün</translation>
    </message>
    <message>
        <source>Tasks in hand</source>
        <translation>Görülən tapşırıqlar</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Komandalar</translation>
    </message>
    <message>
        <source>New &amp;team…</source>
        <translation>Yeni kom&amp;anda…</translation>
    </message>
    <message>
        <source>Team {code} is added.</source>
        <translation>{code} komandası əlavə edildi.</translation>
    </message>
    <message>
        <source>Adding a team</source>
        <translation>Komanda əlavə edilir</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>Place on the map</source>
        <translation>Xəritədəki yer</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>çəkilib</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>bəli</translation>
    </message>
    <message>
        <source>no</source>
        <translation>xeyr</translation>
    </message>
</context>
<context>
    <name>VictimRow</name>
    <message>
        <source>Outcome ?</source>
        <translation>Nəticə ?</translation>
    </message>
    <message>
        <source>Sex ?</source>
        <translation>Cins ?</translation>
    </message>
    <message>
        <source>Age ?</source>
        <translation>Yaş ?</translation>
    </message>
    <message>
        <source>Age group ?</source>
        <translation>Yaş qrupu ?</translation>
    </message>
    <message>
        <source>Activity ?</source>
        <translation>Fəaliyyət ?</translation>
    </message>
    <message>
        <source>Civil status ?</source>
        <translation>Mülki status ?</translation>
    </message>
    <message>
        <source>Name (kept apart, restricted)</source>
        <translation>Ad (ayrıca saxlanılır, giriş məhduddur)</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Şəxs {number}</translation>
    </message>
    <message>
        <source>Remove person {number}</source>
        <translation>Şəxsi sil: {number}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Nəticə</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Cins</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Yaş</translation>
    </message>
    <message>
        <source>Age group</source>
        <translation>Yaş qrupu</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Fəaliyyət</translation>
    </message>
    <message>
        <source>Civil status</source>
        <translation>Mülki status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
</context>
<context>
    <name>VictimRows</name>
    <message>
        <source>Add a perso&amp;n harmed</source>
        <translation>Zərərçəkən &amp;əlavə et</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message>
        <source>{problem} What you entered is kept; it is tried again for a minute.</source>
        <translation>{problem} Daxil etdikləriniz saxlanılır; bir dəqiqə ərzində yenidən cəhd edilir.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Gözləmə</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ləğv et</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open wor&amp;kspace…</source>
        <translation>İş mühitini &amp;aç…</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Yeni iş mühiti…</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Son açılanlar</translation>
    </message>
    <message>
        <source>Open on a server…</source>
        <translation>Serverdə aç…</translation>
    </message>
    <message>
        <source>A workspace holds hazards, incidents, signs and tasks: one file, or a part of a database that several people share.</source>
        <translation>İş mühitində təhlükəli ərazilər, hadisələr, nişanlar və tapşırıqlar saxlanılır: bir fayl, yaxud bir neçə nəfərin paylaşdığı verilənlər bazasının bir hissəsi.</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Ləğv edildi. Heç nə dəyişmədi.</translation>
    </message>
    <message>
        <source>Something went wrong in the plugin: {error}. See the log.</source>
        <translation>Plaqində xəta baş verdi: {error}. Jurnala baxın.</translation>
    </message>
    <message>
        <source>Mine action</source>
        <translation>Mina əleyhinə fəaliyyət</translation>
    </message>
    <message>
        <source>{problem} The dock keeps what it shows; the workspace is asked again in the background.</source>
        <translation>{problem} Panel göstərdiyini saxlayır; iş mühiti arxa planda yenidən sorğulanır.</translation>
    </message>
    <message>
        <source>The workspace answers again. The lists are up to date.</source>
        <translation>İş mühiti yenidən cavab verir. Siyahılar yenilənib.</translation>
    </message>
    <message>
        <source>The workspace answers again. What you were saving is written: do not save it a second time.</source>
        <translation>İş mühiti yenidən cavab verir. Saxladığınız yazılıb: onu ikinci dəfə saxlamayın.</translation>
    </message>
    <message>
        <source>The workspace answers again. What you were saving was not written: save it again.</source>
        <translation>İş mühiti yenidən cavab verir. Saxladığınız yazılmayıb: onu yenidən saxlayın.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCopies</name>
    <message>
        <source>Copied: {count} records.</source>
        <translation>Köçürüldü: {count} qeyd.</translation>
    </message>
    <message>
        <source>{count} photos or files were missing already.</source>
        <translation>{count} şəkil və ya fayl əvvəlcədən yox idi.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Surəti açmaq</translation>
    </message>
    <message>
        <source>Copying the workspace</source>
        <translation>İş mühiti köçürülür</translation>
    </message>
    <message>
        <source>The backup is complete: {name}</source>
        <translation>Ehtiyat nüsxə hazırdır: {name}</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Ehtiyat nüsxə çıxarılır</translation>
    </message>
    <message>
        <source>Restored: {count} records.</source>
        <translation>Bərpa edildi: {count} qeyd.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Açmaq</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Ehtiyat nüsxə bərpa edilir</translation>
    </message>
    <message>
        <source>Restored: {count} records. Before that: {name}</source>
        <translation>Bərpa edildi: {count} qeyd. Ondan əvvəlki: {name}</translation>
    </message>
    <message>
        <source>Older workspace</source>
        <translation>Köhnə iş mühiti</translation>
    </message>
    <message>
        <source>{path} was made by an older version. Bring it up to date now?</source>
        <translation>{path} köhnə versiya ilə yaradılıb. İndi yenilənsin?</translation>
    </message>
    <message>
        <source>A backup is made first. Records and history stay as they are. Older versions of the plugin cannot open it afterwards.</source>
        <translation>Əvvəlcə ehtiyat nüsxə çıxarılır. Qeydlər və tarixçə olduğu kimi qalır. Sonra plaginin köhnə versiyaları onu aça bilməyəcək.</translation>
    </message>
    <message>
        <source>The workspace is up to date. Backup: {name}</source>
        <translation>İş mühiti yeniləndi. Ehtiyat nüsxə: {name}</translation>
    </message>
    <message>
        <source>Bringing the workspace up to date</source>
        <translation>İş mühiti yenilənir</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Qovluğu göstərmək</translation>
    </message>
</context>
<context>
    <name>WorkspaceHistoryDialog</name>
    <message>
        <source>History of the workspace</source>
        <translation>İş mühitinin tarixçəsi</translation>
    </message>
    <message>
        <source>Undoing “{title}”…</source>
        <translation>“{title}” geri alınır…</translation>
    </message>
    <message>
        <source>Undo: {title}</source>
        <translation>Geri al: {title}</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>naməlum şəxs</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>geri alınıb</translation>
    </message>
    <message>
        <source>Nothing has been changed in this workspace yet.</source>
        <translation>Bu iş mühitində hələ heç nə dəyişdirilməyib.</translation>
    </message>
    <message>
        <source>{shown} of {all} changes</source>
        <translation>{all} dəyişiklikdən {shown}</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>Geri alındı: {title}</translation>
    </message>
    <message>
        <source>Search title, reason, person or day</source>
        <translation>Ad, səbəb, şəxs və ya gün axtarın</translation>
    </message>
    <message>
        <source>Search changes</source>
        <translation>Dəyişiklikləri axtar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Nə vaxt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kim</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Dəyişiklik</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Səbəb</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Sətirlər</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Vəziyyət</translation>
    </message>
    <message>
        <source>Changes, the latest first</source>
        <translation>Dəyişikliklər, ən sonuncusu birinci</translation>
    </message>
    <message>
        <source>&amp;Undo this change</source>
        <translation>Bu dəyişikliyi &amp;geri al</translation>
    </message>
    <message>
        <source>&amp;What it wrote</source>
        <translation>&amp;Nə yazıb</translation>
    </message>
    <message>
        <source>&amp;Older changes</source>
        <translation>&amp;Köhnə dəyişikliklər</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Bağla</translation>
    </message>
    <message>
        <source>Searching the history</source>
        <translation>Tarixçədə axtarış</translation>
    </message>
    <message>
        <source>No change matches the search.</source>
        <translation>Axtarışa uyğun dəyişiklik yoxdur.</translation>
    </message>
    <message>
        <source>the older ones are being searched…</source>
        <translation>daha köhnələrdə axtarılır…</translation>
    </message>
    <message>
        <source>the older ones are not searched yet</source>
        <translation>daha köhnələrdə hələ axtarılmayıb</translation>
    </message>
    <message>
        <source>the newest {count} are listed</source>
        <translation>ən yeni {count} göstərilir</translation>
    </message>
    <message>
        <source>&amp;Stop searching</source>
        <translation>Axtarışı &amp;dayandır</translation>
    </message>
    <message>
        <source>Undo “{title}” of {when} as a whole (rows: {rows})?</source>
        <translation>{when} tarixli “{title}” bütövlükdə geri alınsın (sətir: {rows})?</translation>
    </message>
</context>
<context>
    <name>WorkspaceMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Son açılanlar</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>İş mühitini &amp;aç…</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Yeni iş mühiti…</translation>
    </message>
    <message>
        <source>Add the &amp;layers to the project</source>
        <translation>&amp;Təbəqələri layihəyə əlavə et</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>İş mühitini &amp;bağla</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Tə&amp;nzimləmələr…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Kömək</translation>
    </message>
    <message>
        <source>&amp;Undo: {title}</source>
        <translation>&amp;Geri al: {title}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Geri al</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>İş mühitini aç</translation>
    </message>
    <message>
        <source>Workspace (*.gpkg)</source>
        <translation>İş mühiti (*.gpkg)</translation>
    </message>
    <message>
        <source>The workspace is ready.</source>
        <translation>İş mühiti hazırdır.</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>Geri alındı: {title}</translation>
    </message>
    <message>
        <source>Open on a ser&amp;ver…</source>
        <translation>Ser&amp;verdə aç…</translation>
    </message>
    <message>
        <source>&amp;People of this workspace…</source>
        <translation>Bu iş mühitinin &amp;iştirakçıları…</translation>
    </message>
    <message>
        <source>Chec&amp;k the data…</source>
        <translation>Məlumatları yo&amp;xla…</translation>
    </message>
    <message>
        <source>Histor&amp;y of the workspace…</source>
        <translation>İş mühitinin ta&amp;rixçəsi…</translation>
    </message>
    <message>
        <source>Make a &amp;backup</source>
        <translation>&amp;Ehtiyat nüsxə çıxarmaq</translation>
    </message>
    <message>
        <source>Restore &amp;from a backup…</source>
        <translation>Ehtiyat nüsxədən bər&amp;pa etmək…</translation>
    </message>
    <message>
        <source>Connecting to {place}</source>
        <translation>{place} ilə əlaqə qurulur</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>İştirakçılar…</translation>
    </message>
    <message>
        <source>The workspace is ready, and yours alone: your login may not make roles.</source>
        <translation>İş mühiti hazırdır və yalnız sizindir: girişinizin rol yaratmaq hüququ yoxdur.</translation>
    </message>
    <message>
        <source>Creating {place}</source>
        <translation>{place} yaradılır</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Geri alınır</translation>
    </message>
    <message>
        <source>Copy &amp;workspace to…</source>
        <translation>İş mühitini k&amp;öçürmək…</translation>
    </message>
    <message>
        <source>{path} was made by an older version, so the dock cannot open it yet. Its layers stay in the project.</source>
        <translation>{path} köhnə versiyada yaradılıb, buna görə panel onu hələ aça bilmir. Layları layihədə qalır.</translation>
    </message>
    <message>
        <source>Bring it up to date…</source>
        <translation>Yeniləyin…</translation>
    </message>
</context>
<context>
    <name>WorkspaceTarget</name>
    <message>
        <source>A file</source>
        <translation>Fayl</translation>
    </message>
    <message>
        <source>A PostgreSQL server</source>
        <translation>PostgreSQL serveri</translation>
    </message>
    <message>
        <source>Workspace (*.gpkg)</source>
        <translation>İş mühiti (*.gpkg)</translation>
    </message>
    <message>
        <source>None is saved: make one in the browser panel</source>
        <translation>Saxlanılan yoxdur: bələdçi panelində yaradın</translation>
    </message>
    <message>
        <source>Empty: a new folder beside that of this workspace</source>
        <translation>Boşdursa: bu iş mühitinin qovluğunun yanında yeni qovluq</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hara</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fayl</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Qoşulma</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>&amp;Sxem</translation>
    </message>
    <message>
        <source>&amp;Photos</source>
        <translation>Şə&amp;killər</translation>
    </message>
    <message>
        <source>Give the whole path of the file.</source>
        <translation>Faylın tam yolunu göstərin.</translation>
    </message>
    <message>
        <source>The name of a schema has small letters, digits and _, and begins with a letter.</source>
        <translation>Sxemin adı kiçik latın hərflərindən, rəqəmlərdən və _ işarəsindən ibarətdir və hərflə başlayır.</translation>
    </message>
    <message>
        <source>Choose where the file goes.</source>
        <translation>Faylın hara yazılacağını seçin.</translation>
    </message>
    <message>
        <source>Choose a connection.</source>
        <translation>Qoşulmanı seçin.</translation>
    </message>
    <message>
        <source>Give the schema a name.</source>
        <translation>Sxemə ad verin.</translation>
    </message>
</context>
<context>
    <name>arguments</name>
    <message>
        <source>There is no argument {argument}. Use {right} instead.</source>
        <translation>{argument} arqumenti yoxdur. Əvəzində {right} işlədin.</translation>
    </message>
    <message>
        <source>{argument} is missing: give {what}.</source>
        <translation>{argument} verilməyib: göstərin: {what}.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>tam ədəd</translation>
    </message>
    <message>
        <source>a number, with a point as decimal mark</source>
        <translation>onluq ayırıcısı nöqtə olan ədəd</translation>
    </message>
    <message>
        <source>from {low:g} to {high:g}</source>
        <translation>aşağı hədd {low:g}, yuxarı hədd {high:g}</translation>
    </message>
    <message>
        <source>of {low:g} or more</source>
        <translation>{low:g} və ya daha çox</translation>
    </message>
    <message>
        <source>of {high:g} or less</source>
        <translation>{high:g} və ya daha az</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true və ya false</translation>
    </message>
    <message>
        <source>x,y as in {example}</source>
        <translation>x,y, məsələn {example}</translation>
    </message>
    <message>
        <source>{argument} cannot be {value}: give {wanted}.</source>
        <translation>{argument} üçün {value} yararlı deyil: göstərin: {wanted}.</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>{code}: this released land is questioned. Investigate.</source>
        <translation>{code}: bu azad edilmiş ərazi şübhə altındadır. Araşdırın.</translation>
    </message>
    <message>
        <source>{count} more accidents outside every known hazard.</source>
        <translation>Bütün məlum təhlükəli ərazilərdən kənarda daha {count} bədbəxt hadisə.</translation>
    </message>
    <message>
        <source>{code}: accident outside every known hazard.</source>
        <translation>{code}: bütün məlum təhlükəli ərazilərdən kənarda bədbəxt hadisə.</translation>
    </message>
    <message>
        <source>{code}: accident {distance} m outside every known hazard.</source>
        <translation>{code}: bütün məlum təhlükəli ərazilərdən {distance} m kənarda bədbəxt hadisə.</translation>
    </message>
    <message>
        <source>{code} is late by {days} days.</source>
        <translation>{code}: {days} gün gecikib.</translation>
    </message>
    <message>
        <source>{count} signs are missing.</source>
        <translation>{count} nişan yerində yoxdur.</translation>
    </message>
    <message>
        <source>{count} signs are overdue for inspection.</source>
        <translation>{count} nişanın yoxlama vaxtı keçib.</translation>
    </message>
    <message>
        <source>{count} recorded hazards cannot be drawn.</source>
        <translation>Qeydə alınmış {count} təhlükəli ərazi xəritədə çəkilə bilmir.</translation>
    </message>
    <message>
        <source>{code}: its review was due on {day}.</source>
        <translation>{code}: baxış vaxtı {day} tarixində çatıb.</translation>
    </message>
    <message>
        <source>{count} more hazards are due for review.</source>
        <translation>Daha {count} təhlükəli ərazinin baxış vaxtı çatıb.</translation>
    </message>
    <message>
        <source>{count} signs mark only released land and may come down.</source>
        <translation>{count} nişan yalnız azad edilmiş ərazini nişanlayır və götürülə bilər.</translation>
    </message>
    <message>
        <source>{code}: {area} m² lost outside a recorded process; both outlines count.</source>
        <translation>{code}: qeydə alınmış proses olmadan {area} m² itirilib; hər iki kontur qüvvədədir.</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Assign {task} to {team}</source>
        <translation>Tapşırığın təyin edilməsi: {task}, komanda: {team}</translation>
    </message>
    <message>
        <source>New hazard</source>
        <translation>Yeni təhlükəli ərazi</translation>
    </message>
    <message>
        <source>Record process for {code}</source>
        <translation>Prosesi qeyd et: {code}</translation>
    </message>
    <message>
        <source>Import ways</source>
        <translation>Yolları idxal et</translation>
    </message>
    <message>
        <source>Import hazards</source>
        <translation>Təhlükəli əraziləri idxal et</translation>
    </message>
    <message>
        <source>Import incidents</source>
        <translation>Hadisələri idxal et</translation>
    </message>
    <message>
        <source>Import places</source>
        <translation>Yerləri idxal et</translation>
    </message>
    <message>
        <source>Import victims</source>
        <translation>Zərərçəkənləri idxal et</translation>
    </message>
    <message>
        <source>Log incident</source>
        <translation>Hadisəni qeydə al</translation>
    </message>
    <message>
        <source>Questioned because of {code}.</source>
        <translation>Şübhə altına alınmasının səbəbi: {code}.</translation>
    </message>
    <message>
        <source>Update what is known</source>
        <translation>Məlum olanları yenilə</translation>
    </message>
    <message>
        <source>Propose signs</source>
        <translation>Nişan təklif et</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>Tapşırıq yarat</translation>
    </message>
    <message>
        <source>{code} becomes {status}</source>
        <translation>{code}, yeni status: {status}</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Yeni təşkilat</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Yeni komanda</translation>
    </message>
    <message>
        <source>New accreditation</source>
        <translation>Yeni akkreditasiya</translation>
    </message>
    <message>
        <source>{count} signs</source>
        <translation>{count} nişan</translation>
    </message>
    <message>
        <source>Inspect {signs}</source>
        <translation>Yoxlama: {signs}</translation>
    </message>
    <message>
        <source>Report {signs} missing</source>
        <translation>Yerində olmadığının bildirilməsi: {signs}</translation>
    </message>
    <message>
        <source>Put up {signs}</source>
        <translation>Quraşdırma: {signs}</translation>
    </message>
    <message>
        <source>Put up {signs} again</source>
        <translation>Yenidən quraşdırma: {signs}</translation>
    </message>
    <message>
        <source>Decline {signs}</source>
        <translation>Rədd etmə: {signs}</translation>
    </message>
    <message>
        <source>Propose {signs} again</source>
        <translation>Yenidən təklif: {signs}</translation>
    </message>
    <message>
        <source>Remove {signs}</source>
        <translation>Götürmə: {signs}</translation>
    </message>
    <message>
        <source>Repair: {what}</source>
        <translation>Düzəliş: {what}</translation>
    </message>
    <message>
        <source>Ask for a change of {code}</source>
        <translation>{code} üzrə dəyişiklik istə</translation>
    </message>
    <message>
        <source>Approve the change of {code}</source>
        <translation>{code} üzrə dəyişikliyi təsdiqlə</translation>
    </message>
    <message>
        <source>Restore the outline of {code}</source>
        <translation>{code} konturunun bərpası</translation>
    </message>
    <message>
        <source>Folder for photos and files</source>
        <translation>Fotolar və fayllar üçün qovluq</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Released land outside its hazard</source>
        <translation>Azad edilmiş ərazi təhlükəli ərazisindən kənardadır</translation>
    </message>
    <message>
        <source>Released land lies outside every outline that its hazard ever had, by more than 1 m² and 0.9 % of it. Compare with the completion report.</source>
        <translation>Azad edilmiş ərazi təhlükəli ərazinin indiyədək olan bütün konturlarından 1 m²-dən və sahəsinin 0,9 %-indən çox kənara çıxır. Tamamlama hesabatı ilə tutuşdurun.</translation>
    </message>
    <message>
        <source>{code}: {area} m² of it lie outside {hazard}.</source>
        <translation>{code}: onun {area} m² hissəsi {hazard} hüdudlarından kənardadır.</translation>
    </message>
    <message>
        <source>Areas do not add up</source>
        <translation>Sahələr uyğun gəlmir</translation>
    </message>
    <message>
        <source>What was recorded and added to a hazard differs by more than 1 m² from what was cancelled, reduced and cleared and what remains. A positive difference is land that left the hazard without being released: treat it as hazardous until it is explained.</source>
        <translation>Təhlükəli ərazidə qeydə alınan və əlavə edilən sahə ləğv edilmiş, azaldılmış, təmizlənmiş və qalan sahədən 1 m²-dən çox fərqlənir. Müsbət fərq azad edilmədən təhlükəli ərazidən çıxmış torpaqdır: izah edilənədək onu təhlükəli sayın.</translation>
    </message>
    <message>
        <source>{code}: recorded + added differs by {area} m² from cancelled + reduced + cleared + remaining.</source>
        <translation>{code}: qeydə alınan + əlavə edilən ilə ləğv edilmiş + azaldılmış + təmizlənmiş + qalan arasında fərq {area} m².</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Səhv</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Xəbərdarlıq</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Məlumat</translation>
    </message>
    <message>
        <source>Dates out of order</source>
        <translation>Tarixlərin ardıcıllığı pozulub</translation>
    </message>
    <message>
        <source>A date lies before another that must come first, such as an end before its start.</source>
        <translation>Tarix özündən əvvəl gəlməli olan tarixdən qabaqdır, məsələn, son başlanğıcdan əvvəldir.</translation>
    </message>
    <message>
        <source>{code}: {first} ({first_day}) is after {second} ({second_day}).</source>
        <translation>{code}: {first} ({first_day}) {second} ({second_day}) tarixindən sonradır.</translation>
    </message>
    <message>
        <source>Date in the future</source>
        <translation>Gələcək tarix</translation>
    </message>
    <message>
        <source>Something is said to have happened on a day that is to come.</source>
        <translation>Nəyinsə hələ gəlməmiş gündə baş verdiyi yazılıb.</translation>
    </message>
    <message>
        <source>{code}: {field} is {day}, a day that is to come.</source>
        <translation>{code}: “{field}” {day} göstərilib, bu gün hələ gəlməyib.</translation>
    </message>
    <message>
        <source>Task history out of order</source>
        <translation>Tapşırığın tarixçəsi ardıcıl deyil</translation>
    </message>
    <message>
        <source>A step of a task is dated before the step that was recorded before it.</source>
        <translation>Tapşırığın addımı ondan əvvəl qeydə alınmış addımdan qabaqkı tarixlə yazılıb.</translation>
    </message>
    <message>
        <source>{code}: a step of {day} follows one of {earlier}.</source>
        <translation>{code}: {day} tarixli addım {earlier} tarixli addımdan sonra gəlir.</translation>
    </message>
    <message>
        <source>Same outline twice</source>
        <translation>Eyni kontur iki dəfə</translation>
    </message>
    <message>
        <source>Two open hazards, or two pieces of released land, have the same outline. Close one as a duplicate if they are one.</source>
        <translation>İki açıq təhlükəli ərazinin və ya iki azad edilmiş ərazinin konturu eynidir. Eyni ərazidirsə, birini təkrar kimi bağlayın.</translation>
    </message>
    <message>
        <source>{code} has the same outline as {other}.</source>
        <translation>{code} və {other} eyni kontura malikdir.</translation>
    </message>
    <message>
        <source>Outlines overlap</source>
        <translation>Konturlar üst-üstə düşür</translation>
    </message>
    <message>
        <source>Two open hazards, or two pieces of released land, share more than 0.9 % of the smaller one: their ground is counted twice.</source>
        <translation>İki açıq təhlükəli ərazi və ya iki azad edilmiş ərazi kiçiyinin 0,9 %-indən çoxunda üst-üstə düşür: torpaq iki dəfə sayılır.</translation>
    </message>
    <message>
        <source>{code} and {other} overlap by {share} of the smaller one.</source>
        <translation>{code} və {other} kiçiyinin {share} qədərində üst-üstə düşür.</translation>
    </message>
    <message>
        <source>Same code twice</source>
        <translation>Eyni kod iki dəfə</translation>
    </message>
    <message>
        <source>Two records of a table have codes that people say the same way: only spaces or capital letters tell them apart. Give one of them another code.</source>
        <translation>Cədvəlin iki qeydinin kodu eyni cür deyilir: onları yalnız boşluqlar və ya böyük hərflər fərqləndirir. Birinə başqa kod verin.</translation>
    </message>
    <message>
        <source>“{code}” and “{other}” are the same code when spoken.</source>
        <translation>“{code}” və “{other}” deyildikdə eyni koddur.</translation>
    </message>
    <message>
        <source>Spaces round a code</source>
        <translation>Kodun ətrafında boşluqlar</translation>
    </message>
    <message>
        <source>A code begins or ends with a space, so that a search does not find it.</source>
        <translation>Kod boşluqla başlayır və ya bitir, ona görə axtarış onu tapmır.</translation>
    </message>
    <message>
        <source>{code}: its code begins or ends with a space.</source>
        <translation>{code}: kodu boşluqla başlayır və ya bitir.</translation>
    </message>
    <message>
        <source>Takes the spaces off the code.</source>
        <translation>Kodun ətrafındakı boşluqları götürür.</translation>
    </message>
    <message>
        <source>Survey point twice</source>
        <translation>Ölçmə nöqtəsi iki dəfə</translation>
    </message>
    <message>
        <source>Two survey points of a hazard lie at the same place under different numbers. Compare with the survey report.</source>
        <translation>Təhlükəli ərazinin iki ölçmə nöqtəsi müxtəlif nömrələrlə eyni yerdədir. Ölçmə hesabatı ilə tutuşdurun.</translation>
    </message>
    <message>
        <source>{code}: survey points {other} and {point} are one place.</source>
        <translation>{code}: {other} və {point} nömrəli ölçmə nöqtələri eyni yerdir.</translation>
    </message>
    <message>
        <source>Attachment without a record</source>
        <translation>Qeydi olmayan əlavə fayl</translation>
    </message>
    <message>
        <source>A photo or file belongs to a record that is no more.</source>
        <translation>Foto və ya fayl artıq olmayan qeydə aiddir.</translation>
    </message>
    <message>
        <source>{code}: the record it was attached to is gone.</source>
        <translation>{code}: əlavə edildiyi qeyd artıq yoxdur.</translation>
    </message>
    <message>
        <source>Removes the entry from the attachments; the file itself stays.</source>
        <translation>Qeydi əlavələrdən çıxarır; faylın özü qalır.</translation>
    </message>
    <message>
        <source>Files folder not found</source>
        <translation>Fayllar qovluğu tapılmadı</translation>
    </message>
    <message>
        <source>The folder of photos and files cannot be reached from here, so that files were not checked. Bring it back beside the workspace, or connect the drive.</source>
        <translation>Foto və fayllar qovluğuna buradan çatmaq mümkün deyil, ona görə fayllar yoxlanılmadı. Qovluğu iş mühitinin yanına qaytarın və ya diski qoşun.</translation>
    </message>
    <message>
        <source>The folder {folder} is not found; {count} attachments name files in it.</source>
        <translation>{folder} qovluğu tapılmadı; oradakı faylları göstərən əlavələr: {count}.</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Fayl yoxdur</translation>
    </message>
    <message>
        <source>An attachment names a file that is not in the files folder. Bring it back from a backup.</source>
        <translation>Əlavə fayllar qovluğunda olmayan faylı göstərir. Onu ehtiyat nüsxədən qaytarın.</translation>
    </message>
    <message>
        <source>{code}: this file is not in the files folder.</source>
        <translation>{code}: bu fayl fayllar qovluğunda yoxdur.</translation>
    </message>
    <message>
        <source>File that no record names</source>
        <translation>Heç bir qeydin göstərmədiyi fayl</translation>
    </message>
    <message>
        <source>A file in the files folder belongs to no record. Attach it, or move it elsewhere.</source>
        <translation>Fayllar qovluğundakı fayl heç bir qeydə aid deyil. Onu əlavə edin və ya başqa yerə köçürün.</translation>
    </message>
    <message>
        <source>{code}: no record names this file.</source>
        <translation>{code}: bu faylı heç bir qeyd göstərmir.</translation>
    </message>
    <message>
        <source>Open task for a closed hazard</source>
        <translation>Bağlanmış təhlükəli ərazi üçün açıq tapşırıq</translation>
    </message>
    <message>
        <source>A task that is not finished is about hazards that are all closed. End the task, or record why a hazard is open again.</source>
        <translation>Bitməmiş tapşırığın aid olduğu bütün təhlükəli ərazilər bağlanıb. Tapşırığı bitirin və ya ərazinin niyə yenidən açıldığını qeyd edin.</translation>
    </message>
    <message>
        <source>{code} is still open, but {hazards} is closed.</source>
        <translation>{code} hələ açıqdır, amma {hazards} bağlanıb.</translation>
    </message>
    <message>
        <source>Accident in a closed hazard</source>
        <translation>Bağlanmış təhlükəli ərazidə bədbəxt hadisə</translation>
    </message>
    <message>
        <source>An accident happened in a hazard after it was closed. Record the process that opens it again, and look at land released beside it.</source>
        <translation>Bədbəxt hadisə təhlükəli ərazi bağlandıqdan sonra orada baş verib. Onu yenidən açan prosesi qeyd edin və yanında azad edilmiş ərazilərə baxın.</translation>
    </message>
    <message>
        <source>{code}: accident in {hazard}, which is closed.</source>
        <translation>{code}: bağlanmış {hazard} ərazisində bədbəxt hadisə.</translation>
    </message>
    <message>
        <source>Closed without a reason</source>
        <translation>Səbəbsiz bağlanıb</translation>
    </message>
    <message>
        <source>A hazard is closed and nobody said why.</source>
        <translation>Təhlükəli ərazi bağlanıb və heç kim səbəbini yazmayıb.</translation>
    </message>
    <message>
        <source>{code} is closed without a reason.</source>
        <translation>{code} səbəbsiz bağlanıb.</translation>
    </message>
    <message>
        <source>Open with a reason for closing</source>
        <translation>Açıqdır, bağlanma səbəbi var</translation>
    </message>
    <message>
        <source>A hazard that is open carries a reason for closing.</source>
        <translation>Açıq təhlükəli ərazidə bağlanma səbəbi göstərilib.</translation>
    </message>
    <message>
        <source>{code} is open, but has a reason for closing.</source>
        <translation>{code} açıqdır, amma bağlanma səbəbi var.</translation>
    </message>
    <message>
        <source>Empties the reason for closing; the hazard stays open.</source>
        <translation>Bağlanma səbəbini boşaldır; təhlükəli ərazi açıq qalır.</translation>
    </message>
    <message>
        <source>Hazard contradicts its history</source>
        <translation>Təhlükəli ərazi öz tarixçəsinə ziddir</translation>
    </message>
    <message>
        <source>Class or status of a hazard is not that of its last event: it was changed without a recorded process. Record the process, or undo the change.</source>
        <translation>Təhlükəli ərazinin sinfi və ya statusu son hadisədəki kimi deyil: qeydə alınmış proses olmadan dəyişdirilib. Prosesi qeyd edin və ya dəyişikliyi geri alın.</translation>
    </message>
    <message>
        <source>{code} is “{now}”; by its last event it is “{then}”.</source>
        <translation>{code}: “{now}”; son hadisəyə görə “{then}”.</translation>
    </message>
    <message>
        <source>Hazard without a history</source>
        <translation>Tarixçəsi olmayan təhlükəli ərazi</translation>
    </message>
    <message>
        <source>A hazard has no event that says how and when it became known. Record the process.</source>
        <translation>Təhlükəli ərazinin necə və nə vaxt məlum olduğunu göstərən hadisə yoxdur. Prosesi qeyd edin.</translation>
    </message>
    <message>
        <source>{code} has no history.</source>
        <translation>{code} üçün tarixçə yoxdur.</translation>
    </message>
    <message>
        <source>Task contradicts its history</source>
        <translation>Tapşırıq öz tarixçəsinə ziddir</translation>
    </message>
    <message>
        <source>The status of a task is not that of its last event: it was changed past the dock.</source>
        <translation>Tapşırığın statusu son hadisədəki kimi deyil: panel olmadan dəyişdirilib.</translation>
    </message>
    <message>
        <source>place on the map</source>
        <translation>xəritədə yeri</translation>
    </message>
    <message>
        <source>{code}: not known yet: {missing}.</source>
        <translation>{code}: hələ məlum deyil: {missing}.</translation>
    </message>
    <message>
        <source>Hazard lacks data</source>
        <translation>Təhlükəli ərazidə məlumat çatışmır</translation>
    </message>
    <message>
        <source>An open hazard lacks its outline, class, status, kinds of explosive ordnance, evidence or beneficiaries.</source>
        <translation>Açıq təhlükəli ərazinin konturu, sinfi, statusu, partlayıcı sursatların növləri, sübutları və ya faydalananları yoxdur.</translation>
    </message>
    <message>
        <source>Accident lacks data</source>
        <translation>Bədbəxt hadisədə məlumat çatışmır</translation>
    </message>
    <message>
        <source>An accident lacks its place, date, explosive ordnance, or whether it happened during demining.</source>
        <translation>Bədbəxt hadisənin yeri, tarixi, partlayıcı sursatı və ya minatəmizləmə zamanı baş verib-vermədiyi məlum deyil.</translation>
    </message>
    <message>
        <source>Victim lacks data</source>
        <translation>Zərərçəkəndə məlumat çatışmır</translation>
    </message>
    <message>
        <source>Sex, age, outcome, activity of a victim, or whether the device was tampered with, is not known.</source>
        <translation>Zərərçəkənin cinsi, yaşı, aqibəti, məşğuliyyəti və ya qurğuya əl vurulub-vurulmadığı məlum deyil.</translation>
    </message>
    <message>
        <source>Released land lacks data</source>
        <translation>Azad edilmiş ərazidə məlumat çatışmır</translation>
    </message>
    <message>
        <source>Released land lacks its outline, product, the note on residual risk or, where it was cleared, the depth.</source>
        <translation>Azad edilmiş ərazinin konturu, nəticəsi, qalıq risk qeydi və ya təmizlənibsə dərinliyi yoxdur.</translation>
    </message>
    <message>
        <source>Task lacks data</source>
        <translation>Tapşırıqda məlumat çatışmır</translation>
    </message>
    <message>
        <source>A task that has left its draft lacks organisation, methods, planned start or end.</source>
        <translation>Qaralama olmayan tapşırığın təşkilatı, metodları, planlaşdırılan başlanğıcı və ya sonu yoxdur.</translation>
    </message>
    <message>
        <source>Outline drawn again: all that it enclosed is kept</source>
        <translation>Kontur yenidən çəkilib: əhatə etdiyi hər şey saxlanılıb</translation>
    </message>
    <message>
        <source>Draws the outline again so that it covers all that it encloses now; no area is lost. A hazard&apos;s history says so.</source>
        <translation>Konturu indi əhatə etdiyi hər şeyi örtəcək şəkildə yenidən çəkir; sahə itmir. Təhlükəli ərazinin tarixçəsində bu qeyd olunur.</translation>
    </message>
    <message>
        <source>Leaves out points that are given twice; the shape stays the same.</source>
        <translation>İki dəfə verilmiş nöqtələri çıxarır; forma eyni qalır.</translation>
    </message>
    <message>
        <source>Outline is not valid</source>
        <translation>Kontur düzgün deyil</translation>
    </message>
    <message>
        <source>A ring crosses or touches itself, parts overlap, or a ring is not closed. Areas and questions about places may be answered wrongly until it is put right.</source>
        <translation>Halqa özünü kəsir və ya özünə toxunur, hissələr üst-üstə düşür və ya halqa qapanmayıb. Düzəldilənədək sahələr və yerlər haqqında cavablar səhv ola bilər.</translation>
    </message>
    <message>
        <source>{code}: the outline crosses or touches itself, or is not closed.</source>
        <translation>{code}: kontur özünü kəsir, özünə toxunur və ya qapanmayıb.</translation>
    </message>
    <message>
        <source>Fewer than three points</source>
        <translation>Üçdən az nöqtə</translation>
    </message>
    <message>
        <source>A ring has fewer than three different points and encloses nothing. Look up the source and draw what was meant.</source>
        <translation>Halqada üçdən az fərqli nöqtə var və o, heç nə əhatə etmir. Mənbəyə baxın və nəzərdə tutulanı çəkin.</translation>
    </message>
    <message>
        <source>{code}: a ring of the outline has fewer than three points.</source>
        <translation>{code}: konturun bir halqasında üçdən az nöqtə var.</translation>
    </message>
    <message>
        <source>Last point given twice</source>
        <translation>Son nöqtə iki dəfə verilib</translation>
    </message>
    <message>
        <source>The point that closes a ring is given twice. Other programs refuse this.</source>
        <translation>Halqanı qapayan nöqtə iki dəfə verilib. Başqa proqramlar bunu qəbul etmir.</translation>
    </message>
    <message>
        <source>{code}: the last point of the outline is given twice.</source>
        <translation>{code}: konturun son nöqtəsi iki dəfə verilib.</translation>
    </message>
    <message>
        <source>Same point twice</source>
        <translation>Eyni nöqtə iki dəfə</translation>
    </message>
    <message>
        <source>A point of a ring is followed by itself. Perhaps one of the two should lie elsewhere: compare with the source.</source>
        <translation>Halqada nöqtədən sonra yenə həmin nöqtə gəlir. Bəlkə, birinin yeri başqadır: mənbə ilə tutuşdurun.</translation>
    </message>
    <message>
        <source>{code}: a point of the outline is given twice in a row.</source>
        <translation>{code}: konturun bir nöqtəsi ardıcıl iki dəfə verilib.</translation>
    </message>
    <message>
        <source>Points far apart</source>
        <translation>Nöqtələr bir-birindən uzaqdır</translation>
    </message>
    <message>
        <source>Two consecutive points are more than 5,000 m apart: often a slip in a coordinate. Compare with the source.</source>
        <translation>Ardıcıl iki nöqtənin arası 5 000 m-dən çoxdur: çox vaxt koordinatda səhv olur. Mənbə ilə tutuşdurun.</translation>
    </message>
    <message>
        <source>{code}: two consecutive points of the outline are {distance} m apart.</source>
        <translation>{code}: konturun ardıcıl iki nöqtəsi arasında {distance} m var.</translation>
    </message>
    <message>
        <source>Several parts</source>
        <translation>Bir neçə hissə</translation>
    </message>
    <message>
        <source>A hazard has several separate parts where one is usually meant. Split it if they are surveyed or cleared one by one.</source>
        <translation>Adətən bir hissə nəzərdə tutulduğu halda təhlükəli ərazinin bir neçə ayrı hissəsi var. Onlar ayrı-ayrı tədqiq olunur və ya təmizlənirsə, ərazini bölün.</translation>
    </message>
    <message>
        <source>{code} has {count} separate parts.</source>
        <translation>{code}: ayrı hissələrin sayı {count}.</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>Baxışın vaxtı keçib</translation>
    </message>
    <message>
        <source>The day on which an open hazard was to be reviewed is past.</source>
        <translation>Açıq təhlükəli əraziyə baxılmalı olan gün keçib.</translation>
    </message>
    <message>
        <source>{code}: its review was due on {day}.</source>
        <translation>{code}: baxış vaxtı {day} tarixində çatıb.</translation>
    </message>
    <message>
        <source>No review planned</source>
        <translation>Baxış planlaşdırılmayıb</translation>
    </message>
    <message>
        <source>A hazard is temporarily conserved and no day is set for its review: it may be forgotten.</source>
        <translation>Təhlükəli ərazi müvəqqəti konservasiya olunub, baxış günü təyin edilməyib: unudula bilər.</translation>
    </message>
    <message>
        <source>{code} is temporarily conserved, and no review is planned.</source>
        <translation>{code} müvəqqəti konservasiya olunub, baxış planlaşdırılmayıb.</translation>
    </message>
    <message>
        <source>Inspection overdue</source>
        <translation>Yoxlamanın vaxtı keçib</translation>
    </message>
    <message>
        <source>The day on which a standing sign was to be inspected is past.</source>
        <translation>Duran nişanın yoxlanmalı olduğu gün keçib.</translation>
    </message>
    <message>
        <source>{code}: its inspection was due on {day}.</source>
        <translation>{code}: yoxlanmalı olduğu gün {day} idi.</translation>
    </message>
    <message>
        <source>Restricted data in an open field</source>
        <translation>Açıq sahədə məhdud məlumat</translation>
    </message>
    <message>
        <source>An open field of an incident, a victim or an attachment repeats a name, contact, address or date of birth from the restricted tables. It would leave the office with any map or list.</source>
        <translation>Hadisənin, zərərçəkənin və ya əlavənin açıq sahəsi məhdud cədvəllərdəki adı, əlaqəni, ünvanı və ya doğum tarixini təkrarlayır. O, istənilən xəritə və ya siyahı ilə idarədən kənara çıxa bilər.</translation>
    </message>
    <message>
        <source>{code}: the field “{field}” repeats restricted data ({kind}).</source>
        <translation>{code}: “{field}” sahəsi məhdud məlumatı təkrarlayır ({kind}).</translation>
    </message>
    <message>
        <source>Puts […] in place of the restricted words. They stay in the restricted table, and the history keeps the old text.</source>
        <translation>Məhdud sözlərin yerinə […] qoyur. Onlar məhdud cədvəldə qalır, köhnə mətn isə tarixçədə saxlanılır.</translation>
    </message>
    <message>
        <source>Telephone number or e-mail in remarks</source>
        <translation>Qeydlərdə telefon və ya e-poçt</translation>
    </message>
    <message>
        <source>Remarks hold something that reads as a telephone number or an e-mail address. Move it to the restricted fields if it belongs to a person.</source>
        <translation>Qeydlərdə telefon nömrəsinə və ya e-poçt ünvanına oxşar mətn var. Bir şəxsə aiddirsə, onu məhdud sahələrə köçürün.</translation>
    </message>
    <message>
        <source>{code}: “{field}” seems to hold a telephone number or e-mail address.</source>
        <translation>{code}: “{field}” sahəsində, görünür, telefon nömrəsi və ya e-poçt ünvanı var.</translation>
    </message>
    <message>
        <source>Outline restored: it was changed outside a recorded process</source>
        <translation>Kontur bərpa edilib: qeydə alınmış proses olmadan dəyişdirilmişdi</translation>
    </message>
    <message>
        <source>Land lost outside a recorded process</source>
        <translation>Qeydə alınmış proses olmadan itirilən torpaq</translation>
    </message>
    <message>
        <source>The outline of a hazard was made smaller or moved by hand. The former outline counts with the present one in every answer and on every map. Record the survey or clearance that gave the land up, or restore the outline.</source>
        <translation>Təhlükəli ərazinin konturu əl ilə kiçildilib və ya yeri dəyişdirilib. Əvvəlki kontur indiki ilə birlikdə hər cavabda və hər xəritədə sayılır. Torpağı azad edən tədqiqatı və ya təmizləməni qeydə alın, ya da konturu bərpa edin.</translation>
    </message>
    <message>
        <source>{code} lost {area} m² outside a recorded process; both outlines count.</source>
        <translation>{code} qeydə alınmış proses olmadan {area} m² itirib; hər iki kontur qüvvədədir.</translation>
    </message>
    <message>
        <source>Gives the hazard all of its former outline back.</source>
        <translation>Təhlükəli əraziyə bütün əvvəlki konturunu qaytarır.</translation>
    </message>
    <message>
        <source>Land lost past the history</source>
        <translation>Tarixçədən kənar itirilən torpaq</translation>
    </message>
    <message>
        <source>A hazard covers less than at its last event, and the former outline was not kept: another program has changed the file past its rules. Restore the outline, or record the survey or clearance that gave the land up.</source>
        <translation>Təhlükəli ərazi son hadisədəkindən az yer tutur və əvvəlki kontur saxlanılmayıb: başqa proqram faylı qaydalarından kənar dəyişdirib. Konturu bərpa edin və ya torpağı azad edən tədqiqatı və ya təmizləməni qeydə alın.</translation>
    </message>
    <message>
        <source>{code} covers {area} m² less than at its last event.</source>
        <translation>{code} son hadisədəkindən {area} m² az yer tutur.</translation>
    </message>
    <message>
        <source>Gives the hazard the outline of its last event and keeps the present one.</source>
        <translation>Təhlükəli əraziyə son hadisənin konturunu qaytarır və indikini saxlayır.</translation>
    </message>
    <message>
        <source>Place not on the globe</source>
        <translation>Yer kürəsində olmayan yer</translation>
    </message>
    <message>
        <source>A coordinate is no longitude (−180 to 180) or latitude (−90 to 90), so the record is on no map. Another program wrote it, often in another coordinate system. Look up the source and give the place again.</source>
        <translation>Koordinat nə uzunluq dairəsidir (−180-dən 180-dək), nə də en dairəsi (−90-dan 90-dək), buna görə qeyd heç bir xəritədə deyil. Onu başqa proqram, çox vaxt başqa koordinat sistemində yazıb. Mənbəyə baxın və yeri yenidən göstərin.</translation>
    </message>
    <message>
        <source>{code}: a coordinate is not on the globe.</source>
        <translation>{code}: koordinat yer kürəsində deyil.</translation>
    </message>
    <message>
        <source>Name of a victim or reporter in another record</source>
        <translation>Zərərçəkənin və ya məlumat verənin adı başqa qeyddədir</translation>
    </message>
    <message>
        <source>An open field holds the whole name of somebody who is in the restricted tables for an incident. If the same person is meant, write instead to which incident it belongs.</source>
        <translation>Açıq sahədə məhdudlaşdırılmış cədvəllərdə hadisə ilə bağlı qeyd olunmuş şəxsin tam adı var. Həmin şəxs nəzərdə tutulursa, əvəzində hansı hadisəyə aid olduğunu yazın.</translation>
    </message>
    <message>
        <source>{code}: the field “{field}” holds a name from the restricted tables.</source>
        <translation>{code}: “{field}” sahəsində məhdudlaşdırılmış cədvəllərdən ad var.</translation>
    </message>
    <message>
        <source>Value that cannot be read</source>
        <translation>Oxuna bilməyən qiymət</translation>
    </message>
    <message>
        <source>{code}: “{value}” in the field “{field}” cannot be read.</source>
        <translation>{code}: “{field}” sahəsindəki “{value}” oxuna bilmir.</translation>
    </message>
    <message>
        <source>A field holds something that it cannot hold, such as a word in a date; another program wrote it. Lists and maps that need the record refuse to go on, and rules about that field leave the record out, until it is corrected in the attribute table.</source>
        <translation>Sahədə orada ola bilməyən qiymət var, məsələn, tarix sahəsində söz; onu başqa proqram yazıb. Atributlar cədvəlində düzəldilənədək bu qeydə ehtiyacı olan siyahılar və xəritələr işləmir, bu sahəyə aid qaydalar isə qeydi nəzərə almır.</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>Suspected hazardous area (SHA)</source>
        <translation>Ehtimal olunan təhlükəli ərazi (SHA)</translation>
    </message>
    <message>
        <source>Confirmed hazardous area (CHA)</source>
        <translation>Təsdiqlənmiş təhlükəli ərazi (CHA)</translation>
    </message>
    <message>
        <source>Indication of a hazard</source>
        <translation>Təhlükə əlaməti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Açıq</translation>
    </message>
    <message>
        <source>Worked on</source>
        <translation>İş aparılır</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Bağlı</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Azad edilib</translation>
    </message>
    <message>
        <source>Merged into another hazard</source>
        <translation>Başqa təhlükəli ərazi ilə birləşdirilib</translation>
    </message>
    <message>
        <source>Split into several hazards</source>
        <translation>Bir neçə təhlükəli əraziyə bölünüb</translation>
    </message>
    <message>
        <source>Duplicate of another record</source>
        <translation>Başqa qeydin təkrarı</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Səhvən daxil edilib</translation>
    </message>
    <message>
        <source>Non-technical survey</source>
        <translation>Qeyri-texniki tədqiqat</translation>
    </message>
    <message>
        <source>Technical survey</source>
        <translation>Texniki tədqiqat</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>Təmizləmə</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>Bədbəxt hadisə</translation>
    </message>
    <message>
        <source>Desk review</source>
        <translation>Sənədlərin təhlili</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Düzəliş</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>İdxal</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Birləşdirmə</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Bölmə</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Təqdim edilib</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Yoxlanılıb</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Təsdiq edilib</translation>
    </message>
    <message>
        <source>GPS receiver</source>
        <translation>GPS qəbuledicisi</translation>
    </message>
    <message>
        <source>Survey instrument</source>
        <translation>Geodeziya cihazı</translation>
    </message>
    <message>
        <source>Paper map</source>
        <translation>Kağız xəritə</translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation>Peyk və ya aerofoto təsviri</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Sxem</translation>
    </message>
    <message>
        <source>Place name only</source>
        <translation>Yalnız yerin adı</translation>
    </message>
    <message>
        <source>Centre of an administrative area</source>
        <translation>İnzibati ərazinin mərkəzi</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Naməlum</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Yüksək</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Orta</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Aşağı</translation>
    </message>
    <message>
        <source>Anti-personnel mine</source>
        <translation>Piyada əleyhinə mina</translation>
    </message>
    <message>
        <source>Improvised anti-personnel mine</source>
        <translation>Əldəqayırma piyada əleyhinə mina</translation>
    </message>
    <message>
        <source>Anti-vehicle mine</source>
        <translation>Nəqliyyat (tank) əleyhinə mina</translation>
    </message>
    <message>
        <source>Mine of unknown type</source>
        <translation>Naməlum növ mina</translation>
    </message>
    <message>
        <source>Cluster munition remnants</source>
        <translation>Kaset sursatı qalıqları</translation>
    </message>
    <message>
        <source>Unexploded ordnance (UXO)</source>
        <translation>Partlamamış hərbi sursat (PHS)</translation>
    </message>
    <message>
        <source>Abandoned ordnance (AXO)</source>
        <translation>Tərk edilmiş sursat (AXO)</translation>
    </message>
    <message>
        <source>Explosive remnant of unknown type</source>
        <translation>Naməlum növ partlayıcı müharibə qalığı</translation>
    </message>
    <message>
        <source>Improvised explosive device</source>
        <translation>Əldəqayırma partlayıcı qurğu</translation>
    </message>
    <message>
        <source>Booby trap</source>
        <translation>Mina-tələ</translation>
    </message>
    <message>
        <source>Other device</source>
        <translation>Digər qurğu</translation>
    </message>
    <message>
        <source>Small arms ammunition</source>
        <translation>Atıcı silah patronları</translation>
    </message>
    <message>
        <source>Detonation</source>
        <translation>Partlayış</translation>
    </message>
    <message>
        <source>Accident at a known place</source>
        <translation>Yeri məlum olan bədbəxt hadisə</translation>
    </message>
    <message>
        <source>Reliable minefield record</source>
        <translation>Etibarlı mina sahəsi sənədi</translation>
    </message>
    <message>
        <source>Signs or fencing</source>
        <translation>Nişanlar və ya hasar</translation>
    </message>
    <message>
        <source>Ordnance seen</source>
        <translation>Sursat görülüb</translation>
    </message>
    <message>
        <source>Found by survey</source>
        <translation>Tədqiqat zamanı tapılıb</translation>
    </message>
    <message>
        <source>Animal casualty</source>
        <translation>Heyvanların zərər çəkməsi</translation>
    </message>
    <message>
        <source>Old survey</source>
        <translation>Köhnə tədqiqat</translation>
    </message>
    <message>
        <source>Accident at an unknown place</source>
        <translation>Yeri məlum olmayan bədbəxt hadisə</translation>
    </message>
    <message>
        <source>Unreliable minefield record</source>
        <translation>Etibarsız mina sahəsi sənədi</translation>
    </message>
    <message>
        <source>Combat zone</source>
        <translation>Döyüş zonası</translation>
    </message>
    <message>
        <source>Military position</source>
        <translation>Hərbi mövqe</translation>
    </message>
    <message>
        <source>Land no longer used</source>
        <translation>İstifadə edilməyən torpaq</translation>
    </message>
    <message>
        <source>Verbal report</source>
        <translation>Şifahi məlumat</translation>
    </message>
    <message>
        <source>Crater</source>
        <translation>Partlayış çuxuru</translation>
    </message>
    <message>
        <source>Debris or packaging</source>
        <translation>Qalıqlar və ya qablaşdırma</translation>
    </message>
    <message>
        <source>Reference point</source>
        <translation>İstinad nöqtəsi</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Reper</translation>
    </message>
    <message>
        <source>Start point</source>
        <translation>Başlanğıc nöqtəsi</translation>
    </message>
    <message>
        <source>Turning point</source>
        <translation>Dönmə nöqtəsi</translation>
    </message>
    <message>
        <source>Intermediate point</source>
        <translation>Aralıq nöqtə</translation>
    </message>
    <message>
        <source>End point</source>
        <translation>Son nöqtə</translation>
    </message>
    <message>
        <source>True north</source>
        <translation>Həqiqi şimal</translation>
    </message>
    <message>
        <source>Grid north</source>
        <translation>Koordinat torunun şimalı</translation>
    </message>
    <message>
        <source>Magnetic north</source>
        <translation>Maqnit şimalı</translation>
    </message>
    <message>
        <source>Mine sign</source>
        <translation>Mina xəbərdarlıq nişanı</translation>
    </message>
    <message>
        <source>Advance warning</source>
        <translation>Qabaqcadan xəbərdarlıq</translation>
    </message>
    <message>
        <source>Information board</source>
        <translation>Məlumat lövhəsi</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Təklif edilib</translation>
    </message>
    <message>
        <source>Emplaced</source>
        <translation>Quraşdırılıb</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Zədələnib</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Yerində yoxdur</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Götürülüb</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rədd edilib</translation>
    </message>
    <message>
        <source>Picket</source>
        <translation>Dirək</translation>
    </message>
    <message>
        <source>Fence</source>
        <translation>Hasar</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Ağac</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Divar</translation>
    </message>
    <message>
        <source>Rock</source>
        <translation>Qaya</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Digər</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>Künc</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Aralıq</translation>
    </message>
    <message>
        <source>Access crosses here</source>
        <translation>Yol burada xətti kəsir</translation>
    </message>
    <message>
        <source>The next one would be hidden</source>
        <translation>Növbəti nişan görünməzdi</translation>
    </message>
    <message>
        <source>Somebody would be unwarned</source>
        <translation>Kimsə xəbərdarlıqsız qalardı</translation>
    </message>
    <message>
        <source>Placed by hand</source>
        <translation>Əl ilə yerləşdirilib</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Yaxşı</translation>
    </message>
    <message>
        <source>Faded</source>
        <translation>Solğunlaşıb</translation>
    </message>
    <message>
        <source>Overgrown</source>
        <translation>Bitki basıb</translation>
    </message>
    <message>
        <source>Displaced</source>
        <translation>Yerindən tərpənib</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Oğurlanıb</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>Daşqın</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Yanğın</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Nəqliyyat vasitəsi</translation>
    </message>
    <message>
        <source>Farming</source>
        <translation>Əkinçilik işləri</translation>
    </message>
    <message>
        <source>Vandalism</source>
        <translation>Vandalizm</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Köhnəlmə</translation>
    </message>
    <message>
        <source>Tape</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Ditch</source>
        <translation>Xəndək</translation>
    </message>
    <message>
        <source>Cliff</source>
        <translation>Sıldırım</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>Bitki örtüyü</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlaşdırılıb</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Saz vəziyyətdədir</translation>
    </message>
    <message>
        <source>Explosion without harm</source>
        <translation>Zərərsiz ötüşən partlayış</translation>
    </message>
    <message>
        <source>Suspicious object reported</source>
        <translation>Şübhəli əşya haqqında məlumat</translation>
    </message>
    <message>
        <source>Explosive ordnance found</source>
        <translation>Partlayıcı sursat tapılıb</translation>
    </message>
    <message>
        <source>Dangerous area reported</source>
        <translation>Təhlükəli ərazi haqqında məlumat</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Məlumat verilib</translation>
    </message>
    <message>
        <source>Under investigation</source>
        <translation>Araşdırılır</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Heç nə tapılmayıb</translation>
    </message>
    <message>
        <source>Not explosive</source>
        <translation>Partlayıcı deyil</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Təkrar</translation>
    </message>
    <message>
        <source>Inside a known hazard</source>
        <translation>Məlum təhlükəli ərazinin daxilində</translation>
    </message>
    <message>
        <source>Near a known hazard</source>
        <translation>Məlum təhlükəli ərazinin yaxınlığında</translation>
    </message>
    <message>
        <source>On released land</source>
        <translation>Azad edilmiş ərazidə</translation>
    </message>
    <message>
        <source>Outside every known hazard</source>
        <translation>Bütün məlum təhlükəli ərazilərdən kənarda</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Ay</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>İl</translation>
    </message>
    <message>
        <source>Herding</source>
        <translation>Mal-qara otarma</translation>
    </message>
    <message>
        <source>Collecting wood, food or water</source>
        <translation>Odun, yemək və ya su toplama</translation>
    </message>
    <message>
        <source>Collecting scrap metal</source>
        <translation>Metal qırıntıları toplama</translation>
    </message>
    <message>
        <source>Travelling on foot</source>
        <translation>Piyada getmə</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Avtomobil sürmə</translation>
    </message>
    <message>
        <source>Passing by</source>
        <translation>Yanından keçmə</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Oynama</translation>
    </message>
    <message>
        <source>Tampering</source>
        <translation>Sursata toxunma, qurdalama</translation>
    </message>
    <message>
        <source>Hunting or fishing</source>
        <translation>Ovçuluq və ya balıqçılıq</translation>
    </message>
    <message>
        <source>Household work</source>
        <translation>Ev işləri</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Tikinti</translation>
    </message>
    <message>
        <source>Burning land</source>
        <translation>Torpaqda ot yandırma</translation>
    </message>
    <message>
        <source>Visiting</source>
        <translation>Ziyarət</translation>
    </message>
    <message>
        <source>Visiting a grave</source>
        <translation>Qəbir ziyarəti</translation>
    </message>
    <message>
        <source>Reporting news</source>
        <translation>Jurnalist fəaliyyəti</translation>
    </message>
    <message>
        <source>Official duty</source>
        <translation>Xidməti vəzifə</translation>
    </message>
    <message>
        <source>Military activity</source>
        <translation>Hərbi fəaliyyət</translation>
    </message>
    <message>
        <source>Demining</source>
        <translation>Minatəmizləmə</translation>
    </message>
    <message>
        <source>Manual eradication of crops</source>
        <translation>Əkinlərin əl ilə məhv edilməsi</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>Xilasetmə</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Həlak olan</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Yaralanan</translation>
    </message>
    <message>
        <source>Unhurt</source>
        <translation>Zərər çəkməyib</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Qadın</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Uşaq</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Yetkin</translation>
    </message>
    <message>
        <source>Civilian</source>
        <translation>Mülki şəxs</translation>
    </message>
    <message>
        <source>Deminer</source>
        <translation>Minatəmizləyən</translation>
    </message>
    <message>
        <source>Military</source>
        <translation>Hərbçi</translation>
    </message>
    <message>
        <source>Police or security</source>
        <translation>Polis və ya mühafizə</translation>
    </message>
    <message>
        <source>Farmer</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Herder</source>
        <translation>Çoban</translation>
    </message>
    <message>
        <source>Builder</source>
        <translation>İnşaatçı</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Sürücü</translation>
    </message>
    <message>
        <source>Journalist</source>
        <translation>Jurnalist</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Rəsmi şəxs</translation>
    </message>
    <message>
        <source>Aid worker</source>
        <translation>Humanitar yardım işçisi</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Şagird</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Yoxdur</translation>
    </message>
    <message>
        <source>Battle area clearance</source>
        <translation>Döyüş sahəsinin təmizlənməsi</translation>
    </message>
    <message>
        <source>EOD spot task</source>
        <translation>Tək sursatın zərərsizləşdirilməsi tapşırığı</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Nişanlama</translation>
    </message>
    <message>
        <source>Sign maintenance</source>
        <translation>Nişanlara qulluq</translation>
    </message>
    <message>
        <source>Road verification</source>
        <translation>Yolun yoxlanılması</translation>
    </message>
    <message>
        <source>Road clearance</source>
        <translation>Yolun təmizlənməsi</translation>
    </message>
    <message>
        <source>Quality inspection</source>
        <translation>Keyfiyyət yoxlaması</translation>
    </message>
    <message>
        <source>Post-clearance inspection</source>
        <translation>Təmizləmədən sonrakı yoxlama</translation>
    </message>
    <message>
        <source>Accident investigation</source>
        <translation>Bədbəxt hadisənin araşdırılması</translation>
    </message>
    <message>
        <source>Community activity</source>
        <translation>Əhali ilə iş</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Əl ilə</translation>
    </message>
    <message>
        <source>Mechanical</source>
        <translation>Mexaniki</translation>
    </message>
    <message>
        <source>Dogs</source>
        <translation>İtlərlə</translation>
    </message>
    <message>
        <source>Detector survey</source>
        <translation>Detektorla tədqiqat</translation>
    </message>
    <message>
        <source>Visual search</source>
        <translation>Vizual axtarış</translation>
    </message>
    <message>
        <source>Explosive ordnance disposal</source>
        <translation>Partlayıcı sursatın zərərsizləşdirilməsi</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Qaralama</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Təyin edilib</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Davam edir</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Dayandırılıb</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Tamamlanıb</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Yarımçıq kəsilib</translation>
    </message>
    <message>
        <source>Cancelled (non-technical survey)</source>
        <translation>Ləğv edilmiş (qeyri-texniki tədqiqat)</translation>
    </message>
    <message>
        <source>Reduced (technical survey)</source>
        <translation>Azaldılmış (texniki tədqiqat)</translation>
    </message>
    <message>
        <source>Cleared (clearance)</source>
        <translation>Təmizlənmiş (təmizləmə)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Qəbul edilib</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Təhvil verilib</translation>
    </message>
    <message>
        <source>Questioned</source>
        <translation>Şübhə altındadır</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Geri götürülüb</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Səth</translation>
    </message>
    <message>
        <source>Subsurface</source>
        <translation>Səthaltı</translation>
    </message>
    <message>
        <source>Evidence found</source>
        <translation>Sübut tapılıb</translation>
    </message>
    <message>
        <source>No evidence found</source>
        <translation>Sübut tapılmayıb</translation>
    </message>
    <message>
        <source>Not visited</source>
        <translation>Baxış keçirilməyib</translation>
    </message>
    <message>
        <source>Not accessible</source>
        <translation>Çatmaq mümkün deyil</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Yaşayış məntəqəsi</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Məktəb</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Tibb məntəqəsi</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Xəstəxana</translation>
    </message>
    <message>
        <source>Water point</source>
        <translation>Su mənbəyi</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Bazar</translation>
    </message>
    <message>
        <source>Place of worship</source>
        <translation>İbadət yeri</translation>
    </message>
    <message>
        <source>Cemetery</source>
        <translation>Qəbiristanlıq</translation>
    </message>
    <message>
        <source>Pasture</source>
        <translation>Otlaq</translation>
    </message>
    <message>
        <source>Work site</source>
        <translation>İş sahəsi</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Nəzarət məntəqəsi</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Avtomobil yolu</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Torpaq yol</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Cığır</translation>
    </message>
    <message>
        <source>Cattle track</source>
        <translation>Mal-qara yolu</translation>
    </message>
    <message>
        <source>Canal track</source>
        <translation>Kanal boyu yol</translation>
    </message>
    <message>
        <source>Service line</source>
        <translation>Kommunikasiya xətti boyu yol</translation>
    </message>
    <message>
        <source>River ford</source>
        <translation>Çay keçidi</translation>
    </message>
    <message>
        <source>Railway</source>
        <translation>Dəmir yolu</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Gündəlik</translation>
    </message>
    <message>
        <source>Seasonal</source>
        <translation>Mövsümi</translation>
    </message>
    <message>
        <source>National authority</source>
        <translation>Milli qurum</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Emergency service</source>
        <translation>Fövqəladə hallar xidməti</translation>
    </message>
    <message>
        <source>Community organisation</source>
        <translation>İcma təşkilatı</translation>
    </message>
    <message>
        <source>English</source>
        <translation>İngilis</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Azərbaycan</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Rus</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Ərəb</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>İspan</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Fransız</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portuqal</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrayna</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Erməni</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Gürcü</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Fars</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Kxmer</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Bazar ertəsi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Çərşənbə axşamı</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Çərşənbə</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Cümə axşamı</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Cümə</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Şənbə</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Bazar</translation>
    </message>
    <message>
        <source>Cropland</source>
        <translation>Əkin sahəsi</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Meşə</translation>
    </message>
    <message>
        <source>Orchard or vineyard</source>
        <translation>Meyvə bağı və ya üzümlük</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Yaşayış evləri</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>İnfrastruktur</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>İstifadə edilmir</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Əhəmiyyətli</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Kiçik</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rədd edilib</translation>
    </message>
    <message>
        <source>Accepted with corrections</source>
        <translation>Düzəlişlərlə qəbul edilib</translation>
    </message>
    <message>
        <source>Exploded</source>
        <translation>Partlayıb</translation>
    </message>
    <message>
        <source>Destroyed in place</source>
        <translation>Yerində məhv edilib</translation>
    </message>
    <message>
        <source>Removed and destroyed</source>
        <translation>Götürülüb və məhv edilib</translation>
    </message>
    <message>
        <source>Left in place and marked</source>
        <translation>Yerində saxlanılıb və nişanlanıb</translation>
    </message>
    <message>
        <source>Interpersonal</source>
        <translation>Şəxsi ünsiyyət</translation>
    </message>
    <message>
        <source>Training of others</source>
        <translation>Başqalarının öyrədilməsi</translation>
    </message>
    <message>
        <source>Mass media</source>
        <translation>Kütləvi informasiya vasitələri</translation>
    </message>
    <message>
        <source>Digital media</source>
        <translation>Rəqəmsal media</translation>
    </message>
    <message>
        <source>Community liaison</source>
        <translation>Əhali ilə əlaqə</translation>
    </message>
    <message>
        <source>Stepped on</source>
        <translation>Üzərinə basıb</translation>
    </message>
    <message>
        <source>Drove over</source>
        <translation>Üzərindən sürüb</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Əlinə götürüb</translation>
    </message>
    <message>
        <source>Bystander</source>
        <translation>Yaxınlıqda olub</translation>
    </message>
    <message>
        <source>Struck by machinery</source>
        <translation>Texnika ilə toxunub</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Əlavə edilib</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Dəyişdirilib</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Silinib</translation>
    </message>
</context>
<context>
    <name>compass</name>
    <message>
        <source>north</source>
        <translation>şimal</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>şimal-şərq</translation>
    </message>
    <message>
        <source>east</source>
        <translation>şərq</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>cənub-şərq</translation>
    </message>
    <message>
        <source>south</source>
        <translation>cənub</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>cənub-qərb</translation>
    </message>
    <message>
        <source>west</source>
        <translation>qərb</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>şimal-qərb</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Profile {name}: the entry {key} needs value, source and confirmed. Add what is missing.</source>
        <translation>Profil {name}: {key} yazısında value, source və confirmed olmalıdır. Çatışmayanı əlavə edin.</translation>
    </message>
    <message>
        <source>{value} lies in the future. Give a date up to today, {today}.</source>
        <translation>{value} gələcək tarixdir. Bu günə, {today} tarixinə qədər olan tarix göstərin.</translation>
    </message>
    <message>
        <source>{value} is too long ago. Give a date from {first} on.</source>
        <translation>{value} çox köhnə tarixdir. {first} və ya ondan sonrakı tarix göstərin.</translation>
    </message>
    <message>
        <source>{value} is not a date. Write it as 2026-11-23, or 2026-11 or 2026.</source>
        <translation>{value} tarix deyil. 2026-11-23, 2026-11 və ya 2026 kimi yazın.</translation>
    </message>
    <message>
        <source>The class of {code} cannot go down from {old} to {new} by {process}. Only these can lower it: {allowed}.</source>
        <translation>{code}: {process} prosesi ilə sinif endirilə bilməz: {old} → {new}. Onu yalnız bunlar endirə bilər: {allowed}.</translation>
    </message>
    <message>
        <source>{code} cannot be closed by recording {process} alone. Release its land; what is released in full closes by itself.</source>
        <translation>{code} yalnız {process} prosesini qeyd etməklə bağlana bilməz. Ərazisini azad edin; tam azad edilən ərazi özü bağlanır.</translation>
    </message>
    <message>
        <source>{code} cannot be closed by {process} with the reason {reason}. Close it by: {how}.</source>
        <translation>{code} {process} prosesi və {reason} səbəbi ilə bağlana bilməz. Bağlamaq yolları: {how}.</translation>
    </message>
    <message>
        <source>A correction of {code} needs a second person. Say who, other than {person}, approved it.</source>
        <translation>{code}: düzəliş üçün ikinci şəxs lazımdır. {person} istisna olmaqla, onu kimin təsdiq etdiyini göstərin.</translation>
    </message>
    <message>
        <source>Task {code} is {old}; that is final. Create a new task instead.</source>
        <translation>{code} tapşırığının statusu: {old}; bu, yekundur. Əvəzində yeni tapşırıq yaradın.</translation>
    </message>
    <message>
        <source>Task {code} is {old} and cannot become {new}. It can become: {allowed}.</source>
        <translation>{code} tapşırığının statusu: {old}; yeni status {new} ola bilməz. Ola bilər: {allowed}.</translation>
    </message>
    <message>
        <source>There is no field {name} to fill here. Use: {known}.</source>
        <translation>Burada doldurulacaq {name} sahəsi yoxdur. Bunlardan istifadə edin: {known}.</translation>
    </message>
    <message>
        <source>{name} is missing. Fill it in.</source>
        <translation>{name} verilməyib. Doldurun.</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; does not fit {field}. Give {wanted}.</source>
        <translation>“{value}” {field} sahəsinə uyğun deyil. Göstərin: {wanted}.</translation>
    </message>
    <message>
        <source>MAPPING: the coordinate system {crs} is unknown. Give one such as EPSG:4326.</source>
        <translation>MAPPING: {crs} koordinat sistemi məlum deyil. EPSG:4326 kimi birini göstərin.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written: {fault}.</source>
        <translation>{path} faylı yazıla bilmir: {fault}.</translation>
    </message>
    <message>
        <source>MAPPING: there is no field {key} to fill. Use one of: {names}.</source>
        <translation>MAPPING: doldurulacaq {key} sahəsi yoxdur. Bunlardan birini işlədin: {names}.</translation>
    </message>
    <message>
        <source>MAPPING: {key} cannot be {value}. Write {forms}.</source>
        <translation>MAPPING: {key} üçün {value} yararlı deyil. Belə yazın: {forms}.</translation>
    </message>
    <message>
        <source>MAPPING: {key} asks for {field}, which the source does not have: {names}.</source>
        <translation>MAPPING: {key} üçün {field} tələb olunur, mənbədə isə o yoxdur: {names}.</translation>
    </message>
    <message>
        <source>MAPPING: the expression {expression} of {key} cannot be read: {fault}</source>
        <translation>MAPPING: {key} üçün {expression} ifadəsi oxuna bilmir: {fault}</translation>
    </message>
    <message>
        <source>MAPPING: {key} cannot become {value}. Use one of: {codes}.</source>
        <translation>MAPPING: {key} üçün {value} qiyməti ola bilməz. Bunlardan birini işlədin: {codes}.</translation>
    </message>
    <message>
        <source>MAPPING: {key} cannot become {value}: {fault}.</source>
        <translation>MAPPING: {key} üçün {value} qiyməti ola bilməz: {fault}.</translation>
    </message>
    <message>
        <source>REPORT: {path} cannot be written: {fault}. Choose another folder.</source>
        <translation>REPORT: {path} yazıla bilmir: {fault}. Başqa qovluq seçin.</translation>
    </message>
    <message>
        <source>No workspace is open. Open or create one first.</source>
        <translation>Heç bir iş mühiti açıq deyil. Əvvəlcə birini açın və ya yaradın.</translation>
    </message>
    <message>
        <source>Cancelled: no file of this export was written.</source>
        <translation>Ləğv edildi: bu ixracın heç bir faylı yazılmadı.</translation>
    </message>
    <message>
        <source>Cannot write {name}: {reason}. Close it if it is open in another program; nothing was changed.</source>
        <translation>{name} yazıla bilmir: {reason}. Başqa proqramda açıqdırsa, bağlayın; heç nə dəyişmədi.</translation>
    </message>
    <message>
        <source>Paper “{name}” is not known. Choose from: {known}.</source>
        <translation>“{name}” kağızı məlum deyil. Bunlardan seçin: {known}.</translation>
    </message>
    <message>
        <source>The phrase “{key}” is missing for the language {language}. Add it to the phrasebook, or leave that language out.</source>
        <translation>{language} dili üçün “{key}” ifadəsi yoxdur. Onu ifadələr kitabçasına əlavə edin və ya bu dili çıxarın.</translation>
    </message>
    <message>
        <source>There is no phrasebook for the language “{language}”. Choose from: {known}.</source>
        <translation>“{language}” dili üçün ifadələr kitabçası yoxdur. Bunlardan seçin: {known}.</translation>
    </message>
    <message>
        <source>The picture {path} is missing or is not an SVG. Install the plugin again.</source>
        <translation>{path} şəkli yoxdur və ya SVG deyil. Plaqini yenidən quraşdırın.</translation>
    </message>
    <message>
        <source>LANGUAGES needs at least one language, each once. Got “{value}”.</source>
        <translation>LANGUAGES üçün ən azı bir dil lazımdır, hər biri bir dəfə. Verilən: “{value}”.</translation>
    </message>
    <message>
        <source>PROCESSES is {value}: give a number from 1 to {most}.</source>
        <translation>PROCESSES: {value}. Ədəd göstərin, ən azı 1, ən çoxu {most}.</translation>
    </message>
    <message>
        <source>{argument} is “{value}”. Choose from: {known}.</source>
        <translation>{argument}: “{value}”. Bunlardan seçin: {known}.</translation>
    </message>
    <message>
        <source>The pages of {first} and {second} would both be called {name}. Give them different codes.</source>
        <translation>{first} və {second} səhifələrinin hər ikisi {name} adını alardı. Onlara fərqli kodlar verin.</translation>
    </message>
    <message>
        <source>No installed font has the letters “{letters}”. Install Noto Sans (Debian package fonts-noto-core) and export again.</source>
        <translation>Quraşdırılmış heç bir şriftdə “{letters}” hərfləri yoxdur. Noto Sans quraşdırın (Debian paketi fonts-noto-core) və yenidən ixrac edin.</translation>
    </message>
    <message>
        <source>The text “{text}” does not fit on the page. Shorten it, or choose larger paper or fewer languages.</source>
        <translation>“{text}” mətni səhifəyə sığmır. Onu qısaldın, daha böyük kağız və ya daha az dil seçin.</translation>
    </message>
    <message>
        <source>Task {code} is {status} and cannot be assigned any more. Choose one that is draft or assigned.</source>
        <translation>{code} tapşırığının statusu: {status}; artıq təyin edilə bilməz. Qaralama və ya təyin edilmiş tapşırıq seçin.</translation>
    </message>
    <message>
        <source>{code} was not assigned: {warnings} Choose another team or day, or give a reason (FORCE_REASON) to assign it all the same.</source>
        <translation>{code} təyin edilmədi: {warnings} Başqa komanda və ya gün seçin, yaxud buna baxmayaraq təyin etmək üçün səbəb göstərin (FORCE_REASON).</translation>
    </message>
    <message>
        <source>Team {code} has no output in m² per day, so the end of {task} cannot be computed. Fill it in.</source>
        <translation>{code} komandasının gündəlik məhsuldarlığı (m²) göstərilməyib, ona görə {task} tapşırığının bitmə tarixi hesablana bilmir. Onu doldurun.</translation>
    </message>
    <message>
        <source>Team {code} would need {days} days for {task}. Split the task first.</source>
        <translation>{code} komandasına {task} üçün {days} gün lazım olardı. Əvvəlcə tapşırığı bölün.</translation>
    </message>
    <message>
        <source>Say why {code} changes: the reason is empty.</source>
        <translation>{code} niyə dəyişir, yazın: səbəb boşdur.</translation>
    </message>
    <message>
        <source>A hazard needs an outline with an area. Draw a polygon.</source>
        <translation>Təhlükəli ərazi üçün sahəsi olan kontur lazımdır. Poliqon çəkin.</translation>
    </message>
    <message>
        <source>MAPPING: source names the file as a whole, for example {example}.</source>
        <translation>MAPPING: source faylı bütövlükdə göstərir, məsələn {example}.</translation>
    </message>
    <message>
        <source>MAPPING: say what the values {found} of {field} mean for {key}, as in {example}.</source>
        <translation>MAPPING: {field} sahəsindəki {found} qiymətlərinin {key} üçün nə demək olduğunu göstərin, məsələn {example}.</translation>
    </message>
    <message>
        <source>MAPPING: nothing in {source} tells {key}. Name one of its fields ({names}) or give {example}.</source>
        <translation>MAPPING: {source} mənbəyində {key} üçün heç nə yoxdur. Onun sahələrindən birini ({names}) və ya {example} göstərin.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was written.</source>
        <translation>İdxal ləğv edildi. Heç nə yazılmadı.</translation>
    </message>
    <message>
        <source>Somebody else wrote into the workspace during the import. Nothing was imported; start it again.</source>
        <translation>İdxal zamanı başqa şəxs iş mühitinə yazdı. Heç nə idxal edilmədi; yenidən başlayın.</translation>
    </message>
    <message>
        <source>The place {x}, {y} is not on the globe. Give longitude (−180 to 180) first, then latitude (−90 to 90), or name the coordinate system.</source>
        <translation>{x}, {y} yeri yer kürəsində deyil. Əvvəlcə uzunluğu (−180-dən 180-dək), sonra enliyi (−90-dan 90-dək) verin və ya koordinat sistemini göstərin.</translation>
    </message>
    <message>
        <source>{given} {outcome}, but {listed} of the victims listed are. Give {listed} or more, or nothing to have them counted.</source>
        <translation>{outcome}: {given} verilib, zərərçəkənlər siyahısında isə {listed}. {listed} və ya daha çox göstərin, yaxud sayılması üçün boş buraxın.</translation>
    </message>
    <message>
        <source>An incident of kind {kind} harms nobody, but {harmed} people are reported killed or injured. Choose accident.</source>
        <translation>{kind} növlü hadisə heç kimə zərər vurmur, lakin {harmed} nəfərin həlak olduğu və ya yaralandığı bildirilir. Bədbəxt hadisə seçin.</translation>
    </message>
    <message>
        <source>The project could not be written to {path}: {reason}. Check the folder.</source>
        <translation>Layihə {path} yoluna yazıla bilmədi: {reason}. Qovluğu yoxlayın.</translation>
    </message>
    <message>
        <source>{code} was changed after these signs were planned. Plan them again.</source>
        <translation>{code} bu nişanlar planlaşdırıldıqdan sonra dəyişdirilib. Onları yenidən planlaşdırın.</translation>
    </message>
    <message>
        <source>Assign {code} to a team to make it assigned.</source>
        <translation>{code} tapşırığının statusunun “təyin edilib” olması üçün onu komandaya təyin edin.</translation>
    </message>
    <message>
        <source>Say why {code} becomes {status}: the reason is empty.</source>
        <translation>{code} niyə bu statusu alır ({status}), yazın: səbəb boşdur.</translation>
    </message>
    <message>
        <source>No hazard is named. Give at least one code.</source>
        <translation>Heç bir təhlükəli ərazi göstərilməyib. Ən azı bir kod verin.</translation>
    </message>
    <message>
        <source>{code} is closed. Choose open hazards only.</source>
        <translation>{code} bağlıdır. Yalnız açıq təhlükəli əraziləri seçin.</translation>
    </message>
    <message>
        <source>{value} m² would make {count} tasks. Give a larger area; at most {most} tasks are made at once.</source>
        <translation>{value} m² ilə {count} tapşırıq yaranardı. Daha böyük sahə göstərin; bir dəfəyə ən çox {most} tapşırıq yaradılır.</translation>
    </message>
    <message>
        <source>Name the team or the organisation that is accredited.</source>
        <translation>Akkreditasiya olunan komandanı və ya təşkilatı göstərin.</translation>
    </message>
    <message>
        <source>The accreditation ends on {end}, before it starts.</source>
        <translation>Akkreditasiyanın bitmə tarixi {end} başlanğıcından əvvəldir.</translation>
    </message>
    <message>
        <source>The Python that belongs to QGIS was not found, so pages cannot be printed in other processes. Run the algorithm exportwarningmaps with PROCESSES = 1.</source>
        <translation>QGIS-ə aid Python tapılmadı, ona görə səhifələr başqa proseslərdə çap edilə bilmir. exportwarningmaps alqoritmini PROCESSES = 1 ilə işə salın.</translation>
    </message>
    <message>
        <source>A process that prints maps stopped with status {status}: {said}. Run the algorithm exportwarningmaps with PROCESSES = 1.</source>
        <translation>Xəritələri çap edən proses {status} statusu ilə dayandı: {said}. exportwarningmaps alqoritmini PROCESSES = 1 ilə işə salın.</translation>
    </message>
    <message>
        <source>No map was written: the page of {page} is wrong: {message} {count} such findings are in {report}.</source>
        <translation>Heç bir xəritə yazılmadı: {page} səhifəsi səhvdir: {message} Belə iradların sayı: {count}, hamısı buradadır: {report}.</translation>
    </message>
    <message>
        <source>No map was written: of {wanted} pages only {made} were printed. Missing: {names}.</source>
        <translation>Heç bir xəritə yazılmadı: {wanted} səhifədən yalnız {made} səhifə çap edildi. Çatışmayanlar: {names}.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Geri alınacaq heç nə yoxdur.</translation>
    </message>
    <message>
        <source>Type a position, or pick it on the map.</source>
        <translation>Mövqeyi yazın və ya xəritədə seçin.</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as a position. Write latitude and longitude, for example 40.1234, 47.5678 or 40°07'24&quot; N 47°34'04&quot; E.</source>
        <translation>“{text}” mövqe kimi oxuna bilmir. Enlik və uzunluğu yazın, məsələn 40.1234, 47.5678 və ya 40°07'24&quot; N 47°34'04&quot; E.</translation>
    </message>
    <message>
        <source>“{text}” is outside the earth: a latitude is at most 90, a longitude at most 180. For metres write the zone first, for example 38N 612345 4456789.</source>
        <translation>“{text}” yer kürəsindən kənardadır: enlik ən çox 90, uzunluq ən çox 180 ola bilər. Metr üçün əvvəlcə zonanı yazın, məsələn 38N 612345 4456789.</translation>
    </message>
    <message>
        <source>“{text}”: S can mean the band S or the southern hemisphere. Write the zone as {zone} north or {zone} south.</source>
        <translation>“{text}”: S həm S zolağı, həm də cənub yarımkürəsi ola bilər. Zonanı {zone} north və ya {zone} south kimi yazın.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Yoxlama ləğv edildi.</translation>
    </message>
    <message>
        <source>The accuracy of hazard {number} is {value}; give metres from 0 to {limit}.</source>
        <translation>{number} nömrəli təhlükəli ərazinin dəqiqliyi: {value}; metrlə göstərin, ən azı 0, ən çoxu {limit}.</translation>
    </message>
    <message>
        <source>Hazard {number} lies outside the map (longitude ±180°, latitude ±{limit}°). Check its coordinates and coordinate system.</source>
        <translation>{number} nömrəli təhlükəli ərazi xəritədən kənardadır (uzunluq ±180°, enlik ±{limit}°). Koordinatlarını və koordinat sistemini yoxlayın.</translation>
    </message>
    <message>
        <source>Hazard {number} is larger than {limit}° across. Check its coordinates and coordinate system.</source>
        <translation>{number} nömrəli təhlükəli ərazinin eni {limit}° həddindən böyükdür. Koordinatlarını və koordinat sistemini yoxlayın.</translation>
    </message>
    <message>
        <source>The sign plan was cancelled.</source>
        <translation>Nişan planı ləğv edildi.</translation>
    </message>
    <message>
        <source>This plan needs more than {limit} signs. Choose fewer hazards or a wider spacing.</source>
        <translation>Bu plana {limit} nişandan çox lazımdır. Daha az təhlükəli ərazi və ya daha böyük aralıq seçin.</translation>
    </message>
    <message>
        <source>The sign rule {rule} is {value}; give a number from {low} to {high}.</source>
        <translation>{rule} nişan qaydası: {value}; ədəd göstərin, ən azı {low}, ən çoxu {high}.</translation>
    </message>
    <message>
        <source>The coordinate system of {value} is unknown. Give one such as [EPSG:4326].</source>
        <translation>{value}: koordinat sistemi məlum deyil. [EPSG:4326] kimi birini göstərin.</translation>
    </message>
    <message>
        <source>{value} lies outside the area of {crs}. Check the order of the coordinates.</source>
        <translation>{value} nöqtəsi {crs} sisteminin əhatəsindən kənardadır. Koordinatların sırasını yoxlayın.</translation>
    </message>
    <message>
        <source>{argument}: this is not valid JSON ({fault}). Give a JSON object as text or in a file, for example {example}.</source>
        <translation>{argument}: bu, düzgün JSON deyil ({fault}). JSON obyektini mətn kimi və ya faylda verin, məsələn {example}.</translation>
    </message>
    <message>
        <source>{argument}: {value} is not a JSON object. Give {example}, as text, as the path of a file, or as an object on standard input.</source>
        <translation>{argument}: {value} JSON obyekti deyil. Mətn kimi, fayl yolu kimi və ya standart girişdə obyekt kimi {example} verin.</translation>
    </message>
    <message>
        <source>{argument}: {value} is neither a JSON object nor a file that can be read. Give a JSON object as text, or the path of a file that holds one.</source>
        <translation>{argument}: {value} nə JSON obyektidir, nə də oxuna bilən fayldır. JSON obyektini mətn kimi və ya onu saxlayan faylın yolunu verin.</translation>
    </message>
    <message>
        <source>{value} is not a day. Write it as 2026-11-23.</source>
        <translation>{value} gün deyil. 2026-11-23 kimi yazın.</translation>
    </message>
    <message>
        <source>{argument}: {value} cannot be read as a layer. Give a file that QGIS opens.</source>
        <translation>{argument}: {value} təbəqə kimi oxuna bilmir. QGIS-in aça bildiyi fayl verin.</translation>
    </message>
    <message>
        <source>FIELDS cannot hold {name}. Give it as {argument}.</source>
        <translation>FIELDS daxilində {name} ola bilməz. Onu {argument} kimi verin.</translation>
    </message>
    <message>
        <source>The victims in FIELDS are not a list of objects. Write {example}.</source>
        <translation>FIELDS daxilindəki zərərçəkənlər obyektlər siyahısı deyil. {example} yazın.</translation>
    </message>
    <message>
        <source>A victim in FIELDS has no field {name}. Use: {known}.</source>
        <translation>FIELDS daxilindəki zərərçəkənin {name} sahəsi yoxdur. Bunlardan istifadə edin: {known}.</translation>
    </message>
    <message>
        <source>{argument}: the signs cannot be written: {fault}.</source>
        <translation>{argument}: nişanlar yazıla bilmir: {fault}.</translation>
    </message>
    <message>
        <source>{argument}: there is no layer {value}.</source>
        <translation>{argument}: {value} təbəqəsi yoxdur.</translation>
    </message>
    <message>
        <source>{argument}: the layer has no coordinate system. Give it one.</source>
        <translation>{argument}: təbəqənin koordinat sistemi yoxdur. Onu təyin edin.</translation>
    </message>
    <message>
        <source>{argument}: feature {fid} lies outside the area of {crs}. Check the coordinate system of the layer.</source>
        <translation>{argument}: {fid} obyekti {crs} sisteminin əhatəsindən kənardadır. Təbəqənin koordinat sistemini yoxlayın.</translation>
    </message>
    <message>
        <source>{argument}: feature {fid} has no accuracy. Unknown is not 0: fill the field in metres.</source>
        <translation>{argument}: {fid} obyektinin dəqiqliyi yoxdur. Naməlum 0 demək deyil: sahəni metrlə doldurun.</translation>
    </message>
    <message>
        <source>{argument}: there is no field {name}; there are: {fields}.</source>
        <translation>{argument}: {name} sahəsi yoxdur; olanlar: {fields}.</translation>
    </message>
    <message>
        <source>The table {table} of the workspace {workspace} cannot be opened as a layer. Check that the file can be read.</source>
        <translation>{workspace} iş mühitinin {table} cədvəli təbəqə kimi açıla bilmir. Faylın oxuna bildiyini yoxlayın.</translation>
    </message>
    <message>
        <source>{name} was removed by somebody else meanwhile. Nothing was written; refresh the list.</source>
        <translation>Bu arada {name} başqa şəxs tərəfindən silinib. Heç nə yazılmadı; siyahını yeniləyin.</translation>
    </message>
    <message>
        <source>{name} was changed by {who} meanwhile (version {version}). Nothing was written; read it again and repeat your change.</source>
        <translation>Bu arada {name} dəyişdirilib, dəyişən: {who} (versiya {version}). Heç nə yazılmadı; yenidən oxuyun və dəyişikliyinizi təkrarlayın.</translation>
    </message>
    <message>
        <source>There is no workspace at {path}. Check the path or create one.</source>
        <translation>{path} yolunda iş mühiti yoxdur. Yolu yoxlayın və ya yenisini yaradın.</translation>
    </message>
    <message>
        <source>The workspace refuses this: {problem}. Nothing was written.</source>
        <translation>İş mühiti bunu qəbul etmir: {problem}. Heç nə yazılmadı.</translation>
    </message>
    <message>
        <source>The disk with {path} is full. Nothing was written; free some space and try again.</source>
        <translation>{path} yerləşən disk doludur. Heç nə yazılmadı; yer boşaldın və yenidən sınayın.</translation>
    </message>
    <message>
        <source>{path} is read-only. Ask for write permission or copy it elsewhere.</source>
        <translation>{path} yalnız oxumaq üçündür. Yazma icazəsi istəyin və ya onu başqa yerə köçürün.</translation>
    </message>
    <message>
        <source>{path} is not a workspace: it is not a GeoPackage. Choose another file.</source>
        <translation>{path} iş mühiti deyil: GeoPackage deyil. Başqa fayl seçin.</translation>
    </message>
    <message>
        <source>{path} is damaged. Keep a copy of it and restore a backup.</source>
        <translation>{path} zədələnib. Onun surətini saxlayın və ehtiyat nüsxəni bərpa edin.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that you may read and write there.</source>
        <translation>{path} açıla bilmir. Orada oxumaq və yazmaq icazənizin olduğunu yoxlayın.</translation>
    </message>
    <message>
        <source>{path} exists already. Open it, or choose another name.</source>
        <translation>{path} artıq mövcuddur. Onu açın və ya başqa ad seçin.</translation>
    </message>
    <message>
        <source>{path} cannot be created: {problem}. Choose another folder.</source>
        <translation>{path} yaradıla bilmir: {problem}. Başqa qovluq seçin.</translation>
    </message>
    <message>
        <source>The coordinates {x}, {y} are not on the globe (longitude −180 to 180, latitude −90 to 90). Check their order and coordinate system. Nothing was written.</source>
        <translation>{x}, {y} koordinatları yer kürəsində deyil (uzunluq −180-dən 180-dək, enlik −90-dan 90-dək). Onların sırasını və koordinat sistemini yoxlayın. Heç nə yazılmadı.</translation>
    </message>
    <message>
        <source>There is no such change to undo in this workspace.</source>
        <translation>Bu iş mühitində geri alınacaq belə dəyişiklik yoxdur.</translation>
    </message>
    <message>
        <source>“{title}” has been undone already.</source>
        <translation>“{title}” artıq geri alınıb.</translation>
    </message>
    <message>
        <source>“{title}” cannot be undone: {record} was changed later by {who} (“{later}”). Undo that change first.</source>
        <translation>“{title}” geri alına bilməz: {record} sonradan dəyişdirilib, dəyişən: {who} (“{later}”). Əvvəlcə həmin dəyişikliyi geri alın.</translation>
    </message>
    <message>
        <source>There is no profile {name}. Choose one of: {names}.</source>
        <translation>{name} profili yoxdur. Bunlardan birini seçin: {names}.</translation>
    </message>
    <message>
        <source>{table}, {field}: {value} is not {expected}. Nothing was written.</source>
        <translation>{table}, {field}: {value} uyğun deyil, gözlənilən: {expected}. Heç nə yazılmadı.</translation>
    </message>
    <message>
        <source>There is no {table} {name} in this workspace. Check the code.</source>
        <translation>Bu iş mühitində belə qeyd yoxdur: {table} {name}. Kodu yoxlayın.</translation>
    </message>
    <message>
        <source>TITLE is empty. Give the workspace a title.</source>
        <translation>TITLE boşdur. İş mühitinə başlıq verin.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Mine Action (schema {found}; this one knows {known}). Update the plugin to open it.</source>
        <translation>{path} Mine Action plaqininin daha yeni versiyası ilə yaradılıb (sxem {found}; bu versiya {known} sxemini tanıyır). Açmaq üçün plaqini yeniləyin.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a proposed or declined sign can be put up.</source>
        <translation>{code} nişanının statusu: {status}; yalnız təklif edilmiş və ya rədd edilmiş nişan quraşdırıla bilər.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a sign that was put up can be inspected.</source>
        <translation>{code} nişanının statusu: {status}; yalnız quraşdırılmış nişan yoxlanıla bilər.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a sign that was put up before can be put up again.</source>
        <translation>{code} nişanının statusu: {status}; yalnız əvvəl quraşdırılmış nişan yenidən quraşdırıla bilər.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a sign that was put up can be removed.</source>
        <translation>{code} nişanının statusu: {status}; yalnız quraşdırılmış nişan götürülə bilər.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a proposed sign can be declined.</source>
        <translation>{code} nişanının statusu: {status}; yalnız təklif edilmiş nişan rədd edilə bilər.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a declined sign can be proposed again.</source>
        <translation>{code} nişanının statusu: {status}; yalnız rədd edilmiş nişan yenidən təklif edilə bilər.</translation>
    </message>
    <message>
        <source>{code} was put up on {emplaced}, after this inspection of {inspected}. Correct one of the dates.</source>
        <translation>{code} {emplaced} tarixində, yəni bu yoxlamadan ({inspected}) sonra quraşdırılıb. Tarixlərdən birini düzəldin.</translation>
    </message>
    <message>
        <source>{code} is in good condition: leave the cause {cause} out.</source>
        <translation>{code} yaxşı vəziyyətdədir: {cause} səbəbini çıxarın.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a raster ({fault}). Check the file, or choose another one.</source>
        <translation>{path} rastr kimi oxuna bilmir ({fault}). Faylı yoxlayın və ya başqasını seçin.</translation>
    </message>
    <message>
        <source>{path} is a picture, not a raster of heights. Choose one whose cells hold metres.</source>
        <translation>{path} hündürlük rastrı deyil, şəkildir. Xanalarında metr olan rastr seçin.</translation>
    </message>
    <message>
        <source>The heights of {path} are in the unit &quot;{unit}&quot;, which is not known. Give them in metres.</source>
        <translation>{path} faylındakı hündürlüklərin vahidi “{unit}” məlum deyil. Onları metrlə verin.</translation>
    </message>
    <message>
        <source>{path} does not say where on Earth its cells lie. Georeference it first.</source>
        <translation>{path} xanalarının Yer üzərində harada olduğunu göstərmir. Əvvəlcə onu coğrafi bağlayın.</translation>
    </message>
    <message>
        <source>{path} has no coordinate system that is known. Assign the right one to the file.</source>
        <translation>{path} faylının məlum koordinat sistemi yoxdur. Fayla düzgün sistemi təyin edin.</translation>
    </message>
    <message>
        <source>{path} lies outside the area of its own coordinate system. Assign the right one to the file.</source>
        <translation>{path} öz koordinat sisteminin sahəsindən kənardadır. Fayla düzgün sistemi təyin edin.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {fault}. Choose another folder or close it.</source>
        <translation>{path} yazıla bilmir: {fault}. Başqa qovluq seçin və ya faylı bağlayın.</translation>
    </message>
    <message>
        <source>{signs} signs would need {sheets} sheets; one export has at most {most}. Choose fewer hazards.</source>
        <translation>{signs} nişan üçün {sheets} vərəq lazım olardı; bir ixracda ən çoxu {most} vərəq ola bilər. Daha az təhlükəli ərazi seçin.</translation>
    </message>
    <message>
        <source>No sign is chosen. Choose at least one.</source>
        <translation>Heç bir nişan seçilməyib. Ən azı birini seçin.</translation>
    </message>
    <message>
        <source>Signs cannot be written as {path}. Choose a name that ends in {known}.</source>
        <translation>Nişanlar {path} kimi yazıla bilmir. Belə bitən ad seçin: {known}.</translation>
    </message>
    <message>
        <source>{path} is a table and cannot hold outlines. Choose {known}, or leave the outlines out.</source>
        <translation>{path} cədvəldir və konturları saxlaya bilmir. {known} seçin və ya konturları çıxarın.</translation>
    </message>
    <message>
        <source>{codes} was not part of this round. Leave it out or add it to the signs.</source>
        <translation>{codes} bu yoxlama dövrəsinə daxil deyildi. Çıxarın və ya nişanlara əlavə edin.</translation>
    </message>
    <message>
        <source>{code} was inspected later than {day}, on {last}. Correct the date.</source>
        <translation>{code} {day} tarixindən sonra, {last} tarixində yoxlanılıb. Tarixi düzəldin.</translation>
    </message>
    <message>
        <source>A position is given for {code}, which is not among the signs.</source>
        <translation>{code} üçün mövqe verilib, lakin o, nişanların arasında yoxdur.</translation>
    </message>
    <message>
        <source>{code}: {x}, {y} is not on the globe. Give longitude (−180 to 180) first, then latitude (−90 to 90).</source>
        <translation>{code}: {x}, {y} yer kürəsində deyil. Əvvəlcə uzunluğu (−180-dən 180-dək), sonra enliyi (−90-dan 90-dək) verin.</translation>
    </message>
    <message>
        <source>Say why these signs cannot be put up: the next plan depends on the reason.</source>
        <translation>Bu nişanların niyə quraşdırıla bilmədiyini yazın: növbəti plan səbəbdən asılıdır.</translation>
    </message>
    <message>
        <source>Say why these signs can be put up after all.</source>
        <translation>Bu nişanların buna baxmayaraq niyə quraşdırıla biləcəyini yazın.</translation>
    </message>
    <message>
        <source>{warning} Give a reason to record its removal.</source>
        <translation>{warning} Götürülməsini qeydə almaq üçün səbəb göstərin.</translation>
    </message>
    <message>
        <source>There is no sign to export for {what}. Propose signs there first.</source>
        <translation>{what} üçün ixrac ediləcək nişan yoxdur. Əvvəlcə orada nişan təklif edin.</translation>
    </message>
    <message>
        <source>The process that prints field sheets stopped with status {status}: {said}.</source>
        <translation>Çöl vərəqlərini çap edən proses {status} statusu ilə dayandı: {said}.</translation>
    </message>
    <message>
        <source>No sign stands on line {lines}. Choose other lines.</source>
        <translation>{lines} xəttində heç bir nişan yoxdur. Başqa xətlər seçin.</translation>
    </message>
    <message>
        <source>Field sheets cannot be written as {path}. Choose a name ending in .pdf.</source>
        <translation>Çöl vərəqləri {path} kimi yazıla bilmir. .pdf ilə bitən ad seçin.</translation>
    </message>
    <message>
        <source>No sheet was written: sheet {sheet} is wrong: {message} {count} such findings.</source>
        <translation>Heç bir vərəq yazılmadı: {sheet} vərəqi səhvdir: {message} Belə iradların sayı: {count}.</translation>
    </message>
    <message>
        <source>The exposure weight {name} is {value}; give a number from {least} on.</source>
        <translation>Məruz qalma çəkisi {name}: {value}; ədəd göstərin, ən azı {least}.</translation>
    </message>
    <message>
        <source>A sign legible from {legibility} m is never read from {approach} m away. Give a larger LEGIBILITY or a smaller APPROACH.</source>
        <translation>{legibility} m məsafədən oxunan nişan {approach} m uzaqdan heç vaxt oxunmur. Daha böyük LEGIBILITY və ya daha kiçik APPROACH verin.</translation>
    </message>
    <message>
        <source>{argument}: the violations cannot be written: {fault}.</source>
        <translation>{argument}: pozuntular yazıla bilmir: {fault}.</translation>
    </message>
    <message>
        <source>{argument}: only the mode {mode} takes a limit; give 0.</source>
        <translation>{argument}: yalnız {mode} rejimi hədd qəbul edir; 0 verin.</translation>
    </message>
    <message>
        <source>{argument}: the layer holds shapes of another kind ({given}). Give one of the kind {wanted}.</source>
        <translation>{argument}: qatdakı obyektlər başqa növdəndir ({given}). Növü {wanted} olan qat verin.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a picture. Save it as JPEG or PNG, or leave it out.</source>
        <translation>{name} şəkil kimi oxunmur. Onu JPEG və ya PNG kimi saxlayın, yaxud çıxarın.</translation>
    </message>
    <message>
        <source>{argument}: feature {fid} has the width {value}. Give metres, or leave it empty.</source>
        <translation>{argument}: {fid} obyektinin eni {value} göstərilib. Metrlə verin və ya boş saxlayın.</translation>
    </message>
    <message>
        <source>{path} lies outside the files folder of the workspace. It is not opened.</source>
        <translation>{path} iş mühitinin fayllar qovluğundan kənardadır. O açılmır.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why}). Choose another file.</source>
        <translation>{name} oxunmur ({why}). Başqa fayl seçin.</translation>
    </message>
    <message>
        <source>{name} cannot be copied to {folder} ({why}). Nothing was recorded.</source>
        <translation>{name} bu qovluğa köçürülə bilmir: {folder} ({why}). Heç nə qeyd edilmədi.</translation>
    </message>
    <message>
        <source>QGIS has no PostgreSQL connection named {name}. Make it in the browser panel, or choose one of: {names}.</source>
        <translation>QGIS-də {name} adlı PostgreSQL qoşulması yoxdur. Onu bələdçi panelində yaradın və ya bunlardan birini seçin: {names}.</translation>
    </message>
    <message>
        <source>{place}: the server is PostgreSQL {version}. Workspaces need 13 or newer.</source>
        <translation>{place}: server PostgreSQL {version} versiyasıdır. İş mühitlərinə 13 və ya daha yenisi lazımdır.</translation>
    </message>
    <message>
        <source>{place}: the database has no PostGIS. Have its administrator run CREATE EXTENSION postgis there.</source>
        <translation>{place}: verilənlər bazasında PostGIS yoxdur. Administrator orada CREATE EXTENSION postgis əmrini icra etsin.</translation>
    </message>
    <message>
        <source>The workspace refuses this: {problem}</source>
        <translation>İş mühiti bunu rədd edir: {problem}</translation>
    </message>
    <message>
        <source>{place}: your role may not do this ({problem}). Ask the administrator of the workspace.</source>
        <translation>{place}: rolunuz buna icazə vermir ({problem}). İş mühitinin administratoruna müraciət edin.</translation>
    </message>
    <message>
        <source>{place}: the server does not let you in ({problem}). Check the user and the password of the connection.</source>
        <translation>{place}: server sizi buraxmır ({problem}). Qoşulmanın istifadəçi adını və parolunu yoxlayın.</translation>
    </message>
    <message>
        <source>{place}: there is no such database ({problem}). Check the connection.</source>
        <translation>{place}: belə verilənlər bazası yoxdur ({problem}). Qoşulmanı yoxlayın.</translation>
    </message>
    <message>
        <source>{place} is on a server; this needs a file.</source>
        <translation>{place} serverdədir; bunun üçün fayl lazımdır.</translation>
    </message>
    <message>
        <source>{name} has no folder for photos and files. Have its administrator name one.</source>
        <translation>{name} üçün şəkil və fayl qovluğu yoxdur. Administrator onu göstərsin.</translation>
    </message>
    <message>
        <source>{path} is not a workspace. Import its layers into a workspace instead.</source>
        <translation>{path} iş mühiti deyil. Bunun əvəzinə qatlarını iş mühitinə idxal edin.</translation>
    </message>
    <message>
        <source>{value} is not a moment. Write it as 2026-11-23, or 2026-11-23 14:30.</source>
        <translation>{value} vaxt deyil. 2026-11-23 və ya 2026-11-23 14:30 kimi yazın.</translation>
    </message>
    <message>
        <source>{process} does not make {code} smaller. Record what did: {allowed}; or restore the outline.</source>
        <translation>{process} prosesi {code} ərazisini kiçiltmir. Bunu edən prosesi qeydə alın: {allowed}; və ya konturu bərpa edin.</translation>
    </message>
    <message>
        <source>The outline of {code} cannot be repaired without losing area. Draw it again from its source.</source>
        <translation>{code} konturunu sahə itirmədən düzəltmək olmur. Onu mənbəsinə görə yenidən çəkin.</translation>
    </message>
    <message>
        <source>The checks were cancelled.</source>
        <translation>Yoxlamalar ləğv edildi.</translation>
    </message>
    <message>
        <source>{person} has asked for this change of {code} already. A manager who is somebody else approves it by recording the same.</source>
        <translation>{person} {code} üzrə bu dəyişikliyi artıq istəyib. Başqa bir rəhbər eynisini qeyd etməklə onu təsdiqləyir.</translation>
    </message>
    <message>
        <source>{code}: on a server the second person approves with their own login, by recording the same. Leave the name empty.</source>
        <translation>{code}: serverdə ikinci şəxs öz girişi ilə, eynisini qeyd etməklə təsdiq edir. Adı boş saxlayın.</translation>
    </message>
    <message>
        <source>There is no table {name} with a history. Choose one of: {names}.</source>
        <translation>Tarixçəsi olan {name} adlı cədvəl yoxdur. Bunlardan birini seçin: {names}.</translation>
    </message>
    <message>
        <source>{name} is restricted: its history stays in the workspace. Choose another table.</source>
        <translation>{name} məhduddur: onun tarixçəsi iş mühitində qalır. Başqa cədvəl seçin.</translation>
    </message>
    <message>
        <source>{code} lost {area} m² outside a recorded process. Restore its outline, or record what gave the land up, first.</source>
        <translation>{code} qeydə alınmış proses olmadan {area} m² itirib. Əvvəlcə konturunu bərpa edin və ya torpağın nəyə əsasən azad edildiyini qeydə alın.</translation>
    </message>
    <message>
        <source>{code} has lost nothing outside a recorded process.</source>
        <translation>{code} qeydə alınmış proses olmadan heç nə itirməyib.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Give the whole path of one that exists.</source>
        <translation>{folder} qovluğu yoxdur. Mövcud qovluğun tam yolunu verin.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({why}). Choose a folder that everybody who adds photos may write.</source>
        <translation>{folder} qovluğuna yazmaq olmur ({why}). Foto əlavə edən hər kəsin yaza biləcəyi qovluq seçin.</translation>
    </message>
    <message>
        <source>{name} is a file and belongs to whoever opens it. Roles are for a workspace on a server.</source>
        <translation>{name} fayldır və onu açan şəxsə məxsusdur. Rollar serverdəki iş mühiti üçündür.</translation>
    </message>
    <message>
        <source>{argument}: this cannot be written. Choose another place.</source>
        <translation>{argument}: bu yazıla bilməz. Başqa yer seçin.</translation>
    </message>
    <message>
        <source>{argument}: this cannot be written ({fault}).</source>
        <translation>{argument}: bu yazıla bilməz ({fault}).</translation>
    </message>
    <message>
        <source>There is no such change in this workspace.</source>
        <translation>Bu iş mühitində belə dəyişiklik yoxdur.</translation>
    </message>
    <message>
        <source>Say in which folder the backup of {place} is to be.</source>
        <translation>{place} üçün ehtiyat nüsxənin hansı qovluqda olacağını bildirin.</translation>
    </message>
    <message>
        <source>{path} is not a backup of a workspace.</source>
        <translation>{path} iş mühitinin ehtiyat nüsxəsi deyil.</translation>
    </message>
    <message>
        <source>The copy at {path} is not whole ({problem}). Nothing was changed.</source>
        <translation>{path} ünvanındakı surət tam deyil ({problem}). Heç nə dəyişmədi.</translation>
    </message>
    <message>
        <source>The folder {folder} for backups cannot be made: {problem}.</source>
        <translation>Ehtiyat nüsxələr üçün {folder} qovluğu yaradıla bilmir: {problem}.</translation>
    </message>
    <message>
        <source>FILES_FOLDER {folder} is only for a workspace on a server: the files of a GeoPackage lie beside it.</source>
        <translation>FILES_FOLDER {folder} yalnız serverdəki iş mühiti üçündür: GeoPackage-in faylları onun yanında olur.</translation>
    </message>
    <message>
        <source>The folder {folder} for photos and files is not empty. Move it away, or choose another name.</source>
        <translation>Şəkillər və fayllar üçün {folder} qovluğu boş deyil. Onu başqa yerə köçürün və ya başqa ad seçin.</translation>
    </message>
    <message>
        <source>The copy of {name} is not what {name} is. Nothing was changed; try again.</source>
        <translation>{name} faylının surəti {name} ilə eyni deyil. Heç nə dəyişmədi; yenidən cəhd edin.</translation>
    </message>
    <message>
        <source>The photos and files cannot be copied to {folder} ({why}: {name}). Nothing was changed.</source>
        <translation>Şəkillər və fayllar {folder} qovluğuna köçürülə bilmir ({why}: {name}). Heç nə dəyişmədi.</translation>
    </message>
    <message>
        <source>Row {fid} of {table} refers to a {parent} that is not there. Check the workspace first; nothing was copied.</source>
        <translation>{table} cədvəlinin {fid} sətri olmayan {parent} qeydinə istinad edir. Əvvəlcə iş mühitini yoxlayın; heç nə köçürülmədi.</translation>
    </message>
    <message>
        <source>The migration would lose rows of {table} ({before} before, {after} after). Nothing was changed; report this to the makers of the plugin.</source>
        <translation>Yeniləmə {table} cədvəlinin sətirlərini itirərdi (əvvəl {before}, sonra {after}). Heç nə dəyişmədi; bunu plagini hazırlayanlara bildirin.</translation>
    </message>
    <message>
        <source>{path} was made by an older version of Mine Action (schema {found}; this one writes {known}). Open it in the dock, which makes a backup and brings it up to date, or run the algorithm migrateworkspace.</source>
        <translation>{path} Mine Action-un köhnə versiyası ilə yaradılıb (sxem {found}; bu versiya {known} yazır). Onu paneldə açın: o, ehtiyat nüsxə çıxarıb iş mühitini yeniləyir; və ya migrateworkspace alqoritmini işə salın.</translation>
    </message>
    <message>
        <source>{place}: you have no role in this workspace. Ask one of its managers for one.</source>
        <translation>{place}: bu iş mühitində rolunuz yoxdur. Onu rəhbərlərdən birindən istəyin.</translation>
    </message>
    <message>
        <source>Reading a backup of a server takes pg_restore, which is not installed here. Install PostgreSQL&apos;s client programs.</source>
        <translation>Serverin ehtiyat nüsxəsini oxumaq üçün pg_restore lazımdır, o isə burada quraşdırılmayıb. PostgreSQL-in müştəri proqramlarını quraşdırın.</translation>
    </message>
    <message>
        <source>{program} failed ({problem}). Nothing was changed.</source>
        <translation>{program} alınmadı ({problem}). Heç nə dəyişmədi.</translation>
    </message>
    <message>
        <source>The roles of {name} are not on the server yet, or are not {owner}&apos;s to give. Have its administrator run the statement shown.</source>
        <translation>{name} üçün rollar hələ serverdə yoxdur və ya {owner} onları verə bilmir. Serverin administratoru göstərilən əmri icra etsin.</translation>
    </message>
    <message>
        <source>{place}: the name is too long. Give one of at most {most} letters.</source>
        <translation>{place}: ad həddən artıq uzundur. Ən çoxu {most} hərfdən ibarət ad verin.</translation>
    </message>
    <message>
        <source>{place}: the server has roles of that name already, with {person} in them. Choose another name.</source>
        <translation>{place}: serverdə bu adda rollar artıq var və onlarda {person} var. Başqa ad seçin.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed.</source>
        <translation>Ləğv edildi: heç nə dəyişmədi.</translation>
    </message>
    <message>
        <source>{argument} {reference} is not a workspace. Give a path that ends in .gpkg, or postgres:&lt;connection&gt;/&lt;schema&gt;.</source>
        <translation>{argument} {reference} iş mühiti deyil. .gpkg ilə bitən yol və ya postgres:&lt;connection&gt;/&lt;schema&gt; verin.</translation>
    </message>
    <message>
        <source>{argument} {reference}: give postgres:&lt;connection&gt;/&lt;schema&gt;, where the connection is saved in QGIS (or service=&lt;name&gt;) and the schema has small letters, digits and underscores.</source>
        <translation>{argument} {reference}: postgres:&lt;connection&gt;/&lt;schema&gt; verin; qoşulma QGIS-də saxlanılmış olmalıdır (və ya service=&lt;name&gt;), sxemin adı isə kiçik hərflərdən, rəqəmlərdən və alt xətlərdən ibarət olmalıdır.</translation>
    </message>
    <message>
        <source>Somebody wrote into {place} after its present state was backed up. Nothing was changed; try again.</source>
        <translation>{place}: indiki vəziyyətin ehtiyat nüsxəsi çıxarılandan sonra kimsə ora yazdı. Heç nə dəyişmədi; yenidən cəhd edin.</translation>
    </message>
    <message>
        <source>“{title}” changed no record: there is nothing to undo.</source>
        <translation>“{title}” heç bir qeydi dəyişməyib: geri alınası bir şey yoxdur.</translation>
    </message>
    <message>
        <source>“{title}” cannot be undone: {record} came later and refers to a record of it. Undo or change that one first.</source>
        <translation>“{title}” geri alına bilməz: {record} sonra yaradılıb və onun qeydinə istinad edir. Əvvəlcə onu geri alın və ya dəyişin.</translation>
    </message>
    <message>
        <source>{table}: {written} of {count} rows arrived. Nothing was copied; try again.</source>
        <translation>{table}: {count} sətirdən {written} çatdı. Heç nə köçürülmədi; yenidən cəhd edin.</translation>
    </message>
    <message>
        <source>{table} {record} has a geometry that is not a {kind}. Mend it first; nothing was copied.</source>
        <translation>{table} cədvəlində {record} yazısının həndəsəsi {kind} deyil. Əvvəlcə onu düzəldin; heç nə köçürülmədi.</translation>
    </message>
    <message>
        <source>{place} stopped answering while it was saving. Whether this was written is not known yet: look for it when the server is back, before you save it again.</source>
        <translation>{place} saxlama zamanı cavab verməyi dayandırdı. Bunun yazılıb-yazılmadığı hələ məlum deyil: server qayıdanda yenidən saxlamazdan əvvəl onu yoxlayın.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be read: it is damaged, or no backup ({problem}). Choose another one. Nothing was changed.</source>
        <translation>{path} ehtiyat nüsxəsi oxunmur: o zədələnib və ya ehtiyat nüsxə deyil ({problem}). Başqasını seçin. Heç nə dəyişdirilməyib.</translation>
    </message>
    <message>
        <source>Only {owner}, who owns {name}, can put a backup in its place. Ask them, or restore it as a new workspace.</source>
        <translation>{name} mühitini yalnız onun sahibi {owner} ehtiyat nüsxə ilə əvəz edə bilər. Ondan xahiş edin və ya nüsxəni yeni iş mühiti kimi bərpa edin.</translation>
    </message>
    <message>
        <source>The layer {layer} of this workspace is being edited by another login. Save or give up the edits and stop editing, then open {workspace} again.</source>
        <translation>Bu iş mühitinin {layer} layı başqa girişlə redaktə olunur. Dəyişiklikləri yadda saxlayın və ya onlardan imtina edin, redaktəni dayandırın, sonra {workspace} iş mühitini yenidən açın.</translation>
    </message>
    <message>
        <source>A kept outline is given up only together with an event of its hazard. Record the process.</source>
        <translation>Saxlanmış kontur yalnız təhlükəli ərazinin tarixçəsindəki yeni qeydlə birlikdə ləğv edilir. Prosesi qeyd edin.</translation>
    </message>
    <message>
        <source>A kept outline is not changed.</source>
        <translation>Saxlanmış kontur dəyişdirilmir.</translation>
    </message>
    <message>
        <source>The history of a workspace is only ever added to.</source>
        <translation>İş mühitinin tarixçəsinə yalnız əlavə edilir.</translation>
    </message>
    <message>
        <source>The tables of a workspace are not emptied.</source>
        <translation>İş mühitinin cədvəlləri boşaldılmır.</translation>
    </message>
    <message>
        <source>A hazard is never deleted. Close it through a recorded process.</source>
        <translation>Təhlükəli ərazi heç vaxt silinmir. Onu qeyd edilmiş proseslə bağlayın.</translation>
    </message>
    <message>
        <source>{table}: there is a record with this fid, id or code already. Change that one.</source>
        <translation>{table}: bu fid, id və ya kodla qeyd artıq var. Onu dəyişin.</translation>
    </message>
    <message>
        <source>{field}: this code is not in the list {list}</source>
        <translation>{field}: bu kod {list} siyahısında yoxdur</translation>
    </message>
    <message>
        <source>{field}: {code} is not in the list {list}</source>
        <translation>{field}: {code} {list} siyahısında yoxdur</translation>
    </message>
    <message>
        <source>Your role here is {role}; changing {table} takes a {needed_role}.</source>
        <translation>Buradakı rolunuz: {role}; {table} cədvəlini dəyişmək üçün lazım olan rol: {needed_role}.</translation>
    </message>
    <message>
        <source>A reporter changes only what the reporter has recorded; this was somebody else&apos;s.</source>
        <translation>Məlumat verən yalnız özünün qeyd etdiyini dəyişir; bunu başqası qeyd edib.</translation>
    </message>
    <message>
        <source>A reporter changes a record only until it is verified, and verifies none.</source>
        <translation>Məlumat verən qeydi yalnız yoxlanılana qədər dəyişir və heç birini yoxlamır.</translation>
    </message>
    <message>
        <source>A reporter changes only incidents that the reporter has recorded, until they are verified.</source>
        <translation>Məlumat verən yalnız özünün qeyd etdiyi hadisələri, onlar yoxlanılana qədər dəyişir.</translation>
    </message>
    <message>
        <source>There is no such row of yours; a reporter changes only what the reporter has recorded.</source>
        <translation>Sizin belə sətriniz yoxdur; məlumat verən yalnız özünün qeyd etdiyini dəyişir.</translation>
    </message>
    <message>
        <source>A reporter questions released land by logging an incident on it, and changes nothing else of it.</source>
        <translation>Məlumat verən azad edilmiş ərazini orada hadisə qeyd etməklə şübhə altına alır və onun başqa heç nəyini dəyişmir.</translation>
    </message>
    <message>
        <source>What a workspace is, and the names of its settings, are for its owner.</source>
        <translation>İş mühitinin nə olduğunu və parametrlərinin adlarını yalnız sahibi dəyişir.</translation>
    </message>
    <message>
        <source>{code} was open and cannot come back closed.</source>
        <translation>{code} açıq idi və bağlı halda geri qayıda bilməz.</translation>
    </message>
    <message>
        <source>Closing {code} takes a manager. Record the process; a manager approves it.</source>
        <translation>{code} ərazisini bağlamaq üçün rəhbər lazımdır. Prosesi qeyd edin; rəhbər onu təsdiq edir.</translation>
    </message>
    <message>
        <source>Closing {code} takes two people: one records the process, then a manager who is somebody else approves it.</source>
        <translation>{code} ərazisini bağlamaq üçün iki nəfər lazımdır: biri prosesi qeyd edir, sonra başqa bir rəhbər onu təsdiq edir.</translation>
    </message>
    <message>
        <source>Nobody approves what is recorded at the same moment. Record it; a manager who is somebody else approves it.</source>
        <translation>Eyni anda qeyd edilən təsdiq edilmir. Onu qeyd edin; başqa bir rəhbər təsdiq edir.</translation>
    </message>
    <message>
        <source>Only a manager approves, in the manager&apos;s own name, what somebody else has recorded, and as it was recorded.</source>
        <translation>Yalnız rəhbər, öz adından, başqasının qeyd etdiyini və qeyd edildiyi kimi təsdiq edir.</translation>
    </message>
    <message>
        <source>What happened to a hazard is not rewritten by somebody else, nor once it is approved. Record a correction.</source>
        <translation>Təhlükəli ərazi ilə baş verəni nə başqası, nə də təsdiqdən sonra kimsə yenidən yazır. Düzəliş qeyd edin.</translation>
    </message>
    <message>
        <source>Released land is recorded first; a manager who is somebody else approves it.</source>
        <translation>Azad edilmiş ərazi əvvəlcə qeyd edilir; başqa bir rəhbər onu təsdiq edir.</translation>
    </message>
    <message>
        <source>Approving {code} takes a manager who neither recorded nor changed it, in the manager&apos;s own name.</source>
        <translation>{code} qeydini yalnız onu nə qeyd etmiş, nə də dəyişmiş rəhbər, öz adından təsdiq edir.</translation>
    </message>
    <message>
        <source>{code} is approved as it was recorded. Question it first, and take back the record status.</source>
        <translation>{code} qeyd edildiyi kimi təsdiq olunub. Əvvəlcə onu şübhə altına alın və qeydin statusunu geri qaytarın.</translation>
    </message>
    <message>
        <source>{code} is approved by its record status, not by a name alone.</source>
        <translation>{code} yalnız adla deyil, qeydin statusu ilə təsdiq olunur.</translation>
    </message>
    <message>
        <source>Giving and taking roles takes a manager.</source>
        <translation>Rol vermək və almaq üçün rəhbər lazımdır.</translation>
    </message>
    <message>
        <source>Nobody changes their own role. Ask another manager.</source>
        <translation>Heç kim öz rolunu dəyişmir. Başqa rəhbərdən xahiş edin.</translation>
    </message>
    <message>
        <source>There are no roles yet. Have the administrator of the server make them.</source>
        <translation>Hələ rollar yoxdur. Serverin administratoru onları yaratsın.</translation>
    </message>
    <message>
        <source>The server has no login {login}. Have its administrator make it.</source>
        <translation>Serverdə {login} girişi yoxdur. Administrator onu yaratsın.</translation>
    </message>
    <message>
        <source>The role of {login} was given by the administrator of the server, who alone can take it.</source>
        <translation>{login} rolunu serverin administratoru verib, onu yalnız o geri ala bilər.</translation>
    </message>
    <message>
        <source>There is no backup at {path}; nothing was changed. Give the whole path of a .gpkg or .dump that was made as a backup: those of a file are beside it, in the folder that ends in _backups.</source>
        <translation>{path} ünvanında ehtiyat nüsxə yoxdur; heç nə dəyişdirilmədi. Ehtiyat nüsxə kimi yaradılmış .gpkg və ya .dump faylının tam yolunu göstərin: faylın ehtiyat nüsxələri onun yanında, adı _backups ilə bitən qovluqdadır.</translation>
    </message>
    <message>
        <source>A change is taken back as a whole, or not at all.</source>
        <translation>Dəyişiklik ya bütövlükdə geri götürülür, ya da heç götürülmür.</translation>
    </message>
    <message>
        <source>What comes back in the name of somebody else comes back as it was recorded.</source>
        <translation>Başqasının adı ilə qayıdan yazı qeydə alındığı kimi qayıdır.</translation>
    </message>
    <message>
        <source>Signs of {code} were changed after these were planned. Plan them again.</source>
        <translation>{code} üzrə nişanlar bunlar planlaşdırılandan sonra dəyişdirilib. Onları yenidən planlaşdırın.</translation>
    </message>
    <message>
        <source>{field}: this could not be read again; nothing was written</source>
        <translation>{field}: bunu yenidən oxumaq mümkün olmazdı; heç nə yazılmadı</translation>
    </message>
    <message>
        <source>{path}: another program has altered or replaced the table {table}, so that it cannot be read, or keeps no history. Keep a copy of the file and restore a backup as a new workspace.</source>
        <translation>{path}: başqa proqram {table} cədvəlini dəyişib və ya əvəz edib; onu oxumaq olmur və ya o, tarixçə saxlamır. Faylın surətini saxlayın və ehtiyat nüsxəni yeni iş mühiti kimi bərpa edin.</translation>
    </message>
    <message>
        <source>Everybody may make functions in the schema {schema} of this database, and take any role in {name} with one. Have its administrator run: REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC</source>
        <translation>Bu verilənlər bazasının {schema} sxemində hər kəs funksiya yarada və onunla {name} iş mühitində istənilən rolu ələ keçirə bilər. İnzibatçısı bunu icra etsin: REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC</translation>
    </message>
    <message>
        <source>What was recorded of a hazard is never deleted. Undo the change that recorded it.</source>
        <translation>Təhlükə haqqında qeydə alınan heç vaxt silinmir. Onu qeydə alan dəyişikliyi geri qaytarın.</translation>
    </message>
    <message>
        <source>{name} does not answer. It is asked again in the background, and a message says when it is back.</source>
        <translation>{name} cavab vermir. Arxa planda yenidən sorğulanır, qayıdanda bildiriş veriləcək.</translation>
    </message>
    <message>
        <source>Cannot write into the folder {folder}: {reason}. Choose another one for {argument}.</source>
        <translation>{folder} qovluğuna yazmaq olmur: {reason}. {argument} üçün başqasını seçin.</translation>
    </message>
    <message>
        <source>No page to export: of {count} places that were asked for, none has a recorded hazard within {radius} km. Check {coverage_argument} and {argument}.</source>
        <translation>İxrac ediləcək səhifə yoxdur: istənilən {count} yerin heç birinin {radius} km daxilində qeydə alınmış təhlükəli sahə yoxdur. {coverage_argument} və {argument} yoxlayın.</translation>
    </message>
    <message>
        <source>No page to export: {coverage_argument} “{coverage}” with {argument} “{filter}” leaves nothing. Check both.</source>
        <translation>İxrac ediləcək səhifə yoxdur: {coverage_argument} “{coverage}” və {argument} “{filter}” ilə heç nə qalmır. Hər ikisini yoxlayın.</translation>
    </message>
    <message>
        <source>there is no field {names}</source>
        <translation>{names} sahəsi yoxdur</translation>
    </message>
    <message>
        <source>{argument}: “{filter}” cannot be read as an expression over what gets a page: {reason}</source>
        <translation>{argument}: “{filter}” səhifəsi olacaq yerlər üzrə ifadə kimi oxuna bilmir: {reason}</translation>
    </message>
    <message>
        <source>{fault} Nothing was written.</source>
        <translation>{fault} Heç nə yazılmadı.</translation>
    </message>
    <message>
        <source>{path} is being written by another program. Finish there and try again.</source>
        <translation>{path} faylına başqa proqram yazır. Orada işi bitirin və yenidən cəhd edin.</translation>
    </message>
    <message>
        <source>{path} is being written by {holder}. Finish there and try again.</source>
        <translation>{path} faylına {holder} yazır. Orada işi bitirin və yenidən cəhd edin.</translation>
    </message>
    <message>
        <source>{path} cannot be reached. Check the disk or the network folder.</source>
        <translation>{path} əlçatan deyil. Diski və ya şəbəkə qovluğunu yoxlayın.</translation>
    </message>
    <message>
        <source>{journal} belongs to a workspace that was here before, and would damage a new one. Move it to where {name} is now, or choose another name.</source>
        <translation>{journal} əvvəllər burada olan iş mühitinə aiddir və yenisini korlayar. Onu indi {name} olan yerə köçürün və ya başqa ad seçin.</translation>
    </message>
    <message>
        <source>{place} is being written by somebody else ({problem}). Try again.</source>
        <translation>{place} iş mühitinə başqası yazır ({problem}). Yenidən cəhd edin.</translation>
    </message>
    <message>
        <source>{place} does not answer ({problem}). Try again when the server is back.</source>
        <translation>{place} cavab vermir ({problem}). Server qayıdanda yenidən cəhd edin.</translation>
    </message>
    <message>
        <source>{place}: the server takes no writes ({problem}). Ask its administrator, then open the workspace again.</source>
        <translation>{place}: server yazı qəbul etmir ({problem}). Onun inzibatçısına müraciət edin, sonra iş mühitini yenidən açın.</translation>
    </message>
    <message>
        <source>{place}: the server has no room left ({problem}). Tell its administrator and try again.</source>
        <translation>{place}: serverdə yer qalmayıb ({problem}). İnzibatçısına bildirin və yenidən cəhd edin.</translation>
    </message>
    <message>
        <source>{table}: a place here is a {kind} in longitude and latitude, on the globe and without heights; nothing was written</source>
        <translation>{table}: burada yer uzunluq və enlik dairəsi ilə, yer kürəsində və hündürlüksüz verilmiş {kind} olmalıdır; heç nə yazılmadı</translation>
    </message>
    <message>
        <source>{table}: other records refer to this one. Delete them first.</source>
        <translation>{table}: başqa qeydlər buna istinad edir. Əvvəlcə onları silin.</translation>
    </message>
    <message>
        <source>{field}: there is no such record in {table}</source>
        <translation>{field}: {table} cədvəlində belə qeyd yoxdur</translation>
    </message>
    <message>
        <source>{backup} is a backup of another workspace, {title}. Nothing was changed; restore it as a new workspace, or choose a backup of {place}.</source>
        <translation>{backup} başqa iş mühitinin, {title} mühitinin ehtiyat nüsxəsidir. Heç nə dəyişmədi; onu yeni iş mühiti kimi bərpa edin və ya {place} mühitinin nüsxəsini seçin.</translation>
    </message>
    <message>
        <source>Your role here is {role}; reading {table} takes a {needed_role}.</source>
        <translation>Buradakı rolunuz: {role}; {table} cədvəlini oxumaq üçün lazım olan rol: {needed_role}.</translation>
    </message>
    <message>
        <source>{record}: “{value}” in the field {field} cannot be read. Another program wrote it; correct it in the attribute table.</source>
        <translation>{record}: {field} sahəsindəki “{value}” oxuna bilmir. Onu başqa proqram yazıb; atribut cədvəlində düzəldin.</translation>
    </message>
    <message>
        <source>{table} {record} cannot be kept on a server ({fault}). Put it right first; nothing was copied.</source>
        <translation>{table} {record} serverdə saxlanıla bilmir ({fault}). Əvvəlcə onu düzəldin; heç nə köçürülmədi.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>No page: no recorded hazard within {radius} km. Danger is still possible.</source>
        <translation>Səhifə yoxdur: {radius} km daxilində qeydə alınmış təhlükəli ərazi yoxdur. Təhlükə yenə də mümkündür.</translation>
    </message>
    <message>
        <source>{hazard} has the class “{hazard_class}”: drawn as suspected.</source>
        <translation>{hazard}: sinfi “{hazard_class}”; ehtimal olunan kimi çəkilib.</translation>
    </message>
    <message>
        <source>The layer {layer} is broken.</source>
        <translation>{layer} təbəqəsi yararsızdır.</translation>
    </message>
    <message>
        <source>No installed font can print “{word}”. Install Noto fonts for its script.</source>
        <translation>Quraşdırılmış heç bir şrift “{word}” sözünü çap edə bilmir. Onun yazısı üçün Noto şriftlərini quraşdırın.</translation>
    </message>
    <message>
        <source>No hotline is set: write the number in by hand.</source>
        <translation>Qaynar xətt göstərilməyib: nömrəni əl ilə yazın.</translation>
    </message>
    <message>
        <source>No issuing authority is set.</source>
        <translation>Xəritəni verən qurum göstərilməyib.</translation>
    </message>
    <message>
        <source>Nobody is named who approved the map.</source>
        <translation>Xəritəni təsdiq edən şəxs göstərilməyib.</translation>
    </message>
    <message>
        <source>{count} phrases in {language} are not confirmed by an authority.</source>
        <translation>{language} dilində {count} ifadə səlahiyyətli qurum tərəfindən təsdiqlənməyib.</translation>
    </message>
    <message>
        <source>{hazard} lies on the page and was not drawn.</source>
        <translation>{hazard} səhifədədir, lakin çəkilməyib.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file} yazılmadı.</translation>
    </message>
    <message>
        <source>{file} is cut off.</source>
        <translation>{file} yarımçıqdır.</translation>
    </message>
    <message>
        <source>{file} does not have exactly one page.</source>
        <translation>{file} düz bir səhifədən ibarət deyil.</translation>
    </message>
    <message>
        <source>{file} is blank.</source>
        <translation>{file} boşdur.</translation>
    </message>
    <message>
        <source>{file} has no words.</source>
        <translation>{file} faylında sözlər yoxdur.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} oxuna bilmir.</translation>
    </message>
    <message>
        <source>{file} has the wrong size.</source>
        <translation>{file} faylının ölçüsü düzgün deyil.</translation>
    </message>
    <message>
        <source>{file} is from an earlier export and may be out of date.</source>
        <translation>{file} əvvəlki ixracdandır və köhnəlmiş ola bilər.</translation>
    </message>
    <message>
        <source>{file} does not have as many pages as were made.</source>
        <translation>{file} faylında səhifələrin sayı hazırlananların sayına uyğun deyil.</translation>
    </message>
    <message>
        <source>{sign} belongs on the sheet and was not drawn.</source>
        <translation>{sign} bu vərəqə aiddir, lakin çəkilməyib.</translation>
    </message>
    <message>
        <source>{sign} stands {count} times in the tables, not once.</source>
        <translation>{sign} cədvəllərdə bir dəfə deyil, {count} dəfə var.</translation>
    </message>
    <message>
        <source>These words on the map cover each other: {labels}.</source>
        <translation>Xəritədəki bu yazılar bir-birini örtür: {labels}.</translation>
    </message>
    <message>
        <source>{hazard} has no outline: no sign is planned for it, no sheet shows it.</source>
        <translation>{hazard}: konturu yoxdur, ona nişan planlaşdırılmır və o, heç bir vərəqdə göstərilmir.</translation>
    </message>
    <message>
        <source>No sign marks {hazard}: no sheet is about it.</source>
        <translation>{hazard}: onu heç bir nişan nişanlamır və ona aid heç bir vərəq yoxdur.</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>{value} is not a known value of {field}</source>
        <translation>{value} {field} sahəsinin məlum qiyməti deyil</translation>
    </message>
    <message>
        <source>{value} is not in the mapping of {field}, which has no default</source>
        <translation>{value} {field} sahəsinin uyğunlaşdırmasında yoxdur, ilkin qiymət də verilməyib</translation>
    </message>
    <message>
        <source>{field} is missing</source>
        <translation>{field} verilməyib</translation>
    </message>
    <message>
        <source>{value} is not a date that exists</source>
        <translation>{value} mövcud olan tarix deyil</translation>
    </message>
    <message>
        <source>{value} has a year of two digits: write it with four</source>
        <translation>{value} tarixində il iki rəqəmlidir: onu dörd rəqəmlə yazın</translation>
    </message>
    <message>
        <source>{value} lies in the future</source>
        <translation>{value} gələcək tarixdir</translation>
    </message>
    <message>
        <source>{value} lies before the year 1900</source>
        <translation>{value} 1900-cü ildən əvvəlki tarixdir</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>{value} ədəd deyil</translation>
    </message>
    <message>
        <source>{value} can be read in two ways: write it without a thousands separator</source>
        <translation>{value} iki cür oxuna bilər: onu minlik ayırıcısı olmadan yazın</translation>
    </message>
    <message>
        <source>{value} is outside the limits of {field}</source>
        <translation>{value} {field} sahəsinin hədlərindən kənardadır</translation>
    </message>
    <message>
        <source>{value} is neither yes nor no</source>
        <translation>{value} nə “bəli”, nə də “xeyr” deməkdir</translation>
    </message>
    <message>
        <source>{value} is not a JSON object</source>
        <translation>{value} JSON obyekti deyil</translation>
    </message>
    <message>
        <source>{value} is no record of {field} here</source>
        <translation>{value} üçün burada {field} qeydi yoxdur</translation>
    </message>
    <message>
        <source>the expression fails: {value}</source>
        <translation>ifadə yerinə yetirilmir: {value}</translation>
    </message>
    <message>
        <source>the code {value} is used twice</source>
        <translation>{value} kodu iki dəfə işlənib</translation>
    </message>
    <message>
        <source>it has no position</source>
        <translation>mövqeyi yoxdur</translation>
    </message>
    <message>
        <source>its shape is of another kind: {value}</source>
        <translation>forması başqa növdəndir: {value}</translation>
    </message>
    <message>
        <source>{value} cannot be read as a position</source>
        <translation>{value} mövqe kimi oxuna bilmir</translation>
    </message>
    <message>
        <source>its position is 0, 0, which stands for a missing one</source>
        <translation>mövqeyi 0, 0-dır, bu isə mövqenin olmaması deməkdir</translation>
    </message>
    <message>
        <source>its position {value} is outside the earth: check the coordinate system of the file</source>
        <translation>{value} mövqeyi yer kürəsindən kənardadır: faylın koordinat sistemini yoxlayın</translation>
    </message>
    <message>
        <source>its position {value} looks swapped: with latitude and longitude exchanged it would lie among the others</source>
        <translation>{value} mövqeyində koordinatlar yerini dəyişmiş görünür: enlik və uzunluq dəyişdirilsəydi, digərlərinin arasında olardı</translation>
    </message>
    <message>
        <source>its position {value} is outside the earth and looks swapped: exchange latitude and longitude</source>
        <translation>{value} mövqeyi yer kürəsindən kənardadır və koordinatları yerini dəyişmiş görünür: enlik və uzunluğun yerini dəyişin</translation>
    </message>
    <message>
        <source>{value} is known with another shape: a person decides which one holds</source>
        <translation>{value} başqa formada məlumdur: hansının düzgün olduğuna insan qərar verir</translation>
    </message>
    <message>
        <source>the new shape leaves out a part of {value}: only released land does that</source>
        <translation>yeni forma {value} ərazisinin bir hissəsini kənarda qoyur: bunu yalnız azad edilmiş ərazi edə bilər</translation>
    </message>
    <message>
        <source>{field} was changed both in the file and in the workspace</source>
        <translation>{field} həm faylda, həm də iş mühitində dəyişdirilib</translation>
    </message>
    <message>
        <source>no incident {value} came with this file</source>
        <translation>bu faylla {value} hadisəsi gəlməyib</translation>
    </message>
    <message>
        <source>a line needs two different points</source>
        <translation>xətt üçün iki fərqli nöqtə lazımdır</translation>
    </message>
    <message>
        <source>guessed from the name or the values of the column</source>
        <translation>sütunun adına və ya qiymətlərinə görə təxmin edilib</translation>
    </message>
    <message>
        <source>not used: most of its values do not fit</source>
        <translation>istifadə edilməyib: qiymətlərinin çoxu uyğun deyil</translation>
    </message>
    <message>
        <source>the layer shows only a part of its file: import the file itself for all rows</source>
        <translation>təbəqə faylın yalnız bir hissəsini göstərir: bütün sətirlər üçün faylın özünü idxal edin</translation>
    </message>
    <message>
        <source>the file does not say: assumed in {count} rows</source>
        <translation>faylda göstərilməyib: {count} sətirdə qəbul edilib</translation>
    </message>
    <message>
        <source>the same key or content as row {row}</source>
        <translation>açarı və ya məzmunu eyni sətirdəki kimidir: {row}</translation>
    </message>
    <message>
        <source>guessed: the source&apos;s own key</source>
        <translation>təxmin edilib: mənbənin öz açarı</translation>
    </message>
    <message>
        <source>the outline measures {measured:.0f} m², the file says {told:.0f}</source>
        <translation>konturun ölçülmüş sahəsi {measured:.0f} m², faylda isə {told:.0f}</translation>
    </message>
    <message>
        <source>lies on released land {code}: review that land</source>
        <translation>azad edilmiş ərazidədir: {code}; həmin əraziyə yenidən baxın</translation>
    </message>
    <message>
        <source>people were harmed, but its kind is {kind}: check it</source>
        <translation>insanlar zərər çəkib, növü isə {kind}: yoxlayın</translation>
    </message>
    <message>
        <source>kept without a place: the shape {why}</source>
        <translation>yeri olmadan saxlanılıb: forma {why}</translation>
    </message>
    <message>
        <source>overlaps row {other} by {share:.0%} of the smaller one</source>
        <translation>sətir {other} ilə üst-üstə düşür: kiçik olanın {share:.0%} hissəsi</translation>
    </message>
    <message>
        <source>overlaps {other} by {share:.0%} of the smaller one</source>
        <translation>{other} ilə üst-üstə düşür: kiçik olanın {share:.0%} hissəsi</translation>
    </message>
    <message>
        <source>the same outline as row {row}</source>
        <translation>konturu bu sətirdəki ilə eynidir: {row}</translation>
    </message>
    <message>
        <source>the code is taken: the record gets one of its own</source>
        <translation>kod artıq tutulub: qeydə yeni kod verilir</translation>
    </message>
    <message>
        <source>guessed: the columns of the position</source>
        <translation>təxmin edilib: mövqe sütunları</translation>
    </message>
</context>
<context>
    <name>project</name>
    <message>
        <source>History</source>
        <translation>Tarixçə</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Sübutlar</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Nişanlama</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>Zərərçəkənlər</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Girişi məhdud</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Yoxlamalar</translation>
    </message>
    <message>
        <source>What the fields mean</source>
        <translation>Sahələr nəyi bildirir</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Komandalar</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Hadisələr</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Nişanlar</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Yerlər</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>Maneələr</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tapşırıqlar</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Təhlükəli ərazilər</translation>
    </message>
    <message>
        <source>Access lines</source>
        <translation>Giriş yolları</translation>
    </message>
    <message>
        <source>Released land</source>
        <translation>Azad edilmiş ərazi</translation>
    </message>
    <message>
        <source>Victims: names (restricted)</source>
        <translation>Zərərçəkənlər: adlar (girişi məhdud)</translation>
    </message>
    <message>
        <source>Incidents: reporters (restricted)</source>
        <translation>Hadisələr: məlumat verənlər (girişi məhdud)</translation>
    </message>
    <message>
        <source>Hazard history</source>
        <translation>Təhlükəli ərazinin tarixçəsi</translation>
    </message>
    <message>
        <source>Survey points</source>
        <translation>Ölçmə nöqtələri</translation>
    </message>
    <message>
        <source>Hazards marked by signs</source>
        <translation>Nişanlarla nişanlanmış təhlükəli ərazilər</translation>
    </message>
    <message>
        <source>Sign inspections</source>
        <translation>Nişan yoxlamaları</translation>
    </message>
    <message>
        <source>Hazards and incidents of tasks</source>
        <translation>Tapşırıqların təhlükəli əraziləri və hadisələri</translation>
    </message>
    <message>
        <source>Task history</source>
        <translation>Tapşırığın tarixçəsi</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Gedişat</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Təşkilatlar</translation>
    </message>
    <message>
        <source>Accreditations</source>
        <translation>Akkreditasiyalar</translation>
    </message>
    <message>
        <source>Administrative areas</source>
        <translation>İnzibati ərazilər</translation>
    </message>
    <message>
        <source>Code lists</source>
        <translation>Kod siyahıları</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Cədvəllər</translation>
    </message>
    <message>
        <source>FICTIONAL TRAINING DATA</source>
        <translation>UYDURMA TƏLİM MƏLUMATI</translation>
    </message>
    <message>
        <source>Class missing or unknown</source>
        <translation>Sinfi verilməyib və ya naməlumdur</translation>
    </message>
    <message>
        <source>Nothing found, not explosive, or duplicate</source>
        <translation>Heç nə tapılmayıb, partlayıcı deyil və ya təkrardır</translation>
    </message>
    <message>
        <source>Kind missing or unknown</source>
        <translation>Növü verilməyib və ya naməlumdur</translation>
    </message>
    <message>
        <source>Accident, seen from afar</source>
        <translation>Bədbəxt hadisə, uzaq miqyasda</translation>
    </message>
    <message>
        <source>Other incident, seen from afar</source>
        <translation>Digər hadisə, uzaq miqyasda</translation>
    </message>
    <message>
        <source>Closed to use</source>
        <translation>İstifadəyə bağlıdır</translation>
    </message>
    <message>
        <source>Not handed over yet</source>
        <translation>Hələ təhvil verilməyib</translation>
    </message>
    <message>
        <source>Released, product missing or unknown</source>
        <translation>Azad edilib, növü verilməyib və ya naməlumdur</translation>
    </message>
    <message>
        <source>Status missing or unknown</source>
        <translation>Statusu verilməyib və ya naməlumdur</translation>
    </message>
    <message>
        <source>Former outlines that still count</source>
        <translation>Hələ qüvvədə olan əvvəlki konturlar</translation>
    </message>
</context>
<context>
    <name>rasters</name>
    <message>
        <source>{path} has {count} bands; the first was read as heights.</source>
        <translation>{path} faylında {count} kanal var; birincisi hündürlük kimi oxunub.</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>Reason (kept in the history):</source>
        <translation>Səbəb (tarixçədə saxlanılır):</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Səbəb göstərilməlidir.</translation>
    </message>
</context>
<context>
    <name>repair</name>
    <message>
        <source>heights or measures left out</source>
        <translation>hündürlüklər və ya ölçülər çıxarılıb</translation>
    </message>
    <message>
        <source>curves drawn as short straight edges, widened so that nothing is lost</source>
        <translation>əyrilər qısa düz parçalarla çəkilib, heç nə itməsin deyə genişləndirilib</translation>
    </message>
    <message>
        <source>outline closed</source>
        <translation>kontur qapanıb</translation>
    </message>
    <message>
        <source>points given twice left out</source>
        <translation>iki dəfə verilmiş nöqtələr çıxarılıb</translation>
    </message>
    <message>
        <source>outline crosses or touches itself: all that it encloses is kept</source>
        <translation>kontur özünü kəsir və ya özünə toxunur: əhatə etdiyi hər şey saxlanılıb</translation>
    </message>
    <message>
        <source>an island with a doubtful outline counts as hazardous</source>
        <translation>konturu şübhəli olan ada təhlükəli sayılır</translation>
    </message>
    <message>
        <source>overlapping parts joined into one</source>
        <translation>üst-üstə düşən hissələr birləşdirilib</translation>
    </message>
    <message>
        <source>parts without an area left out</source>
        <translation>sahəsi olmayan hissələr çıxarılıb</translation>
    </message>
    <message>
        <source>points and lines left out of the outline</source>
        <translation>nöqtələr və xətlər konturdan çıxarılıb</translation>
    </message>
    <message>
        <source>encloses no area</source>
        <translation>heç bir sahəni əhatə etmir</translation>
    </message>
    <message>
        <source>is not a polygon</source>
        <translation>poliqon deyil</translation>
    </message>
    <message>
        <source>has coordinates that are not numbers</source>
        <translation>ədəd olmayan koordinatlara malikdir</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>boşdur</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Viewer</source>
        <translation>Baxan</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Məlumat verən</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planlaşdıran</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Rəhbər</translation>
    </message>
</context>
<context>
    <name>schema</name>
    <message>
        <source>General</source>
        <translation>Ümumi</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>İş</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Qeyd</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>İdentifikator</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>What people say aloud; given by the workspace where left empty.</source>
        <translation>İnsanların şifahi işlətdiyi kod; boş buraxıldıqda iş mühiti verir.</translation>
    </message>
    <message>
        <source>Record status</source>
        <translation>Qeydin statusu</translation>
    </message>
    <message>
        <source>How far this record has been checked. Unverified hazards are drawn all the same.</source>
        <translation>Bu qeydin hansı dərəcədə yoxlanıldığı. Yoxlanılmamış təhlükəli ərazilər də çəkilir.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Mənbə</translation>
    </message>
    <message>
        <source>Key in the source</source>
        <translation>Mənbədəki açar</translation>
    </message>
    <message>
        <source>External system</source>
        <translation>Xarici sistem</translation>
    </message>
    <message>
        <source>External identifier</source>
        <translation>Xarici identifikator</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Qeydlər</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>Yaradılma vaxtı</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Yaradan</translation>
    </message>
    <message>
        <source>Modified at</source>
        <translation>Dəyişdirilmə vaxtı</translation>
    </message>
    <message>
        <source>Modified by</source>
        <translation>Dəyişdirən</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versiya</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Dəyişiklik</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Başlıq</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Səbəb</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Dəyişikliyi edən</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Dəyişikliyin vaxtı</translation>
    </message>
    <message>
        <source>Undoes</source>
        <translation>Geri aldığı dəyişiklik</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Dəyişikliklər jurnalı</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Cədvəl</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Əməl</translation>
    </message>
    <message>
        <source>Row before</source>
        <translation>Əvvəlki sətir</translation>
    </message>
    <message>
        <source>Row after</source>
        <translation>Sonrakı sətir</translation>
    </message>
    <message>
        <source>Code list</source>
        <translation>Kod siyahısı</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Siyahı</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sıra</translation>
    </message>
    <message>
        <source>English label</source>
        <translation>İngiliscə adı</translation>
    </message>
    <message>
        <source>Azerbaijani label</source>
        <translation>Azərbaycanca adı</translation>
    </message>
    <message>
        <source>Russian label</source>
        <translation>Rusca adı</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>İş mühiti</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Açar</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Qiymət</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Təhlükəli ərazi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Sinif</translation>
    </message>
    <message>
        <source>Suspected (indirect evidence) or confirmed (direct evidence). Changes only through a recorded process.</source>
        <translation>Ehtimal olunan (dolayı sübut) və ya təsdiqlənmiş (birbaşa sübut). Yalnız qeydə alınmış proseslə dəyişir.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Changes only through a recorded process.</source>
        <translation>Yalnız qeydə alınmış proseslə dəyişir.</translation>
    </message>
    <message>
        <source>Reason for closing</source>
        <translation>Bağlanma səbəbi</translation>
    </message>
    <message>
        <source>Temporarily conserved</source>
        <translation>Müvəqqəti konservasiya olunub</translation>
    </message>
    <message>
        <source>Nobody works there for now: fenced, marked and reviewed at a due date.</source>
        <translation>Hələlik orada heç kim işləmir: hasarlanıb, nişanlanıb və müəyyən tarixdə yenidən baxılır.</translation>
    </message>
    <message>
        <source>Fenced</source>
        <translation>Hasarlanıb</translation>
    </message>
    <message>
        <source>Explosive ordnance</source>
        <translation>Partlayıcı sursat</translation>
    </message>
    <message>
        <source>What is known or suspected to be in the ground.</source>
        <translation>Torpaqda olduğu bilinən və ya ehtimal edilən sursat.</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Etibarlılıq</translation>
    </message>
    <message>
        <source>Accuracy of the outline</source>
        <translation>Konturun dəqiqliyi</translation>
    </message>
    <message>
        <source>Position basis</source>
        <translation>Mövqeyin əsası</translation>
    </message>
    <message>
        <source>How the outline became known.</source>
        <translation>Konturun necə məlum olduğu.</translation>
    </message>
    <message>
        <source>Date of information</source>
        <translation>Məlumatın tarixi</translation>
    </message>
    <message>
        <source>When this was last known to be true.</source>
        <translation>Bunun doğru olduğunun son dəfə bilindiyi vaxt.</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Torpaqdan istifadə</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Sahə</translation>
    </message>
    <message>
        <source>Ground area of the outline as recorded.</source>
        <translation>Qeydə alınmış konturun yer üzərində sahəsi.</translation>
    </message>
    <message>
        <source>Priority score</source>
        <translation>Prioritet balı</translation>
    </message>
    <message>
        <source>Priority rank</source>
        <translation>Prioritet sırası</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>Növbəti baxış tarixi</translation>
    </message>
    <message>
        <source>Administrative area</source>
        <translation>İnzibati ərazi</translation>
    </message>
    <message>
        <source>An area that is suspected or confirmed to hold explosive ordnance. Hazards are never deleted.</source>
        <translation>Partlayıcı sursatın olduğu ehtimal edilən və ya təsdiqlənən ərazi. Təhlükəli ərazilər heç vaxt silinmir.</translation>
    </message>
    <message>
        <source>Hazard history</source>
        <translation>Təhlükəli ərazinin tarixçəsi</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarix</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proses</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tapşırıq</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Təsdiq edən</translation>
    </message>
    <message>
        <source>The dated history of a hazard&apos;s class, status and shape, with the outline after each event.</source>
        <translation>Təhlükəli ərazinin sinfinin, statusunun və formasının tarixli tarixçəsi, hər hadisədən sonrakı konturla.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Sübutlar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Növ</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Görülmə tarixi</translation>
    </message>
    <message>
        <source>What speaks for a hazard. Points may come before polygons.</source>
        <translation>Təhlükəli ərazinin olduğuna nə işarə edir. Nöqtələr poliqonlardan əvvəl gələ bilər.</translation>
    </message>
    <message>
        <source>Survey point</source>
        <translation>Ölçmə nöqtəsi</translation>
    </message>
    <message>
        <source>Point number</source>
        <translation>Nöqtənin nömrəsi</translation>
    </message>
    <message>
        <source>Bearing</source>
        <translation>Azimut</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Məsafə</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Şimal</translation>
    </message>
    <message>
        <source>Declination</source>
        <translation>Meyillənmə</translation>
    </message>
    <message>
        <source>From point</source>
        <translation>Hansı nöqtədən</translation>
    </message>
    <message>
        <source>Entered as</source>
        <translation>Daxil edildiyi kimi</translation>
    </message>
    <message>
        <source>What the person typed.</source>
        <translation>İnsanın yazdığı mətn.</translation>
    </message>
    <message>
        <source>A point of a surveyed outline, as it was entered.</source>
        <translation>Ölçülmüş konturun nöqtəsi, daxil edildiyi kimi.</translation>
    </message>
    <message>
        <source>Survey visit</source>
        <translation>Tədqiqat baxışı</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>Baxış tarixi</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Təşkilat</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Nəticə</translation>
    </message>
    <message>
        <source>Where somebody asked or looked.</source>
        <translation>Kiminsə soruşduğu və ya baxdığı yer.</translation>
    </message>
    <message>
        <source>Released land</source>
        <translation>Azad edilmiş ərazi</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Azadetmə növü</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Dərinlik</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Axtarış</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Tamamlanma tarixi</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Təhvil verilmə tarixi</translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation>Təhvil alan</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Nəzərdə tutulan istifadə</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Məhdudiyyətlər</translation>
    </message>
    <message>
        <source>Residual risk</source>
        <translation>Qalıq risk</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Sertifikatın nömrəsi</translation>
    </message>
    <message>
        <source>Land that was cancelled, reduced or cleared. A hazard with its margin always wins over it.</source>
        <translation>Ləğv edilmiş, azaldılmış və ya təmizlənmiş ərazi. Təhlükəli ərazi öz dəqiqlik həddi ilə birlikdə həmişə ondan üstündür.</translation>
    </message>
    <message>
        <source>Item found</source>
        <translation>Tapılmış sursat</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Hadisə</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Miqdar</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Vəziyyəti</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Zərərsizləşdirmə</translation>
    </message>
    <message>
        <source>Items of explosive ordnance that were found.</source>
        <translation>Tapılmış partlayıcı sursat.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Əhali</translation>
    </message>
    <message>
        <source>Names by language</source>
        <translation>Dillər üzrə adlar</translation>
    </message>
    <message>
        <source>The name in each language, by ISO 639-1 code.</source>
        <translation>Hər dildəki ad, ISO 639-1 kodu üzrə.</translation>
    </message>
    <message>
        <source>Settlements, schools, wells and other places that people know.</source>
        <translation>Yaşayış məntəqələri, məktəblər, quyular və insanların tanıdığı digər yerlər.</translation>
    </message>
    <message>
        <source>Access line</source>
        <translation>Giriş yolu</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>İstifadə</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Sürət</translation>
    </message>
    <message>
        <source>Verified width</source>
        <translation>Yoxlanılmış en</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Yoxlanma tarixi</translation>
    </message>
    <message>
        <source>A way that people use.</source>
        <translation>İnsanların istifadə etdiyi yol.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Səviyyə</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Daxil olduğu ərazi</translation>
    </message>
    <message>
        <source>P-code</source>
        <translation>P-kod</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Əlavə fayl</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Faylın yolu</translation>
    </message>
    <message>
        <source>Relative to the workspace&apos;s files folder.</source>
        <translation>İş mühitinin fayllar qovluğuna nisbətən.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Şəklin izahı</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>Çəkilmə vaxtı</translation>
    </message>
    <message>
        <source>Quarantined row</source>
        <translation>Karantindəki sətir</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>İdxal</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Sətrin nömrəsi</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Sətir</translation>
    </message>
    <message>
        <source>Resolved on</source>
        <translation>Həll edilmə tarixi</translation>
    </message>
    <message>
        <source>Rows that an import could not take, kept whole until a person decides.</source>
        <translation>İdxalın qəbul edə bilmədiyi sətirlər; insan qərar verənədək bütöv saxlanılır.</translation>
    </message>
    <message>
        <source>Only harm to a person is an accident.</source>
        <translation>Yalnız insanın zərər çəkməsi bədbəxt hadisədir.</translation>
    </message>
    <message>
        <source>The first day of the month or year where only that is known.</source>
        <translation>Yalnız ay və ya il məlum olduqda onun ilk günü.</translation>
    </message>
    <message>
        <source>Date precision</source>
        <translation>Tarixin dəqiqliyi</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Səbəb</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Fəaliyyət</translation>
    </message>
    <message>
        <source>What people were doing.</source>
        <translation>İnsanların nə etdiyi.</translation>
    </message>
    <message>
        <source>Marked before</source>
        <translation>Əvvəl nişanlanmışdı</translation>
    </message>
    <message>
        <source>Whether warning signs stood there before the incident.</source>
        <translation>Hadisədən əvvəl orada xəbərdarlıq nişanlarının olub-olmadığı.</translation>
    </message>
    <message>
        <source>Demining accident</source>
        <translation>Minatəmizləmə qəzası</translation>
    </message>
    <message>
        <source>Whether it happened during demining.</source>
        <translation>Minatəmizləmə zamanı baş verib-vermədiyi.</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Həlak olan</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Yaralanan</translation>
    </message>
    <message>
        <source>Accuracy of the position</source>
        <translation>Mövqeyin dəqiqliyi</translation>
    </message>
    <message>
        <source>Position as entered</source>
        <translation>Daxil edilən mövqe</translation>
    </message>
    <message>
        <source>Known at the time</source>
        <translation>O vaxt məlum olan</translation>
    </message>
    <message>
        <source>Fixed when the incident was logged.</source>
        <translation>Hadisə qeydə alınarkən sabitlənib.</translation>
    </message>
    <message>
        <source>Known today</source>
        <translation>Bu gün məlum olan</translation>
    </message>
    <message>
        <source>Nearest hazard</source>
        <translation>Ən yaxın təhlükəli ərazi</translation>
    </message>
    <message>
        <source>Distance to the nearest hazard</source>
        <translation>Ən yaxın təhlükəli əraziyə məsafə</translation>
    </message>
    <message>
        <source>Place name</source>
        <translation>Yerin adı</translation>
    </message>
    <message>
        <source>An accident, a report or a find.</source>
        <translation>Bədbəxt hadisə, məlumat və ya tapıntı.</translation>
    </message>
    <message>
        <source>Reporter of an incident</source>
        <translation>Hadisə haqqında məlumat verən</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Məlumat verən</translation>
    </message>
    <message>
        <source>Reporter&apos;s contact</source>
        <translation>Məlumat verənin əlaqə vasitəsi</translation>
    </message>
    <message>
        <source>Leaves the workspace only on purpose.</source>
        <translation>İş mühitindən yalnız bilərəkdən çıxarılır.</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Zərərçəkən</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Cins</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Yaş</translation>
    </message>
    <message>
        <source>Age group</source>
        <translation>Yaş qrupu</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Nəticə</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>Vəfat tarixi</translation>
    </message>
    <message>
        <source>Civil status</source>
        <translation>Mülki status</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Məşğuliyyət</translation>
    </message>
    <message>
        <source>Tampered with the device</source>
        <translation>Sursata toxunub, qurdalayıb</translation>
    </message>
    <message>
        <source>Had risk education before</source>
        <translation>Əvvəl risk maarifləndirməsi keçib</translation>
    </message>
    <message>
        <source>A person who was harmed. The name is kept apart.</source>
        <translation>Zərər çəkmiş şəxs. Adı ayrıca saxlanılır.</translation>
    </message>
    <message>
        <source>Name of a victim</source>
        <translation>Zərərçəkənin adı</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Doğum tarixi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Ünvan</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Nişan</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>Yönəldiyi istiqamət</translation>
    </message>
    <message>
        <source>Direction the board faces, degrees clockwise from true north.</source>
        <translation>Lövhənin baxdığı istiqamət, həqiqi şimaldan saat əqrəbi üzrə dərəcə ilə.</translation>
    </message>
    <message>
        <source>Sign line</source>
        <translation>Nişan xətti</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sıra nömrəsi</translation>
    </message>
    <message>
        <source>Gap to the next</source>
        <translation>Növbətiyə qədər məsafə</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Bərkidildiyi yer</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Dillər</translation>
    </message>
    <message>
        <source>Planned longitude</source>
        <translation>Planlaşdırılan uzunluq dairəsi</translation>
    </message>
    <message>
        <source>Planned latitude</source>
        <translation>Planlaşdırılan enlik dairəsi</translation>
    </message>
    <message>
        <source>Position accuracy</source>
        <translation>Mövqe dəqiqliyi</translation>
    </message>
    <message>
        <source>Emplaced on</source>
        <translation>Quraşdırılma tarixi</translation>
    </message>
    <message>
        <source>Last inspected on</source>
        <translation>Son yoxlama tarixi</translation>
    </message>
    <message>
        <source>Inspection due</source>
        <translation>Növbəti yoxlama tarixi</translation>
    </message>
    <message>
        <source>A warning sign, planned or standing.</source>
        <translation>Xəbərdarlıq nişanı, planlaşdırılan və ya quraşdırılmış.</translation>
    </message>
    <message>
        <source>Hazard marked by a sign</source>
        <translation>Nişanla nişanlanmış təhlükəli ərazi</translation>
    </message>
    <message>
        <source>Sign inspection</source>
        <translation>Nişan yoxlaması</translation>
    </message>
    <message>
        <source>Inspected on</source>
        <translation>Yoxlama tarixi</translation>
    </message>
    <message>
        <source>Action taken</source>
        <translation>Görülən tədbir</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Yoxlayan</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Maneə</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Tikilmə tarixi</translation>
    </message>
    <message>
        <source>A fence, wall, ditch or other thing that keeps people out.</source>
        <translation>İnsanların keçməsinə mane olan hasar, divar, xəndək və ya digər şey.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Komanda</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Üsullar</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Məhsuldarlıq</translation>
    </message>
    <message>
        <source>What the team usually completes in a working day.</source>
        <translation>Komandanın adətən bir iş günündə gördüyü iş.</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>İş günləri</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Akkreditasiya</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Üsul</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Qüvvəyə minmə tarixi</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Bitmə tarixi</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Dayandırılıb</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritet</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Məqsəd</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Planlaşdırılan başlanğıc</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Planlaşdırılan son</translation>
    </message>
    <message>
        <source>Actual start</source>
        <translation>Faktiki başlanğıc</translation>
    </message>
    <message>
        <source>Actual end</source>
        <translation>Faktiki son</translation>
    </message>
    <message>
        <source>Medical evacuation plan</source>
        <translation>Tibbi təxliyə planı</translation>
    </message>
    <message>
        <source>Work that an organisation is asked to do.</source>
        <translation>Təşkilata tapşırılan iş.</translation>
    </message>
    <message>
        <source>What a task is about</source>
        <translation>Tapşırığın nəyə aid olduğu</translation>
    </message>
    <message>
        <source>Task history</source>
        <translation>Tapşırığın tarixçəsi</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Qərar verən</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Gedişat</translation>
    </message>
    <message>
        <source>Worked on</source>
        <translation>İş tarixi</translation>
    </message>
    <message>
        <source>Staff hours</source>
        <translation>İşçi-saat</translation>
    </message>
    <message>
        <source>Item found while working</source>
        <translation>İş zamanı tapılmış sursat</translation>
    </message>
    <message>
        <source>Quality visit</source>
        <translation>Keyfiyyət yoxlaması</translation>
    </message>
    <message>
        <source>Sampled area</source>
        <translation>Seçmə yoxlanılan sahə</translation>
    </message>
    <message>
        <source>Nonconformity</source>
        <translation>Uyğunsuzluq</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ağırlıq dərəcəsi</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Düzəliş</translation>
    </message>
    <message>
        <source>Community activity</source>
        <translation>Əhali ilə iş</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Keçirilmə tarixi</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Qadınlar</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Kişilər</translation>
    </message>
    <message>
        <source>Girls</source>
        <translation>Qızlar</translation>
    </message>
    <message>
        <source>Boys</source>
        <translation>Oğlanlar</translation>
    </message>
    <message>
        <source>Risk education and community liaison.</source>
        <translation>Risk maarifləndirməsi və əhali ilə əlaqə.</translation>
    </message>
    <message>
        <source>Beneficiaries</source>
        <translation>Faydalananlar</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Birbaşa</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Gözlənilən</translation>
    </message>
    <message>
        <source>Key of the incident</source>
        <translation>Hadisənin açarı</translation>
    </message>
    <message>
        <source>How far the true edge may lie from the drawn one. Empty means the profile&apos;s value, not 0.</source>
        <translation>Həqiqi sərhədin çəkilmiş sərhəddən nə qədər uzaq ola biləcəyi. Boş olduqda 0 deyil, profildəki qiymət götürülür.</translation>
    </message>
    <message>
        <source>Kept outline</source>
        <translation>Saxlanılan kontur</translation>
    </message>
    <message>
        <source>Outlines that hazards had before a change outside a recorded process. They count until the process is recorded or the outline restored.</source>
        <translation>Təhlükəli ərazilərin qeydə alınmış proses olmadan dəyişdirilməzdən əvvəlki konturları. Proses qeydə alınana və ya kontur bərpa olunana qədər qüvvədədir.</translation>
    </message>
</context>
<context>
    <name>sign_plan</name>
    <message>
        <source>no place on the line would warn them</source>
        <translation>xəttin heç bir yerindən onlar xəbərdar edilməzdi</translation>
    </message>
    <message>
        <source>hidden by the ground or plants</source>
        <translation>yer səthi və ya bitkilər gizlədir</translation>
    </message>
    <message>
        <source>the ground there is not known</source>
        <translation>oradakı yer səthi məlum deyil</translation>
    </message>
    <message>
        <source>islands too small for signs</source>
        <translation>nişan üçün çox kiçik adalar</translation>
    </message>
    <message>
        <source>behind a barrier</source>
        <translation>maneənin arxasında</translation>
    </message>
    <message>
        <source>a place to avoid: refused or impossible</source>
        <translation>yayınılmalı yer: rədd edilib və ya mümkün deyil</translation>
    </message>
    <message>
        <source>no known way leads there</source>
        <translation>oraya aparan məlum yol yoxdur</translation>
    </message>
    <message>
        <source>the limit of signs is reached</source>
        <translation>nişanların say həddinə çatılıb</translation>
    </message>
    <message>
        <source>Before the changes by hand:</source>
        <translation>Əl ilə dəyişikliklərdən əvvəl:</translation>
    </message>
    <message>
        <source>Computed under these rules; the team on site decides.</source>
        <translation>Bu qaydalarla hesablanıb; qərarı yerində komanda verir.</translation>
    </message>
    <message>
        <source>{count} signs on the lines; the fewest possible are {bound}.</source>
        <translation>Xətlərdə {count} nişan; mümkün olan ən az say {bound}.</translation>
    </message>
    <message>
        <source>{count} signs on the lines; the rules need {bound}.</source>
        <translation>Xətlərdə {count} nişan var; qaydalar {bound} tələb edir.</translation>
    </message>
    <message>
        <source>{count} extra signs for those who come.</source>
        <translation>Gələnlər üçün {count} əlavə nişan.</translation>
    </message>
    <message>
        <source>{count} advance warnings on roads.</source>
        <translation>Avtomobil yollarında {count} qabaqcadan xəbərdarlıq.</translation>
    </message>
    <message>
        <source>{count} of all are new.</source>
        <translation>Onlardan {count} nişan yenidir.</translation>
    </message>
    <message>
        <source>{count} that were put up are kept.</source>
        <translation>Quraşdırılmış {count} nişan saxlanılır.</translation>
    </message>
    <message>
        <source>{count} proposed earlier give way.</source>
        <translation>Əvvəl təklif edilmiş {count} nişan əvəz olunur.</translation>
    </message>
    <message>
        <source>Not warned on {metres} m: {reason}.</source>
        <translation>{metres} m üzrə xəbərdarlıq yoxdur: {reason}.</translation>
    </message>
    <message>
        <source>Neighbours planned with them: {codes}.</source>
        <translation>Birlikdə planlaşdırılan qonşular: {codes}.</translation>
    </message>
    <message>
        <source>Without an outline, cannot be signed: {codes}.</source>
        <translation>Konturu olmayan, nişanlana bilməz: {codes}.</translation>
    </message>
    <message>
        <source>The ground is taken as flat.</source>
        <translation>Yer səthi düz qəbul edilir.</translation>
    </message>
    <message>
        <source>Cells of {metres} m: sight and coverage are not shown by this DEM.</source>
        <translation>Xanalar {metres} m: görünmə və əhatə bu DEM ilə göstərilmir.</translation>
    </message>
    <message>
        <source>Places left out because nobody can get there: {count}.</source>
        <translation>{count} yer buraxılıb: oraya çatmaq mümkün deyil.</translation>
    </message>
    <message>
        <source>Places left out because a sign was declined there: {count}.</source>
        <translation>{count} yer buraxılıb: orada nişan rədd edilmişdi.</translation>
    </message>
    <message>
        <source>Signs that were put up and need a look: {count}</source>
        <translation>Quraşdırılmış və baxılmalı olan nişanlar: {count}</translation>
    </message>
    <message>
        <source>{sign}: left out, nobody can get to its place.</source>
        <translation>{sign}: buraxılıb, yerinə çatmaq mümkün deyil.</translation>
    </message>
    <message>
        <source>{sign}: left out, a sign was declined at its place.</source>
        <translation>{sign}: buraxılıb, yerində nişan rədd edilmişdi.</translation>
    </message>
    <message>
        <source>{hazards}, advance warning</source>
        <translation>{hazards}, qabaqcadan xəbərdarlıq</translation>
    </message>
    <message>
        <source>{hazards}, line {line}, sign {number}</source>
        <translation>{hazards}, xətt {line}, nişan {number}</translation>
    </message>
    <message>
        <source>{hazards}, line {line}, extra sign</source>
        <translation>{hazards}, xətt {line}, əlavə nişan</translation>
    </message>
    <message>
        <source>nobody is known to come there</source>
        <translation>oraya kiminsə gəldiyi məlum deyil</translation>
    </message>
    <message>
        <source>no sign of the line could be read from there</source>
        <translation>oradan xəttin heç bir nişanı oxunmazdı</translation>
    </message>
    <message>
        <source>a sign there was changed by hand</source>
        <translation>oradakı nişan əl ilə dəyişdirilib</translation>
    </message>
    <message>
        <source>{count} signs on the lines; all of it needs {bound}.</source>
        <translation>Xətlərdə {count} nişan var; hamısı üçün {bound} lazımdır.</translation>
    </message>
    <message>
        <source>Nobody is known to come to these hazards. Record the ways and places near them, or choose the perimeter.</source>
        <translation>Bu təhlükəli ərazilərə kiminsə gəldiyi məlum deyil. Onların yaxınlığındakı yolları və yerləri qeyd edin, yaxud perimetri seçin.</translation>
    </message>
    <message>
        <source>These signs warn {share} % of those who come.</source>
        <translation>Bu nişanlar gələnlərin {share} %-nə xəbərdarlıq edir.</translation>
    </message>
    <message>
        <source>{count} more would add {share} %</source>
        <translation>daha {count} nişan {share} % əlavə edərdi</translation>
    </message>
    <message>
        <source>More signs would warn none of those known to come.</source>
        <translation>Daha çox nişan gəldiyi məlum olanlardan heç kimə əlavə xəbərdarlıq etməzdi.</translation>
    </message>
    <message>
        <source>Signed: {share} % of the line.</source>
        <translation>Nişanlanıb: xəttin {share} %.</translation>
    </message>
    <message>
        <source>nobody can get there to put a sign up</source>
        <translation>nişan qoymaq üçün ora heç kim çata bilməz</translation>
    </message>
    <message>
        <source>Warned: {share} % of those who can come, all of them on {line} % of the line.</source>
        <translation>Xəbərdarlıq edilir: yaxınlaşa bilənlərin {share} %-nə, xəttin {line} %-ində isə hamısına.</translation>
    </message>
</context>
<context>
    <name>sign_reasons</name>
    <message>
        <source>corner</source>
        <translation>künc</translation>
    </message>
    <message>
        <source>largest spacing</source>
        <translation>ən böyük aralıq</translation>
    </message>
    <message>
        <source>a way crosses here</source>
        <translation>yol burada xətti kəsir</translation>
    </message>
    <message>
        <source>the next one would be hidden by a bank</source>
        <translation>növbəti nişan torpaq bəndinin arxasında görünməzdi</translation>
    </message>
    <message>
        <source>would not be warned here otherwise</source>
        <translation>əks halda burada xəbərdarlıq olmazdı</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>əl ilə yerləşdirilib</translation>
    </message>
    <message>
        <source>{way} leads into danger</source>
        <translation>{way} təhlükəyə aparır</translation>
    </message>
    <message>
        <source>{way} crosses here</source>
        <translation>{way} burada xətti kəsir</translation>
    </message>
    <message>
        <source>verge of {way}, verified for use</source>
        <translation>{way} yolunun kənarı, istifadə üçün yoxlanılıb</translation>
    </message>
</context>
<context>
    <name>signs</name>
    <message>
        <source>The next sign is {value} m away; at most {limit} m.</source>
        <translation>Növbəti nişan {value} m məsafədədir; ən çox {limit} m olmalıdır.</translation>
    </message>
    <message>
        <source>The straight way to the next sign runs {value} m inside a hazard.</source>
        <translation>Növbəti nişana düz yolun {value} m hissəsi təhlükəli ərazinin içindən keçir.</translation>
    </message>
    <message>
        <source>{value} m² of hazard lie on the wrong side of the signs of this line.</source>
        <translation>Təhlükəli ərazinin {value} m² hissəsi bu xəttin nişanlarının səhv tərəfində qalır.</translation>
    </message>
    <message>
        <source>A sign line has {value} signs; at least {limit}.</source>
        <translation>Nişan xəttində {value} nişan var; ən azı {limit} olmalıdır.</translation>
    </message>
    <message>
        <source>The sign is {value} m from a hazard; at least {limit} m.</source>
        <translation>Nişan təhlükəli ərazidən {value} m məsafədədir; ən azı {limit} m olmalıdır.</translation>
    </message>
    <message>
        <source>The sign is {value} m from its sign line; at most {limit} m.</source>
        <translation>Nişan öz nişan xəttindən {value} m məsafədədir; ən çox {limit} m olmalıdır.</translation>
    </message>
    <message>
        <source>The nearest sign beside an access crossing is {value} m away; at most {limit} m.</source>
        <translation>Yolun xətti kəsdiyi yerə ən yaxın nişan {value} m məsafədədir; ən çox {limit} m olmalıdır.</translation>
    </message>
    <message>
        <source>The sign faces {value}° off the way out; at most {limit}°.</source>
        <translation>Nişan çıxış istiqamətindən {value}° yayınır; ən çox {limit}° olmalıdır.</translation>
    </message>
    <message>
        <source>the outline widened by its accuracy</source>
        <translation>dəqiqliyi qədər genişləndirilmiş kontur</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Nişanlar</translation>
    </message>
    <message>
        <source>Signs on no line</source>
        <translation>Heç bir xətdə olmayan nişanlar</translation>
    </message>
    <message>
        <source>Sign line {number}</source>
        <translation>Nişan xətti {number}</translation>
    </message>
    <message>
        <source>faces {degrees}° from true north ({word})</source>
        <translation>yönü həqiqi şimaldan {degrees}° ({word})</translation>
    </message>
    <message>
        <source>{metres} m to the next</source>
        <translation>növbətiyə {metres} m</translation>
    </message>
    <message>
        <source>marks {hazards}</source>
        <translation>nişanlayır: {hazards}</translation>
    </message>
    <message>
        <source>planned position</source>
        <translation>planlaşdırılan mövqe</translation>
    </message>
    <message>
        <source>as-built position; no planned one</source>
        <translation>faktiki mövqe; planlaşdırılanı yoxdur</translation>
    </message>
    <message>
        <source>as-built position, as planned</source>
        <translation>faktiki mövqe, plandakı kimi</translation>
    </message>
    <message>
        <source>as-built position, {metres} m from the planned one</source>
        <translation>faktiki mövqe, planlaşdırılandan {metres} m kənarda</translation>
    </message>
    <message>
        <source>the recorded outline may be off by {metres} m</source>
        <translation>qeydə alınmış kontur {metres} m səhv ola bilər</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Növ</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Dillər</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Bərkidildiyi yer</translation>
    </message>
    <message>
        <source>For proposed signs</source>
        <translation>Təklif edilmiş nişanlar üçün</translation>
    </message>
    <message>
        <source>For missing signs</source>
        <translation>Yerində olmayan nişanlar üçün</translation>
    </message>
    <message>
        <source>For damaged signs</source>
        <translation>Zədələnmiş nişanlar üçün</translation>
    </message>
    <message>
        <source>Spares</source>
        <translation>Ehtiyat</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Cəmi</translation>
    </message>
    <message>
        <source>{code} stands {value} m from a hazard, nearer than {limit} m. Do not go there: ask who knows the ground.</source>
        <translation>{code} təhlükəli ərazidən {value} m aralıdadır, {limit} m-dən yaxındır. Ora getməyin: ərazini tanıyandan soruşun.</translation>
    </message>
    <message>
        <source>{code} faces {value}° off the way out. Turn it.</source>
        <translation>{code} çölə istiqamətdən {value}° kənara baxır. Onu çevirin.</translation>
    </message>
    <message>
        <source>{code} is missing. Its place is planned anew.</source>
        <translation>{code} itib. Onun yeri yenidən planlaşdırılır.</translation>
    </message>
    <message>
        <source>{code} is damaged. Repair or replace it.</source>
        <translation>{code} zədələnib. Onu təmir edin və ya dəyişin.</translation>
    </message>
    <message>
        <source>{code} fills no place on a sign line: it stands too far out, too far from the next sign, or a hazard lies between.</source>
        <translation>{code} nişan xəttində heç bir yeri tutmur: çox kənarda və ya növbəti nişandan çox uzaqdadır, ya da arada təhlükəli ərazi var.</translation>
    </message>
    <message>
        <source>{code} stands inside {hazard}. Check its position.</source>
        <translation>{code} {hazard} təhlükəli ərazisinin içində durur. Mövqeyini yoxlayın.</translation>
    </message>
    <message>
        <source>{code} stands {distance} m from {hazard}, whose outline is only known to {accuracy} m. Check its position.</source>
        <translation>{code} {hazard} təhlükəli ərazisindən {distance} m məsafədə durur, onun konturu isə yalnız {accuracy} m dəqiqliklə məlumdur. Mövqeyini yoxlayın.</translation>
    </message>
    <message>
        <source>{code} stands {distance} m from its planned place.</source>
        <translation>{code} planlaşdırılan yerindən {distance} m kənarda durur.</translation>
    </message>
    <message>
        <source>Put up again</source>
        <translation>Yenidən quraşdırma</translation>
    </message>
    <message>
        <source>Declined: {reason}</source>
        <translation>Rədd edilib: {reason}</translation>
    </message>
    <message>
        <source>Proposed again: {reason}</source>
        <translation>Yenidən təklif edilib: {reason}</translation>
    </message>
    <message>
        <source>Taken down. {reason}</source>
        <translation>Götürülüb. {reason}</translation>
    </message>
    <message>
        <source>{code} marks no recorded hazard, so nothing shows that it can come down.</source>
        <translation>{code} qeydə alınmış heç bir təhlükəli ərazini nişanlamır, ona görə onun götürülə biləcəyini heç nə göstərmir.</translation>
    </message>
    <message>
        <source>{code} still warns of {hazards}.</source>
        <translation>{code} hələ də xəbərdar edir: {hazards}.</translation>
    </message>
    <message>
        <source>The next sign, {value} m away, cannot be seen over the ground.</source>
        <translation>{value} m uzaqdakı növbəti nişan yer səthi üzərindən görünmür.</translation>
    </message>
    <message>
        <source>The sign is far from every sign line; at most {limit} m.</source>
        <translation>Nişan bütün nişan xətlərindən uzaqdır; ən çox {limit} m olmalıdır.</translation>
    </message>
    <message>
        <source>No sign stands beside an access crossing and faces out along the way.</source>
        <translation>Yolun xətti kəsdiyi yerdə yolun yanında duran və yol boyunca kənara yönələn nişan yoxdur.</translation>
    </message>
    <message>
        <source>Line {line}, sign {sequence}: {sentence}</source>
        <translation>Xətt {line}, nişan {sequence}: {sentence}</translation>
    </message>
</context>
<context>
    <name>warnings</name>
    <message>
        <source>The area of {task} is unknown; one day is planned.</source>
        <translation>{task} tapşırığının sahəsi məlum deyil; bir gün planlaşdırılıb.</translation>
    </message>
    <message>
        <source>The work would start in the past, on {start}.</source>
        <translation>İş keçmiş tarixdə, {start} tarixində başlayardı.</translation>
    </message>
    <message>
        <source>{team} is booked for {other} from {first} to {last}.</source>
        <translation>{team} komandası başqa tapşırıqdadır: {other}, {first} – {last}.</translation>
    </message>
    <message>
        <source>{task} names no method, so none could be checked.</source>
        <translation>{task} tapşırığında üsul göstərilməyib, ona görə heç biri yoxlanıla bilmədi.</translation>
    </message>
    <message>
        <source>{team} does not work by the method {method}.</source>
        <translation>{team} komandası bu üsulla işləmir: {method}.</translation>
    </message>
    <message>
        <source>{team} is not accredited for {method}.</source>
        <translation>{team} komandasının bu üsul üzrə akkreditasiyası yoxdur: {method}.</translation>
    </message>
    <message>
        <source>The accreditation of {team} for {method} is suspended.</source>
        <translation>{team} komandasının bu üsul üzrə akkreditasiyası dayandırılıb: {method}.</translation>
    </message>
    <message>
        <source>The accreditation of {team} for {method} does not cover the work from {start} to {end}.</source>
        <translation>{team} komandasının bu üsul üzrə akkreditasiyası işin bütün müddətini əhatə etmir: {method}, {start} – {end}.</translation>
    </message>
</context>
</TS>
