<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>AssignTask</name>
    <message>
        <source>Assign task</source>
        <translation>Назначение задания</translation>
    </message>
    <message>
        <source>This algorithm assigns a task to a team from a day on. The last day follows from the area of the task, the output of the team per day and its working days.

A team that is booked already, does not work by a method of the task or is not accredited for it over the whole time is refused, unless a reason is given to assign it all the same; the reason is kept in the history of the task.</source>
        <translation>Этот алгоритм назначает задание группе начиная с указанного дня. Последний день следует из площади задания, дневной производительности группы и её рабочих дней.

Группа, которая уже занята, не работает методом задания или не аккредитована на него на всё это время, не принимается, если не указана причина всё равно её назначить; причина сохраняется в истории задания.</translation>
    </message>
    <message>
        <source>Code of the task</source>
        <translation>Код задания</translation>
    </message>
    <message>
        <source>Code of the team</source>
        <translation>Код группы</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Reason to assign in spite of warnings</source>
        <translation>Причина назначить вопреки предупреждениям</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
</context>
<context>
    <name>AssignTaskDialog</name>
    <message>
        <source>Assign {code}</source>
        <translation>Назначить {code}</translation>
    </message>
    <message>
        <source>Why it is assigned all the same</source>
        <translation>Почему всё равно назначается</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Группа</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Начало</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>Ends on {end}.</source>
        <translation>Окончание: {end}.</translation>
    </message>
</context>
<context>
    <name>BackupWorkspace</name>
    <message>
        <source>Back up workspace</source>
        <translation>Резервная копия рабочего пространства</translation>
    </message>
    <message>
        <source>This algorithm makes a backup of a workspace with its history and photos, and reads it back to be sure.

Backups of a GeoPackage lie beside it in &lt;workspace&gt;_backups; those of a server in the folder for backups. They are named by date and time and never overwritten.</source>
        <translation>Этот алгоритм делает резервную копию рабочего пространства с историей и фотографиями и для проверки читает её обратно.

Копии GeoPackage лежат рядом с ним в папке &lt;workspace&gt;_backups, копии сервера — в папке резервных копий. Они названы по дате и времени и никогда не перезаписываются.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
</context>
<context>
    <name>CasualtyChart</name>
    <message>
        <source>Casualties by month</source>
        <translation>Пострадавшие по месяцам</translation>
    </message>
    <message>
        <source>No casualties recorded</source>
        <translation>Пострадавших не записано</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Погибло</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Ранено</translation>
    </message>
    <message>
        <source>{month}: {killed} killed, {injured} injured</source>
        <translation>{month}: погибло {killed}, ранено {injured}</translation>
    </message>
</context>
<context>
    <name>ChangeRowsDialog</name>
    <message>
        <source>Records, in the order they were written</source>
        <translation>Записи в порядке их внесения</translation>
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
        <translation>неизвестное лицо</translation>
    </message>
    <message>
        <source>The first {shown} of {all} rows are listed.</source>
        <translation>Показаны первые {shown} из {all} строк.</translation>
    </message>
</context>
<context>
    <name>CheckSigns</name>
    <message>
        <source>Check signs</source>
        <translation>Проверка знаков</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Нарушения</translation>
    </message>
    <message>
        <source>Signs without line_no and sequence are ordered along their sign line.</source>
        <translation>Знаки без line_no и sequence упорядочены вдоль своей линии.</translation>
    </message>
    <message>
        <source>Ordered along the line, because the signs there have no numbers or those of several lines: {count} sign lines.</source>
        <translation>Линий знаков, упорядоченных вдоль линии, потому что у знаков там нет номеров или номера нескольких линий: {count}.</translation>
    </message>
    <message>
        <source>Missing, removed or declined and therefore left out: {count} signs.</source>
        <translation>Знаков, не учтённых, потому что они отсутствуют, сняты или отклонены: {count}.</translation>
    </message>
    <message>
        <source>Over ground that is not known: the ways between {count} signs.</source>
        <translation>Знаков, прямая между которыми идёт по неизвестной местности: {count}.</translation>
    </message>
    <message>
        <source>Over ground that is not known: the looks of {count} viewers.</source>
        <translation>Наблюдателей, которые смотрят через неизвестную местность: {count}.</translation>
    </message>
    <message>
        <source>Warned by no sign, and left out because they would come too near to a hazard: {count} viewers.</source>
        <translation>Наблюдателей, которых не предупреждает ни один знак и которые не учтены, потому что подошли бы слишком близко к опасному участку: {count}.</translation>
    </message>
    <message>
        <source>Far from every sign line: signs {features}</source>
        <translation>Далеко от всех линий знаков: знаки {features}</translation>
    </message>
    <message>
        <source>Without an outline and therefore not checked: hazards {features}</source>
        <translation>Без контура и потому не проверены: опасные участки {features}</translation>
    </message>
    <message>
        <source>This algorithm checks signs, planned or standing, against the rules of a sign plan and lists each place where a rule is broken.

Signs are taken in the order of their fields line_no and sequence; without these they are put in order along the sign line nearest to them. Signs of a status other than proposed may stand further out than their sign line; those missing, removed or declined are left out.

On the ground of ways with a width verified for use (ACCESS_WIDTH_FIELD) a sign may stand nearer to a hazard; it then faces the middle of the way.

WARNED_SHARE is the share of those who can come within APPROACH of the sign lines that have a sign before them which can be read, by length of the lines; ALL_WARNED_SHARE the share of the lines where all who can come have one.

With terrain heights (DEM) and vegetation the next sign must be seen from each, and viewers look over the ground between; without, the ground is flat. No finding means that the signs keep these rules, nothing more.</source>
        <translation>Этот алгоритм проверяет знаки, запланированные или стоящие, по правилам плана знаков и перечисляет каждое место, где правило нарушено.

Знаки берутся в порядке полей line_no и sequence; без них они упорядочиваются вдоль ближайшей к ним линии знаков. Знаки со статусом, отличным от proposed, могут стоять дальше наружу, чем их линия знаков; отсутствующие, снятые и отклонённые не учитываются.

На земле путей с шириной, проверенной для использования (ACCESS_WIDTH_FIELD), знак может стоять ближе к опасному участку; тогда он обращён к середине пути.

WARNED_SHARE — доля тех, кто может подойти к линиям знаков на расстояние APPROACH и у кого впереди есть знак, который можно прочесть, по длине линий; ALL_WARNED_SHARE — доля линий, где он есть у всех, кто может подойти.

При наличии высот рельефа (DEM) и растительности от каждого знака должен быть виден следующий, а наблюдатели смотрят через местность между ними; без них местность плоская. Отсутствие замечаний означает, что знаки соответствуют этим правилам, и ничего больше.</translation>
    </message>
</context>
<context>
    <name>CheckWorkspace</name>
    <message>
        <source>Check workspace</source>
        <translation>Проверить рабочее пространство</translation>
    </message>
    <message>
        <source>This algorithm looks through a workspace for what is wrong, missing or overdue, and changes nothing.

It checks outlines and codes, minimum data, records that contradict each other, areas that do not add up, dates out of order, attachments without their record or file, overdue reviews and inspections, and restricted data in open fields.

The report is a CSV file with a line for each finding: rule, severity (error, warning or information), table, code, message. No message repeats restricted data.</source>
        <translation>Этот алгоритм ищет в рабочем пространстве ошибочное, недостающее и просроченное и ничего не меняет.

Проверяются контуры и коды, минимум данных, записи, противоречащие друг другу, площади, которые не сходятся, даты не по порядку, вложения без записи или файла, просроченные пересмотры и осмотры и закрытые данные в открытых полях.

Отчёт — файл CSV со строкой на каждое замечание: правило, тяжесть (ошибка, предупреждение или сведения), таблица, код, сообщение. Ни одно сообщение не повторяет закрытых данных.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>somebody else</source>
        <translation>кто-то другой</translation>
    </message>
    <message>
        <source>{name} was changed by somebody else</source>
        <translation>{name}: изменено другим человеком</translation>
    </message>
    <message>
        <source>{name} was changed while you were at work on it:</source>
        <translation>Пока вы работали, запись {name} изменили:</translation>
    </message>
    <message>
        <source>• {when}, {who}: {title}</source>
        <translation>• {when}, {who}: {title}</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>неизвестное лицо</translation>
    </message>
    <message>
        <source>Choose what holds where you both changed something.</source>
        <translation>Выберите, что остаётся там, где изменили оба.</translation>
    </message>
    <message>
        <source>Changed by {who} only, and kept:</source>
        <translation>Изменено только: {who}; остаётся:</translation>
    </message>
    <message>
        <source>• {field}: {old} → {new}</source>
        <translation>• {field}: {old} → {new}</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моё</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Чужое</translation>
    </message>
    <message>
        <source>Before: {values}</source>
        <translation>До этого: {values}</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Все мои</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Все чужие</translation>
    </message>
</context>
<context>
    <name>Connector</name>
    <message>
        <source>Mine action</source>
        <translation>Противоминная деятельность</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CopyWorkspace</name>
    <message>
        <source>Copy workspace</source>
        <translation>Копировать рабочее пространство</translation>
    </message>
    <message>
        <source>This algorithm copies a workspace with all its records, codes, history and photos: from a file to a server, from a server to a file, or to another of the same kind.

The target is a path that ends in .gpkg, or postgres:&lt;connection&gt;/&lt;schema&gt;. It must not exist yet. What others write meanwhile is not in the copy.

Photos and files go beside a GeoPackage. For a server they go into the folder given, or else beside the folder they come from.</source>
        <translation>Этот алгоритм копирует рабочее пространство со всеми записями, кодами, историей и фотографиями: из файла на сервер, с сервера в файл или в другое того же вида.

Цель — путь, который кончается на .gpkg, или postgres:&lt;connection&gt;/&lt;schema&gt;. Её ещё не должно быть. То, что другие записывают в это время, в копию не попадает.

Фотографии и файлы кладутся рядом с GeoPackage. Для сервера — в указанную папку, а без неё рядом с папкой, где они лежали.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Folder for photos and files (server only)</source>
        <translation>Папка для фотографий и файлов (только для сервера)</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>A file that a record names is missing: {name}</source>
        <translation>Нет файла, который назван в записи: {name}</translation>
    </message>
</context>
<context>
    <name>CopyWorkspaceDialog</name>
    <message>
        <source>Copy workspace to</source>
        <translation>Копировать рабочее пространство</translation>
    </message>
    <message>
        <source>Records, codes, history and photos are copied. Nothing is overwritten.</source>
        <translation>Копируются записи, коды, история и фотографии. Ничего не перезаписывается.</translation>
    </message>
</context>
<context>
    <name>CreateTask</name>
    <message>
        <source>Create task</source>
        <translation>Создание задания</translation>
    </message>
    <message>
        <source>This algorithm makes a task over one or more hazards, given by their codes (HZ-0001,HZ-0002).

With a maximum area the work is split into several tasks of about equal size, none larger than the maximum; together they cover the hazards. 0 does not split.

Where no depth is given, a clearance takes the depth of the profile.</source>
        <translation>Этот алгоритм создаёт задание на один или несколько опасных участков, заданных кодами (HZ-0001,HZ-0002).

Если указана наибольшая площадь, работа делится на несколько заданий примерно равного размера, не больше указанного; вместе они покрывают опасные участки. 0 — не делить.

Если глубина не указана, для очистки берётся глубина из профиля.</translation>
    </message>
    <message>
        <source>Codes of hazards</source>
        <translation>Коды опасных участков</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Методы</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Depth (m)</source>
        <translation>Глубина (м)</translation>
    </message>
    <message>
        <source>Largest area of a task (m², 0 = do not split)</source>
        <translation>Наибольшая площадь задания (м², 0 = не делить)</translation>
    </message>
    <message>
        <source>Codes of the tasks</source>
        <translation>Коды заданий</translation>
    </message>
</context>
<context>
    <name>CreateTaskDialog</name>
    <message>
        <source>New task</source>
        <translation>Новое задание</translation>
    </message>
    <message>
        <source>HZ-0001, HZ-0002</source>
        <translation>HZ-0001, HZ-0002</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задана</translation>
    </message>
    <message>
        <source>do not split</source>
        <translation>не делить</translation>
    </message>
    <message>
        <source>&amp;Hazards</source>
        <translation>&amp;Опасные участки</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>&amp;Методы</translation>
    </message>
    <message>
        <source>&amp;Objective</source>
        <translation>&amp;Цель</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Глубина</translation>
    </message>
    <message>
        <source>&amp;Split above</source>
        <translation>&amp;Делить свыше</translation>
    </message>
    <message>
        <source> m</source>
        <translation> м</translation>
    </message>
    <message>
        <source>Name at least one hazard.</source>
        <translation>Укажите хотя бы один опасный участок.</translation>
    </message>
</context>
<context>
    <name>CreateWorkspace</name>
    <message>
        <source>Create workspace</source>
        <translation>Создание рабочего пространства</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Рабочее пространство</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg)</source>
        <translation>Рабочие пространства (*.gpkg)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>This algorithm creates an empty workspace: one file that holds hazards, signs, incidents, tasks and all that belongs to them, with the history of every change.

The workspace is a GeoPackage, whose path ends in .gpkg, or a schema of a PostgreSQL database with PostGIS: postgres:&lt;connection&gt;/&lt;schema&gt;. What exists is never overwritten.

The profile holds the defaults of a country or organisation, such as the spacing of signs and the accuracy to assume where none is known.</source>
        <translation>Этот алгоритм создаёт пустое рабочее пространство: один файл, в котором хранятся опасные участки, знаки, происшествия, задачи и всё, что к ним относится, с историей каждого изменения.

Рабочее пространство — это файл GeoPackage, путь к которому оканчивается на .gpkg, или схема базы данных PostgreSQL с PostGIS: postgres:&lt;connection&gt;/&lt;schema&gt;. Существующее никогда не перезаписывается.

Профиль содержит значения по умолчанию для страны или организации, например расстояние между знаками и точность, принимаемую, когда она неизвестна.</translation>
    </message>
    <message>
        <source>The workspace is yours alone: your login may not make roles. Have the administrator of the server run:</source>
        <translation>Рабочее пространство только ваше: ваша учётная запись не может создавать роли. Попросите администратора сервера выполнить:</translation>
    </message>
</context>
<context>
    <name>DataChecks</name>
    <message>
        <source>Checking the data</source>
        <translation>Проверка данных</translation>
    </message>
    <message>
        <source>Checking what was changed</source>
        <translation>Проверка изменённого</translation>
    </message>
</context>
<context>
    <name>DateWithPrecision</name>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Precision of the date</source>
        <translation>Точность даты</translation>
    </message>
</context>
<context>
    <name>EditGuard</name>
    <message>
        <source>Not saved: the workspace does not answer, so nobody can tell what others wrote. Your edits are kept; save again when it is back.</source>
        <translation>Не сохранено: рабочее пространство не отвечает, и неизвестно, что записали другие. Ваши правки остались; сохраните снова, когда оно ответит.</translation>
    </message>
    <message>
        <source>Not saved: a record of {table} was removed by somebody else. Your edits are kept.</source>
        <translation>Не сохранено: запись таблицы {table} удалена другим человеком. Ваши правки остались.</translation>
    </message>
    <message>
        <source>Not saved: {name} was changed by {who} meanwhile. Your edits are kept.</source>
        <translation>Не сохранено: тем временем запись {name} изменена ({who}). Ваши правки остались.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>кто-то другой</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Сравнить…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Somebody else removed a record that you changed. Undo your change of it (Ctrl+Z), or stop editing without saving.</source>
        <translation>Запись, которую вы изменили, удалена другим человеком. Отмените своё изменение (Ctrl+Z) или завершите правку без сохранения.</translation>
    </message>
    <message>
        <source>{name} was changed by {who} meanwhile. Delete it all the same?</source>
        <translation>Тем временем запись {name} изменена ({who}). Всё равно удалить?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>Not saved: {problem} Your edits are kept.</source>
        <translation>Не сохранено: {problem} Ваши правки остались.</translation>
    </message>
</context>
<context>
    <name>ExceptionRow</name>
    <message>
        <source>Condition</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Cause not known</source>
        <translation>Причина неизвестна</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Done about it</source>
        <translation>Принятые меры</translation>
    </message>
    <message>
        <source>This sign was good after all</source>
        <translation>Этот знак всё-таки был в норме</translation>
    </message>
    <message>
        <source>Remove this exception</source>
        <translation>Убрать это исключение</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Знак</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Добавить фото…</translation>
    </message>
</context>
<context>
    <name>ExportWarningMaps</name>
    <message>
        <source>Export warning maps</source>
        <translation>Экспорт предупреждающих карт</translation>
    </message>
    <message>
        <source>This algorithm prints a warning map for each settlement near a recorded hazard, as PDF or PNG, one file for each page.

The languages of one map have equal size; give their codes (en,az,ru). The filter is a QGIS expression over the coverage layer; one on &quot;kind&quot; chooses other places than settlements.

Every page is checked before and after it is printed: each hazard in its extent must have been drawn. If one page is wrong, no file is written or replaced. The report names what else people should know, page by page.</source>
        <translation>Этот алгоритм печатает предупреждающую карту для каждого населённого пункта рядом с записанным опасным участком в формате PDF или PNG, по одному файлу на страницу.

Языки на одной карте одинакового размера; укажите их коды (en,az,ru). Фильтр — выражение QGIS для слоя охвата; условие по &quot;kind&quot; выбирает другие места вместо населённых пунктов.

Каждая страница проверяется до и после печати: каждый опасный участок в её охвате должен быть показан. Если хотя бы одна страница с ошибкой, ни один файл не записывается и не заменяется. В отчёте постранично указано, что ещё нужно знать.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>What gets a page</source>
        <translation>Чему отводится страница</translation>
    </message>
    <message>
        <source>Filter (expression)</source>
        <translation>Фильтр (выражение)</translation>
    </message>
    <message>
        <source>Languages, comma-separated</source>
        <translation>Языки через запятую</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Processes at a time</source>
        <translation>Процессов одновременно</translation>
    </message>
    <message>
        <source>Folder of the maps</source>
        <translation>Папка карт</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
</context>
<context>
    <name>FindingFilter</name>
    <message>
        <source>Severity</source>
        <translation>Тяжесть</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Все ({count})</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Все правила</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>{code} has no place and cannot be shown on the map.</source>
        <translation>{code} не имеет места, показать его на карте нельзя.</translation>
    </message>
    <message>
        <source>{code} has no page here. Open it in its layer&apos;s attribute table.</source>
        <translation>Для {code} здесь нет страницы. Откройте запись в таблице атрибутов её слоя.</translation>
    </message>
    <message>
        <source>Export findings</source>
        <translation>Экспорт замечаний</translation>
    </message>
    <message>
        <source>{count} findings were written to {path}.</source>
        <translation>Замечания ({count}) записаны в {path}.</translation>
    </message>
    <message>
        <source>Writing findings</source>
        <translation>Запись замечаний</translation>
    </message>
    <message>
        <source>Repaired: {count}. Undo in the menu takes it back.</source>
        <translation>Исправлено: {count}. «Отменить» в меню вернёт как было.</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>Checking the data …</source>
        <translation>Данные проверяются …</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Ещё не проверено.</translation>
    </message>
    <message>
        <source>Only what was changed lately is checked: {count}.</source>
        <translation>Проверено только недавно изменённое: {count}.</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>Проверки ничего не нашли.</translation>
    </message>
    <message>
        <source>{shown} of {count} findings</source>
        <translation>Замечаний: {shown} из {count}</translation>
    </message>
    <message>
        <source>Repair: {what}</source>
        <translation>Исправление: {what}</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>Показать запись</translation>
    </message>
    <message>
        <source>Rep&amp;air…</source>
        <translation>&amp;Исправить…</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Про&amp;верить снова</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
</context>
<context>
    <name>FindingRowsModel</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Замечание</translation>
    </message>
</context>
<context>
    <name>GiveUpOutlineDialog</name>
    <message>
        <source>What gave up the land of {code}</source>
        <translation>На каком основании освобождена земля {code}</translation>
    </message>
    <message>
        <source>The former outline will not count any more, in no answer and on no map. It stays in the history.</source>
        <translation>Прежний контур больше не будет учитываться ни в одном ответе и ни на одной карте. В истории он остаётся.</translation>
    </message>
    <message>
        <source>Report, its number, who signed it</source>
        <translation>Отчёт, его номер, кто подписал</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Что произошло</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>&amp;Почему</translation>
    </message>
</context>
<context>
    <name>HazardDetail</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Select one hazard to see its details and history.</source>
        <translation>Выберите один опасный участок, чтобы увидеть сведения и историю.</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>огорожен</translation>
    </message>
    <message>
        <source>temporarily conserved</source>
        <translation>временно законсервирован</translation>
    </message>
    <message>
        <source>Explosive ordnance: {devices}</source>
        <translation>Взрывоопасные предметы: {devices}</translation>
    </message>
    <message>
        <source>Information of {date}, reliability {reliability}</source>
        <translation>Сведения на {date}, достоверность: {reliability}</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>неизвестную дату</translation>
    </message>
    <message>
        <source>Without a place: it cannot be drawn (position: {basis})</source>
        <translation>Без места: показать на карте нельзя (положение: {basis})</translation>
    </message>
    <message>
        <source> assumed</source>
        <translation> (принято)</translation>
    </message>
    <message>
        <source>{area} ha, outline ± {accuracy} m{assumed} ({basis})</source>
        <translation>{area} га, контур ± {accuracy} м{assumed} ({basis})</translation>
    </message>
    <message>
        <source>{signs} signs, {fences} barriers</source>
        <translation>Знаков: {signs}, ограждений: {fences}</translation>
    </message>
    <message>
        <source>{when} UTC · {person}: {title} (version {version})</source>
        <translation>{when} UTC · {person}: {title} (версия {version})</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>неизвестный человек</translation>
    </message>
    <message>
        <source>asked for, not yet approved</source>
        <translation>запрошено, ещё не утверждено</translation>
    </message>
    <message>
        <source>approved by {person}</source>
        <translation>утвердил(а): {person}</translation>
    </message>
</context>
<context>
    <name>HazardsPage</name>
    <message>
        <source>Hazards</source>
        <translation>Опасные участки</translation>
    </message>
    <message>
        <source>Reading hazards</source>
        <translation>Чтение опасных участков</translation>
    </message>
    <message>
        <source>With a place ({count})</source>
        <translation>С местом ({count})</translation>
    </message>
    <message>
        <source>Without a place ({count})</source>
        <translation>Без места ({count})</translation>
    </message>
    <message>
        <source>{code} has no place and cannot be shown on the map.</source>
        <translation>{code} не имеет места, показать его на карте нельзя.</translation>
    </message>
    <message>
        <source>The change of {code} is recorded.</source>
        <translation>Изменение {code} записано.</translation>
    </message>
    <message>
        <source>With a place</source>
        <translation>С местом</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Без места</translation>
    </message>
    <message>
        <source>Search code or name</source>
        <translation>Поиск по коду или названию</translation>
    </message>
    <message>
        <source>Search hazards</source>
        <translation>Поиск опасных участков</translation>
    </message>
    <message>
        <source>Any class</source>
        <translation>Любой класс</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Любой статус</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Area, ha</source>
        <translation>Площадь, га</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Достоверность</translation>
    </message>
    <message>
        <source>Information of</source>
        <translation>Дата сведений</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>Record process…</source>
        <translation>Процедура…</translation>
    </message>
    <message>
        <source>Plan si&amp;gns</source>
        <translation>План &amp;знаков</translation>
    </message>
    <message>
        <source>Create tas&amp;k…</source>
        <translation>&amp;Создать задание…</translation>
    </message>
    <message>
        <source>The change of {code} waits for a second person: a manager other than you approves it by recording the same.</source>
        <translation>Изменение {code} ждёт второго человека: его утверждает другой руководитель, записав то же самое.</translation>
    </message>
    <message>
        <source>Recording a process</source>
        <translation>Запись процесса</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>&amp;История…</translation>
    </message>
    <message>
        <source>Every change of this hazard, with a map</source>
        <translation>Все изменения этого участка, с картой</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Workspace menu</source>
        <translation>Меню рабочего пространства</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Рабочее пространство не открыто</translation>
    </message>
    <message>
        <source>Open or create a workspace</source>
        <translation>Откройте или создайте рабочее пространство</translation>
    </message>
</context>
<context>
    <name>HistoryAsOf</name>
    <message>
        <source>History as of a date</source>
        <translation>История на дату</translation>
    </message>
    <message>
        <source>This algorithm gives a table of the workspace as it was at a moment: every record with its fields and its shape, rebuilt from the history that the workspace keeps of every change. The workspace is not changed.

The date is a day (2026-11-23) or a moment (2026-11-23 14:30, or with a time zone: 2026-11-23T14:30:00Z, 2026-11-23T14:30:00+04:00). A day alone means its end. Where no time zone is given, the time of this computer is meant. All changes made up to that moment count, to the millisecond.

Names of victims and reporters, and whatever else is restricted, are not given.</source>
        <translation>Этот алгоритм даёт таблицу рабочего пространства такой, какой она была в некоторый момент: каждую запись с её полями и формой, восстановленную из истории, которую рабочее пространство ведёт о каждом изменении. Рабочее пространство не меняется.

Дата — это день (2026-11-23) или момент (2026-11-23 14:30 или с часовым поясом: 2026-11-23T14:30:00Z, 2026-11-23T14:30:00+04:00). Только день означает его конец. Если часовой пояс не указан, имеется в виду время этого компьютера. Учитываются все изменения до этого момента с точностью до миллисекунды.

Имена пострадавших и заявителей и всё остальное закрытое не выдаётся.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Date, or date and time</source>
        <translation>Дата или дата и время</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Как было</translation>
    </message>
    <message>
        <source>{count} records as of {moment} UTC.</source>
        <translation>{count} записей по состоянию на {moment} UTC.</translation>
    </message>
    <message>
        <source>{record}: “{value}” in the field {field} is left empty here.</source>
        <translation>{record}: значение «{value}» в поле {field} здесь оставлено пустым.</translation>
    </message>
</context>
<context>
    <name>HistoryLayerAction</name>
    <message>
        <source>History of this record</source>
        <translation>История этой записи</translation>
    </message>
</context>
<context>
    <name>ImportAccess</name>
    <message>
        <source>Import ways</source>
        <translation>Импорт путей</translation>
    </message>
    <message>
        <source>This algorithm imports roads, tracks, paths and other ways that people use, as lines.</source>
        <translation>Этот алгоритм импортирует дороги, тропы и другие пути, которыми пользуются люди, как линии.</translation>
    </message>
</context>
<context>
    <name>ImportAlgorithm</name>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Обновлено</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Rejected, kept in quarantine</source>
        <translation>Отклонено, хранится в карантине</translation>
    </message>
    <message>
        <source>Imported without a place</source>
        <translation>Импортировано без места</translation>
    </message>
    <message>
        <source>Records to import</source>
        <translation>Импортируемые записи</translation>
    </message>
    <message>
        <source>Mapping (JSON)</source>
        <translation>Сопоставление (JSON)</translation>
    </message>
    <message>
        <source>Write the report and nothing else</source>
        <translation>Записать только отчёт</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Mapping is a JSON object, as text, as the path of a file, or as an object on standard input. It names fields to fill; each value is a field of the source or an object: {&quot;kind&quot;: {&quot;field&quot;: &quot;TYPE&quot;, &quot;map&quot;: {&quot;1&quot;: &quot;accident&quot;}, &quot;default&quot;: &quot;eo_report&quot;}, &quot;reliability&quot;: {&quot;value&quot;: &quot;medium&quot;}, &quot;name&quot;: {&quot;expression&quot;: &quot;upper(\&quot;n\&quot;)&quot;}}. Positions in columns: {&quot;geometry&quot;: {&quot;x&quot;: &quot;E&quot;, &quot;y&quot;: &quot;N&quot;, &quot;crs&quot;: &quot;EPSG:28408&quot;}}. Without a mapping the fields are guessed from names and values, and the report says what was guessed.

Rows that cannot be taken are kept whole in quarantine, with the reason. The same file again changes nothing. The report lists what became of every row.</source>
        <translation>Сопоставление — объект JSON: текстом, путём к файлу или объектом на стандартном вводе. В нём названы заполняемые поля; каждое значение — поле источника или объект: {&quot;kind&quot;: {&quot;field&quot;: &quot;TYPE&quot;, &quot;map&quot;: {&quot;1&quot;: &quot;accident&quot;}, &quot;default&quot;: &quot;eo_report&quot;}, &quot;reliability&quot;: {&quot;value&quot;: &quot;medium&quot;}, &quot;name&quot;: {&quot;expression&quot;: &quot;upper(\&quot;n\&quot;)&quot;}}. Положение в столбцах: {&quot;geometry&quot;: {&quot;x&quot;: &quot;E&quot;, &quot;y&quot;: &quot;N&quot;, &quot;crs&quot;: &quot;EPSG:28408&quot;}}. Без сопоставления поля угадываются по именам и значениям, и в отчёте сказано, что угадано.

Строки, которые не удалось взять, хранятся целиком в карантине вместе с причиной. Повторный импорт того же файла ничего не меняет. В отчёте указано, что стало с каждой строкой.</translation>
    </message>
</context>
<context>
    <name>ImportHazards</name>
    <message>
        <source>Import hazards</source>
        <translation>Импорт опасных участков</translation>
    </message>
    <message>
        <source>This algorithm imports hazards from any layer or table into a workspace.

Broken polygons are repaired without losing what they enclose; hazards without a usable polygon are kept without a place. Overlaps and repeats are imported and reported. A known hazard that comes with another outline is put into quarantine for a person to decide, unless the mapping names the process that changed it.</source>
        <translation>Этот алгоритм импортирует опасные участки из любого слоя или таблицы в рабочее пространство.

Повреждённые полигоны исправляются без потери того, что они охватывают; опасные участки без пригодного полигона сохраняются без места. Перекрытия и повторы импортируются и попадают в отчёт. Известный опасный участок с другим контуром помещается в карантин, чтобы решил человек, если в сопоставлении не названа процедура, которая его изменила.</translation>
    </message>
</context>
<context>
    <name>ImportIncidents</name>
    <message>
        <source>Import incidents</source>
        <translation>Импорт происшествий</translation>
    </message>
    <message>
        <source>This algorithm imports accidents, reports and finds, with what was known about each place.

A table of victims is optional: each row names its incident by the key that the source gives it. Names of people go to a restricted table. Its mapping stands under the key victims of the mapping.</source>
        <translation>Этот алгоритм импортирует несчастные случаи, сообщения и находки вместе с тем, что было известно о каждом месте.

Таблица пострадавших необязательна: каждая её строка называет своё происшествие ключом из источника. Имена людей попадают в таблицу с ограниченным доступом. Сопоставление для неё стоит под ключом victims.</translation>
    </message>
    <message>
        <source>Victims (table)</source>
        <translation>Пострадавшие (таблица)</translation>
    </message>
</context>
<context>
    <name>ImportPlaces</name>
    <message>
        <source>Import places</source>
        <translation>Импорт мест</translation>
    </message>
    <message>
        <source>This algorithm imports settlements, schools, wells and other places that people know, as points. Columns such as name_az become the names by language.</source>
        <translation>Этот алгоритм импортирует населённые пункты, школы, колодцы и другие места, которые знают люди, как точки. Столбцы вроде name_az становятся названиями по языкам.</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>{code} logged: {knowledge}.</source>
        <translation>{code} записано: {knowledge}.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Назад к списку</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Назад к списку (Esc)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>D&amp;uring demining</source>
        <translation>Раз&amp;минирование</translation>
    </message>
    <message>
        <source>Save this incident and start the next one (Ctrl+Enter)</source>
        <translation>Сохранить это происшествие и начать следующее (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Pos&amp;ition</source>
        <translation>П&amp;оложение</translation>
    </message>
    <message>
        <source>Position &amp;from</source>
        <translation>&amp;Как определено</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>&amp;Дата</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Activit&amp;y</source>
        <translation>&amp;Занятие</translation>
    </message>
    <message>
        <source>Si&amp;gns there before</source>
        <translation>Знаки б&amp;ыли</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Logging an incident</source>
        <translation>Запись происшествия</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>&amp;Zoom to</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Происшествия</translation>
    </message>
    <message>
        <source>Reading incidents</source>
        <translation>Чтение происшествий</translation>
    </message>
    <message>
        <source>{shown} of {all} incidents</source>
        <translation>Происшествий: {shown} из {all}</translation>
    </message>
    <message>
        <source>Search code, place, device</source>
        <translation>Поиск по коду, месту, предмету</translation>
    </message>
    <message>
        <source>Search incidents</source>
        <translation>Поиск происшествий</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Любой вид</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Всё время</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Последний месяц</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Последние 3 месяца</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Последние 12 месяцев</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Погибло</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Ранено</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Known then</source>
        <translation>Известно тогда</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Lo&amp;g incident</source>
        <translation>&amp;Новое происшествие</translation>
    </message>
    <message>
        <source>S&amp;uspicious object</source>
        <translation>&amp;Подозр. предмет</translation>
    </message>
    <message>
        <source>Report of a suspicious object</source>
        <translation>Сообщение о подозрительном предмете</translation>
    </message>
    <message>
        <source>In v&amp;iew</source>
        <translation>На &amp;экране</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>&amp;История…</translation>
    </message>
    <message>
        <source>Every change of this incident, with a map</source>
        <translation>Все изменения этого происшествия, с картой</translation>
    </message>
    <message>
        <source>Your role is {role}: you may not log incidents. Ask a manager for more.</source>
        <translation>Ваша роль: {role}. Она не позволяет регистрировать происшествия. Обратитесь к руководителю.</translation>
    </message>
</context>
<context>
    <name>KnowledgeBanner</name>
    <message>
        <source>What is known here</source>
        <translation>Что здесь известно</translation>
    </message>
    <message>
        <source>inside {hazard}</source>
        <translation>внутри {hazard}</translation>
    </message>
    <message>
        <source>{distance} from {hazard}, within its accuracy</source>
        <translation>в {distance} от {hazard}, в пределах его точности</translation>
    </message>
    <message>
        <source>on released land {released}</source>
        <translation>на высвобожденной земле {released}</translation>
    </message>
    <message>
        <source>outside every known hazard, nearest {hazard} at {distance}</source>
        <translation>вне всех известных опасных участков, ближайший {hazard} в {distance}</translation>
    </message>
    <message>
        <source>outside every known hazard</source>
        <translation>вне всех известных опасных участков</translation>
    </message>
    <message>
        <source>{distance} km</source>
        <translation>{distance} км</translation>
    </message>
    <message>
        <source>{distance} m</source>
        <translation>{distance} м</translation>
    </message>
</context>
<context>
    <name>LayerRefresh</name>
    <message>
        <source>Somebody else wrote into the workspace. {layers}: not read again while you edit; saving compares first.</source>
        <translation>Кто-то записал в рабочее пространство. {layers}: не перечитывается, пока вы правите; перед сохранением будет сравнение.</translation>
    </message>
</context>
<context>
    <name>LocationWarning</name>
    <message>
        <source>Do not say it again for this workspace</source>
        <translation>Больше не сообщать об этом рабочем пространстве</translation>
    </message>
    <message>
        <source>This workspace lies in a folder that {name} synchronises. Two people who write at once get two versions of it. Keep it on a local disk; for several people use PostgreSQL/PostGIS.</source>
        <translation>Это рабочее пространство лежит в папке, которую синхронизирует {name}. Если пишут двое сразу, получатся две версии. Храните его на локальном диске; для нескольких человек используйте PostgreSQL/PostGIS.</translation>
    </message>
    <message>
        <source>This workspace lies on a network folder ({name}). Writing from two computers can damage it. Keep it on a local disk; for several people use PostgreSQL/PostGIS.</source>
        <translation>Это рабочее пространство лежит в сетевой папке ({name}). Запись с двух компьютеров может его повредить. Храните его на локальном диске; для нескольких человек используйте PostgreSQL/PostGIS.</translation>
    </message>
</context>
<context>
    <name>LogIncident</name>
    <message>
        <source>Log incident</source>
        <translation>Регистрация происшествия</translation>
    </message>
    <message>
        <source>This algorithm writes an accident, a report or a find into a workspace, and says what was known about the place: inside a known hazard, near one, on released land, or outside every known hazard.

A point without a coordinate system is taken as longitude and latitude (EPSG:4326). The date may be a day (2026-11-23), a month (2026-11) or a year (2026).

Only harm to a person is an accident. Killed and injured are counted from the victims where they are not given.

Fields takes further fields of the incident as a JSON object, for example {&quot;activity&quot;: &quot;farming&quot;, &quot;place_name&quot;: &quot;…&quot;, &quot;victims&quot;: [{&quot;outcome&quot;: &quot;injured&quot;, &quot;sex&quot;: &quot;female&quot;, &quot;age&quot;: 34}]}: as text, as the path of a file, or as an object on standard input.

Distance is in metres on the ground to the nearest hazard; it is empty where no hazard can be drawn.</source>
        <translation>Этот алгоритм записывает несчастный случай, сообщение или находку в рабочее пространство и сообщает, что было известно о месте: внутри известного опасного участка, рядом с ним, на высвобожденной земле или вне всех известных опасных участков.

Точка без системы координат принимается как долгота и широта (EPSG:4326). Датой может быть день (2026-11-23), месяц (2026-11) или год (2026).

Несчастный случай — только когда пострадал человек. Погибшие и раненые подсчитываются по списку пострадавших, если их число не указано.

«Другие поля» принимают остальные поля происшествия как объект JSON, например {&quot;activity&quot;: &quot;farming&quot;, &quot;place_name&quot;: &quot;…&quot;, &quot;victims&quot;: [{&quot;outcome&quot;: &quot;injured&quot;, &quot;sex&quot;: &quot;female&quot;, &quot;age&quot;: 34}]}: текстом, путём к файлу или объектом на стандартном вводе.

Расстояние — в метрах по местности до ближайшего опасного участка; оно пустое, если ни один опасный участок нельзя показать на карте.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Explosive ordnance</source>
        <translation>Взрывоопасные предметы</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Погибло</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Ранено</translation>
    </message>
    <message>
        <source>Further fields (JSON)</source>
        <translation>Другие поля (JSON)</translation>
    </message>
    <message>
        <source>Code of the incident</source>
        <translation>Код происшествия</translation>
    </message>
    <message>
        <source>What was known</source>
        <translation>Что было известно</translation>
    </message>
    <message>
        <source>Code of the nearest hazard</source>
        <translation>Код ближайшего опасного участка</translation>
    </message>
    <message>
        <source>Distance to it (m)</source>
        <translation>Расстояние до него (м)</translation>
    </message>
    <message>
        <source>Released land {code} is questioned from now on.</source>
        <translation>Высвобожденная земля {code} теперь под вопросом.</translation>
    </message>
</context>
<context>
    <name>MapsPage</name>
    <message>
        <source>Maps</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Check at least one language.</source>
        <translation>Отметьте хотя бы один язык.</translation>
    </message>
    <message>
        <source>Exporting warning maps</source>
        <translation>Экспорт предупреждающих карт</translation>
    </message>
    <message>
        <source>{pages} pages, {findings} findings.</source>
        <translation>Страниц: {pages}, замечаний: {findings}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Maps are exported, look at the findings. {counts}</source>
        <translation>Карты экспортированы, посмотрите замечания. {counts}</translation>
    </message>
    <message>
        <source>Maps are exported. {counts}</source>
        <translation>Карты экспортированы. {counts}</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Все страницы</translation>
    </message>
    <message>
        <source>Community warning</source>
        <translation>Предупреждение для населения</translation>
    </message>
    <message>
        <source>One for each place near a hazard</source>
        <translation>По одной на каждое место рядом с опасным участком</translation>
    </message>
    <message>
        <source>One for each hazard</source>
        <translation>По одной на каждый опасный участок</translation>
    </message>
    <message>
        <source>Expression, e.g. &quot;population&quot; &gt; 100</source>
        <translation>Выражение, например &quot;population&quot; &gt; 100</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Results of the export</source>
        <translation>Результаты экспорта</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Шаблон</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>Б&amp;умага</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Формат</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Экспорт</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>С&amp;траницы</translation>
    </message>
    <message>
        <source>Only those</source>
        <translation>Только эти</translation>
    </message>
    <message>
        <source>Lang&amp;uages</source>
        <translation>&amp;Языки</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>1:{scale}, {count} hazards: {file}</source>
        <translation>1:{scale}, опасных участков: {count}: {file}</translation>
    </message>
</context>
<context>
    <name>MigrateWorkspace</name>
    <message>
        <source>Migrate workspace</source>
        <translation>Обновить рабочее пространство</translation>
    </message>
    <message>
        <source>This algorithm brings a workspace that was made by an older version of the plugin up to date. A backup is made first. It is done wholly or not at all; records and history stay as they are.

On a server only the owner of the workspace can do it.</source>
        <translation>Этот алгоритм обновляет рабочее пространство, созданное старой версией модуля. Сначала делается резервная копия. Обновление выполняется целиком или не выполняется вовсе; записи и история остаются как есть.

На сервере это может только владелец рабочего пространства.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
</context>
<context>
    <name>MineActionAlgorithm</name>
    <message>
        <source>Workspace</source>
        <translation>Рабочее пространство</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Опасные участки</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Происшествия</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg);;All files (*)</source>
        <translation>Рабочие пространства (*.gpkg);;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>MineActionDock</name>
    <message>
        <source>Mine action</source>
        <translation>Противоминная деятельность</translation>
    </message>
    <message>
        <source>data of {date}</source>
        <translation>данные на {date}</translation>
    </message>
</context>
<context>
    <name>MineActionPlugin</name>
    <message>
        <source>{code} has no place on the map.</source>
        <translation>{code} не имеет места на карте.</translation>
    </message>
    <message>
        <source>Mine action</source>
        <translation>Противоминная деятельность</translation>
    </message>
    <message>
        <source>Show the mine action &amp;dock</source>
        <translation>Показать &amp;панель противоминной деятельности</translation>
    </message>
    <message>
        <source>&amp;Log incident</source>
        <translation>&amp;Зарегистрировать происшествие</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
</context>
<context>
    <name>MineActionProvider</name>
    <message>
        <source>Mine action</source>
        <translation>Противоминная деятельность</translation>
    </message>
</context>
<context>
    <name>NewTeamDialog</name>
    <message>
        <source>New team</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>A new organisation…</source>
        <translation>Новая организация…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Организация</translation>
    </message>
    <message>
        <source>Ne&amp;w organisation</source>
        <translation>Но&amp;вая организация</translation>
    </message>
    <message>
        <source>&amp;Kind of it</source>
        <translation>&amp;Её вид</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>&amp;Методы</translation>
    </message>
    <message>
        <source>Work &amp;days</source>
        <translation>Рабочие &amp;дни</translation>
    </message>
    <message>
        <source>&amp;Area a day</source>
        <translation>&amp;Площадь в день</translation>
    </message>
    <message>
        <source>Give the team a name.</source>
        <translation>Дайте группе название.</translation>
    </message>
    <message>
        <source>Name the new organisation.</source>
        <translation>Укажите название новой организации.</translation>
    </message>
</context>
<context>
    <name>NewWorkspaceDialog</name>
    <message>
        <source>New workspace</source>
        <translation>Новое рабочее пространство</translation>
    </message>
    <message>
        <source>Workspace (*.gpkg)</source>
        <translation>Рабочее пространство (*.gpkg)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Профиль</translation>
    </message>
    <message>
        <source>a file on this computer</source>
        <translation>файл на этом компьютере</translation>
    </message>
    <message>
        <source>the server {name}</source>
        <translation>сервер {name}</translation>
    </message>
    <message>
        <source>small letters, digits and _</source>
        <translation>строчные буквы, цифры и _</translation>
    </message>
    <message>
        <source>&amp;Kept in</source>
        <translation>&amp;Где хранится</translation>
    </message>
    <message>
        <source>&amp;Name on the server</source>
        <translation>&amp;Имя на сервере</translation>
    </message>
    <message>
        <source>Give the whole path of the file.</source>
        <translation>Укажите полный путь к файлу.</translation>
    </message>
    <message>
        <source>Give the workspace a name on the server.</source>
        <translation>Дайте рабочему пространству имя на сервере.</translation>
    </message>
    <message>
        <source>Names that begin with pg_ are PostgreSQL&apos;s own. Choose another one.</source>
        <translation>Имена, начинающиеся с pg_, принадлежат самому PostgreSQL. Выберите другое.</translation>
    </message>
    <message>
        <source>Choose where the file goes.</source>
        <translation>Выберите, где будет файл.</translation>
    </message>
</context>
<context>
    <name>OpenOnServerDialog</name>
    <message>
        <source>Open workspace on a server</source>
        <translation>Открыть рабочее пространство на сервере</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Рабочие пространства</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Соединение</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Рабочее пространство</translation>
    </message>
    <message>
        <source>QGIS has no PostgreSQL connection yet. Make one in the browser panel; its password is kept in QGIS&apos;s authentication store.</source>
        <translation>В QGIS ещё нет соединения PostgreSQL. Создайте его в панели браузера; его пароль хранится в хранилище аутентификации QGIS.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Запрос к серверу…</translation>
    </message>
    <message>
        <source>The server gave no answer.</source>
        <translation>Сервер не ответил.</translation>
    </message>
    <message>
        <source>There is no workspace in this database that you may open.</source>
        <translation>В этой базе данных нет рабочего пространства, которое вы можете открыть.</translation>
    </message>
    <message>
        <source>Choose a workspace.</source>
        <translation>Выберите рабочее пространство.</translation>
    </message>
</context>
<context>
    <name>OptionsFactory</name>
    <message>
        <source>Mine action</source>
        <translation>Противоминная деятельность</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>As QGIS</source>
        <translation>Как в QGIS</translation>
    </message>
    <message>
        <source>Kept with each change in the history of a workspace.</source>
        <translation>Сохраняется с каждым изменением в истории рабочего пространства.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>A new language shows after QGIS starts again.</source>
        <translation>Новый язык появится после перезапуска QGIS.</translation>
    </message>
    <message>
        <source>&amp;Profile of new workspaces</source>
        <translation>&amp;Профиль новых рабочих пространств</translation>
    </message>
    <message>
        <source>Languages of &amp;maps</source>
        <translation>Языки &amp;карт</translation>
    </message>
    <message>
        <source>P&amp;aper of maps</source>
        <translation>&amp;Бумага карт</translation>
    </message>
    <message>
        <source>&amp;Format of maps</source>
        <translation>&amp;Формат карт</translation>
    </message>
    <message>
        <source>Backups of workspaces on a server go here, each into a folder of its own. Empty: Mine Action in your documents. Those of a file always lie beside it.</source>
        <translation>Сюда записываются резервные копии рабочих пространств на сервере, каждого в свою папку. Пусто: папка Mine Action в ваших документах. Копии файла всегда лежат рядом с ним.</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write.</source>
        <translation>Выберите существующую папку, в которую вы можете записывать.</translation>
    </message>
    <message>
        <source>Folder of &amp;backups</source>
        <translation>Папка &amp;резервных копий</translation>
    </message>
</context>
<context>
    <name>OutlineBanner</name>
    <message>
        <source>Show the loss</source>
        <translation>Показать потерю</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Give the hazard all of its former outline back</source>
        <translation>Вернуть опасному участку весь его прежний контур</translation>
    </message>
    <message>
        <source>It was released…</source>
        <translation>Земля освобождена…</translation>
    </message>
    <message>
        <source>Record the survey or clearance after which the lost land does not count</source>
        <translation>Записать обследование или очистку, после которых утраченная земля не учитывается</translation>
    </message>
    <message>
        <source>{area} m² lost outside a recorded process ({who}, {when}). Both outlines count until this is settled.</source>
        <translation>{area} м² утрачено без записанного процесса ({who}, {when}). Пока это не решено, действуют оба контура.</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>неизвестное лицо</translation>
    </message>
    <message>
        <source>Restore the outline of {code}</source>
        <translation>Восстановление контура {code}</translation>
    </message>
    <message>
        <source>{code} has its outline back.</source>
        <translation>Контур {code} восстановлен.</translation>
    </message>
    <message>
        <source>The change of {code} is recorded.</source>
        <translation>Изменение {code} записано.</translation>
    </message>
</context>
<context>
    <name>OutlineMap</name>
    <message>
        <source>Map of what changed</source>
        <translation>Карта изменений</translation>
    </message>
    <message>
        <source>Moved by {metres} m: ○ before, ● after</source>
        <translation>Перемещено на {metres} м: ○ до, ● после</translation>
    </message>
    <message>
        <source>Drawn: {area}</source>
        <translation>Нанесено: {area}</translation>
    </message>
    <message>
        <source>Placed: ● after</source>
        <translation>Размещено: ● после</translation>
    </message>
    <message>
        <source>No place any more; before: {area}</source>
        <translation>Места больше нет; до: {area}</translation>
    </message>
    <message>
        <source>No place any more: ○ before</source>
        <translation>Места больше нет: ○ до</translation>
    </message>
    <message>
        <source>Before (dashed): {old} · after: {new} ({difference})</source>
        <translation>До (пунктир): {old} · после: {new} ({difference})</translation>
    </message>
    <message>
        <source>Before: dashed; after: solid</source>
        <translation>До: пунктир; после: сплошная</translation>
    </message>
    <message>
        <source>{area} m²</source>
        <translation>{area} м²</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People of this workspace</source>
        <translation>Участники рабочего пространства</translation>
    </message>
    <message>
        <source>&amp;Use this folder</source>
        <translation>&amp;Использовать эту папку</translation>
    </message>
    <message>
        <source>Reading the people</source>
        <translation>Чтение участников</translation>
    </message>
    <message>
        <source>Changing a role</source>
        <translation>Изменение роли</translation>
    </message>
    <message>
        <source>Naming the folder</source>
        <translation>Назначение папки</translation>
    </message>
    <message>
        <source>Setting up the roles</source>
        <translation>Настройка ролей</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>&amp;Give this role</source>
        <translation>&amp;Дать эту роль</translation>
    </message>
    <message>
        <source>&amp;Take the role away</source>
        <translation>&amp;Отозвать роль</translation>
    </message>
    <message>
        <source>Statement for the administrator</source>
        <translation>Команда для администратора</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Настроить</translation>
    </message>
    <message>
        <source>The workspace is yours alone until the administrator of the server has run this. Then press Set up.</source>
        <translation>Рабочее пространство остаётся только вашим, пока администратор сервера не выполнит это. Затем нажмите «Настроить».</translation>
    </message>
    <message>
        <source>&amp;Folder for photos and files</source>
        <translation>&amp;Папка для фотографий и файлов</translation>
    </message>
    <message>
        <source>A viewer reads, a reporter adds incidents and reports, a planner does all the work, a manager also approves. Logins are made by the administrator of the server.</source>
        <translation>Наблюдатель читает, составитель сообщений добавляет происшествия и сообщения, планировщик выполняет всю работу, руководитель также утверждает. Учётные записи создаёт администратор сервера.</translation>
    </message>
    <message>
        <source>{login} has no role any more.</source>
        <translation>У {login} больше нет роли.</translation>
    </message>
    <message>
        <source>{login}: {role}</source>
        <translation>{login}: {role}</translation>
    </message>
    <message>
        <source>Photos and files go to {folder}.</source>
        <translation>Фотографии и файлы записываются в {folder}.</translation>
    </message>
    <message>
        <source>The roles are set up.</source>
        <translation>Роли настроены.</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>владелец</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Not a picture that can be read, left out: {names}.</source>
        <translation>Не изображение, которое можно прочитать, пропущено: {names}.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Add p&amp;hotos…</source>
        <translation>Доб&amp;авить фото…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>или перетащите сюда</translation>
    </message>
    <message>
        <source>Photos to attach</source>
        <translation>Прилагаемые фото</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Что на нём</translation>
    </message>
    <message>
        <source>What the photo shows</source>
        <translation>Что на фото</translation>
    </message>
    <message>
        <source>Leave this photo out</source>
        <translation>Убрать это фото</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
</context>
<context>
    <name>PlanSigns</name>
    <message>
        <source>Plan signs</source>
        <translation>План знаков</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Signs on sign lines</source>
        <translation>Знаков на линиях</translation>
    </message>
    <message>
        <source>Advance warnings</source>
        <translation>Предварительных знаков</translation>
    </message>
    <message>
        <source>Length of the sign lines (m)</source>
        <translation>Длина линий знаков (м)</translation>
    </message>
    <message>
        <source>Without an outline and therefore without signs: {features}</source>
        <translation>Без контура и потому без знаков: {features}</translation>
    </message>
    <message>
        <source>Places where people live or go (for the mode exposure)</source>
        <translation>Места, где люди живут или бывают (для режима exposure)</translation>
    </message>
    <message>
        <source>Not warned</source>
        <translation>Без предупреждения</translation>
    </message>
    <message>
        <source>Extra signs, so that nobody who approaches is unwarned</source>
        <translation>Дополнительных знаков, чтобы каждый подходящий был предупреждён</translation>
    </message>
    <message>
        <source>No plan has fewer signs on its lines than</source>
        <translation>Меньше знаков на линиях нет ни в одном плане</translation>
    </message>
    <message>
        <source>Length from which somebody would not be warned (m)</source>
        <translation>Длина, на которой кто-то не был бы предупреждён (м)</translation>
    </message>
    <message>
        <source>Share of those who come that the signs warn (exposure)</source>
        <translation>Доля приходящих, которых знаки предупреждают (exposure)</translation>
    </message>
    <message>
        <source>Computed under the stated rules and assumptions; decided on site.</source>
        <translation>Рассчитано по указанным правилам и допущениям; решают на месте.</translation>
    </message>
    <message>
        <source>This algorithm plans warning signs round hazards, on a line at OFFSET round each group of hazards and on large islands inside them.

Neighbouring signs are at most MAX_SPACING apart in a straight line, and the straight way from one to the next never runs through a hazard. Ways that people use get signs where they cross the line; roads get one on each side and an advance warning. No plan has fewer signs for this than LOWER_BOUND.

Whoever approaches the line sees a sign within LEGIBILITY when APPROACH away from it; where the signs on the line are not enough, extra ones with the reason warned are added. With terrain heights (DEM) and vegetation the eye looks over banks, ditches and plants; without, the ground is flat.

MODE perimeter signs all of it. exposure takes at most MAX_SIGNS signs, where most people come by the ways (ACCESS) and from the places (PLACES) given; access_only signs where ways cross or run alongside. What is left unsigned is in UNWARNED with its reason.

Ways with a width verified for use (ACCESS_WIDTH_FIELD) get signs on both verges where they run through a hazard; these stand on the verified ground and have no line_no.

Each hazard is widened by its ACCURACY: metres, or a field that holds metres. All lengths are metres on the ground.

The plan is a proposal, computed under these assumptions; the team leader on site decides. UNWARNED shows, with the reason, from where nobody would be warned, and islands too small for signs.</source>
        <translation>Этот алгоритм планирует предупреждающие знаки вокруг опасных участков: на линии на расстоянии OFFSET вокруг каждой группы опасных участков и на больших островах внутри них.

Соседние знаки стоят по прямой не дальше MAX_SPACING друг от друга, и прямая от одного к следующему никогда не проходит через опасный участок. Пути, которыми пользуются люди, получают знаки там, где они пересекают линию; дороги — по одному с каждой стороны и предварительный знак. Ни в одном плане с такими условиями не бывает знаков меньше, чем LOWER_BOUND.

Каждый, кто подходит к линии, видит знак в пределах LEGIBILITY, когда находится от неё на расстоянии APPROACH; где знаков на линии недостаточно, добавляются дополнительные с причиной warned. При наличии высот рельефа (DEM) и растительности взгляд проходит над насыпями, канавами и растениями; без них местность плоская.

MODE perimeter обозначает всю линию. exposure берёт не больше MAX_SIGNS знаков — там, где больше всего людей приходит по заданным путям (ACCESS) и из заданных мест (PLACES); access_only ставит знаки там, где пути пересекают линию или идут вдоль неё. Что осталось без знаков, указано в UNWARNED с причиной.

Пути с шириной, проверенной для использования (ACCESS_WIDTH_FIELD), получают знаки по обоим краям там, где проходят через опасный участок; эти знаки стоят на проверенной земле и не имеют line_no.

Каждый опасный участок расширяется на свою ACCURACY: метры или поле, в котором указаны метры. Все длины — метры на местности.

План — это предложение, рассчитанное при этих допущениях; решает руководитель группы на месте. UNWARNED показывает с причиной, откуда никто не был бы предупреждён, и острова, слишком малые для знаков.</translation>
    </message>
</context>
<context>
    <name>PositionBox</name>
    <message>
        <source>Latitude, longitude, UTM or MGRS</source>
        <translation>Широта, долгота, UTM или MGRS</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Положение</translation>
    </message>
    <message>
        <source>Pick the place on the map</source>
        <translation>Указать место на карте</translation>
    </message>
    <message>
        <source>Pick on map</source>
        <translation>На карте</translation>
    </message>
    <message>
        <source>Picked on the map.</source>
        <translation>Указано на карте.</translation>
    </message>
    <message>
        <source>Understood as {position} ({notation}).</source>
        <translation>Понято как {position} ({notation}).</translation>
    </message>
    <message>
        <source>Understood as {position}: the first number is over 90, so longitude came first.</source>
        <translation>Понято как {position}: первое число больше 90, значит, первой стоит долгота.</translation>
    </message>
    <message>
        <source>latitude, longitude</source>
        <translation>широта, долгота</translation>
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
        <translation>Поменять числа местами</translation>
    </message>
    <message>
        <source>This is far from the land of this workspace. With longitude first it would be {position}, within it.</source>
        <translation>Это далеко от территории рабочего пространства. Если первой стоит долгота, это {position}, то есть внутри неё.</translation>
    </message>
</context>
<context>
    <name>ProposeSigns</name>
    <message>
        <source>Propose signs</source>
        <translation>Предложение знаков</translation>
    </message>
    <message>
        <source>Codes of hazards (empty = all open)</source>
        <translation>Коды опасных участков (пусто = все открытые)</translation>
    </message>
    <message>
        <source>Largest spacing (m)</source>
        <translation>Наибольшее расстояние между знаками (м)</translation>
    </message>
    <message>
        <source>Distance from the hazard (m)</source>
        <translation>Расстояние от опасного участка (м)</translation>
    </message>
    <message>
        <source>Distance at which a sign can be read (m)</source>
        <translation>Расстояние, с которого знак читается (м)</translation>
    </message>
    <message>
        <source>Distance of the viewer (m)</source>
        <translation>Расстояние до наблюдателя (м)</translation>
    </message>
    <message>
        <source>Signs proposed</source>
        <translation>Предложено знаков</translation>
    </message>
    <message>
        <source>Signs kept</source>
        <translation>Сохранено знаков</translation>
    </message>
    <message>
        <source>Proposed signs replaced</source>
        <translation>Заменено предложенных знаков</translation>
    </message>
    <message>
        <source>Places that cannot be reached</source>
        <translation>Недоступные места</translation>
    </message>
    <message>
        <source>Planned with them, because they are near: {codes}</source>
        <translation>Спланированы вместе с ними, так как находятся рядом: {codes}</translation>
    </message>
    <message>
        <source>Without an outline and therefore without signs: {codes}</source>
        <translation>Без контура и потому без знаков: {codes}</translation>
    </message>
    <message>
        <source>{count} stretches of sign line get no signs.</source>
        <translation>Отрезков линии без знаков: {count}.</translation>
    </message>
    <message>
        <source>Accuracy of all hazards (m; empty = of each)</source>
        <translation>Точность всех опасных районов (м; пусто = своя у каждого)</translation>
    </message>
    <message>
        <source>A sign was declined here, none is proposed: {place}</source>
        <translation>Здесь знак отклонён, новый не предлагается: {place}</translation>
    </message>
    <message>
        <source>Nobody can get to this place: {place}</source>
        <translation>До этого места не добраться: {place}</translation>
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
        <translation>Этот алгоритм планирует предупреждающие знаки вокруг опасных районов рабочей области и записывает их как предложенные. Где ставить знак, решает руководитель группы на месте.

Опасные районы задаются кодами (HZ-0001,HZ-0002); если не задать, берутся все открытые. Каждый расширяется на свою точность или на ACCURACY, если она задана. Опасные районы, у которых с ними общая линия знаков или которые лежат рядом, планируются вместе с ними.

Интервал, отступ, читаемость и подход даны в метрах на местности; что оставлено пустым, берётся из профиля рабочей области.

Установленные знаки никогда не перемещаются и не удаляются: план проходит через те из них, с которыми нужно меньше всего новых, а в журнале перечислены пропавшие, повреждённые, стоящие слишком близко к опасному району, развёрнутые и не имеющие места на линии. Знак, лишь предложенный для этих районов, заменяется. Там, где знак отклонён, новый не предлагается.

MODE perimeter обозначает всю линию. exposure обозначает места, куда приходит больше всего людей, — по путям, местам и препятствиям рабочей области и весам её профиля: на линиях не больше MAX_SIGNS знаков, включая уже установленные. access_only обозначает места, где пути пересекают линию или идут вдоль неё. Журнал считает участки без знаков по их причинам.

Там, где путь с проверенной шириной проходит через опасный район, знаки ставятся по обоим его краям при любом режиме; они стоят на проверенной земле и не входят в MAX_SIGNS. Щит не дальше 1 м от целого забора или стены крепится на нём.

Где записаны используемые дороги или сданная земля, знак не предлагается там, куда от них нельзя дойти, не входя в опасный район или его запас; проверенный коридор считается дорогой. Иначе этот вывод остаётся пустым.

С высотами рельефа (DEM) и растительностью взгляд идёт поверх валов, канав и растений; без них местность плоская.</translation>
    </message>
    <message>
        <source>Nobody is known to come to these hazards. Record the ways and places near them, or choose the mode perimeter.</source>
        <translation>Не известно, чтобы кто-либо приходил к этим опасным районам. Запишите пути и места поблизости или выберите режим perimeter.</translation>
    </message>
    <message>
        <source>No authority has confirmed these values of the profile: {keys}.</source>
        <translation>Ни один уполномоченный орган не подтвердил эти значения профиля: {keys}.</translation>
    </message>
    <message>
        <source>By their reasons: {reasons}.</source>
        <translation>По причинам: {reasons}.</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBanner</name>
    <message>
        <source>This workspace can only be read: the server takes no writes. Ask its administrator, then open it again.</source>
        <translation>Это рабочее пространство можно только читать: сервер не принимает записи. Обратитесь к его администратору, затем откройте снова.</translation>
    </message>
    <message>
        <source>This workspace can only be read: its file or folder is write-protected. Ask for write permission or copy it elsewhere, then open it again.</source>
        <translation>Это рабочее пространство можно только читать: его файл или папка защищены от записи. Запросите право записи или скопируйте его в другое место, затем откройте снова.</translation>
    </message>
</context>
<context>
    <name>RecordHistoryDialog</name>
    <message>
        <source>History of {name}</source>
        <translation>История: {name}</translation>
    </message>
    <message>
        <source>Changes, the latest first</source>
        <translation>Изменения, последние сверху</translation>
    </message>
    <message>
        <source>{when} · {person} · {action}: {title}</source>
        <translation>{when} · {person} · {action}: {title}</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>неизвестное лицо</translation>
    </message>
    <message>
        <source>Changes, the latest first: {count}</source>
        <translation>Изменений: {count}, последние сверху</translation>
    </message>
</context>
<context>
    <name>RecordLocatorFilter</name>
    <message>
        <source>Mine action records</source>
        <translation>Записи противоминной деятельности</translation>
    </message>
</context>
<context>
    <name>RecordProcessDialog</name>
    <message>
        <source>Record process for {code}</source>
        <translation>Регистрация процедуры для {code}</translation>
    </message>
    <message>
        <source>Temporarily &amp;conserved</source>
        <translation>&amp;Временно законсервирован</translation>
    </message>
    <message>
        <source>A hazard becomes smaller only by releasing land. A correction needs a second person who approved it.</source>
        <translation>Опасный участок уменьшается только через высвобождение земли. Исправление должен утвердить второй человек.</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Что произошло</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>&amp;Почему</translation>
    </message>
    <message>
        <source>C&amp;lass after it</source>
        <translation>К&amp;ласс после</translation>
    </message>
    <message>
        <source>&amp;Status after it</source>
        <translation>&amp;Статус после</translation>
    </message>
    <message>
        <source>&amp;Reason for closing</source>
        <translation>П&amp;ричина закрытия</translation>
    </message>
    <message>
        <source>Approved &amp;by</source>
        <translation>Кем &amp;утверждено</translation>
    </message>
    <message>
        <source>A hazard becomes smaller only by releasing land. A correction and a closing wait until a manager who is somebody else records the same.</source>
        <translation>Опасный участок уменьшается только высвобождением земли. Исправление и закрытие ждут, пока другой человек, руководитель, не запишет то же самое.</translation>
    </message>
    <message>
        <source>{person} asked for this on {date}: {reason}</source>
        <translation>{person} запросил(а) это {date}: {reason}</translation>
    </message>
</context>
<context>
    <name>RecordTableModel</name>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Repair</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… и ещё {count}</translation>
    </message>
    <message>
        <source>This is one change: Undo takes it back as a whole.</source>
        <translation>Это одно изменение: «Отменить» возвращает его целиком.</translation>
    </message>
</context>
<context>
    <name>RestoreWorkspace</name>
    <message>
        <source>Restore workspace</source>
        <translation>Восстановить рабочее пространство</translation>
    </message>
    <message>
        <source>This algorithm makes a new workspace from a backup, with its history and photos.

The target is a path that ends in .gpkg, or postgres:&lt;connection&gt;/&lt;schema&gt;. It must not exist yet. A backup of an older version is brought up to date on the way; the backup itself stays as it is.</source>
        <translation>Этот алгоритм создаёт из резервной копии новое рабочее пространство с историей и фотографиями.

Цель — путь, который кончается на .gpkg, или postgres:&lt;connection&gt;/&lt;schema&gt;. Её ещё не должно быть. Копия старой версии по пути обновляется; сама копия остаётся как есть.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Backups (*.gpkg *.dump);;All files (*.*)</source>
        <translation>Резервные копии (*.gpkg *.dump);;Все файлы (*.*)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записи</translation>
    </message>
</context>
<context>
    <name>RestoreWorkspaceDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановление из резервной копии</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Другой файл…</translation>
    </message>
    <message>
        <source>Backups (*.gpkg *.dump)</source>
        <translation>Резервные копии (*.gpkg *.dump)</translation>
    </message>
    <message>
        <source>As a &amp;new workspace</source>
        <translation>Как &amp;новое рабочее пространство</translation>
    </message>
    <message>
        <source>In place of the &amp;open workspace</source>
        <translation>Вместо &amp;открытого рабочего пространства</translation>
    </message>
    <message>
        <source>What was entered since then is no longer in it. A backup is made first.</source>
        <translation>Того, что внесено с тех пор, в нём не будет. Сначала делается резервная копия.</translation>
    </message>
    <message>
        <source>&amp;Backup of</source>
        <translation>Резервная &amp;копия</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Фай&amp;л</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>Выберите резервную копию.</translation>
    </message>
</context>
<context>
    <name>RowChangeView</name>
    <message>
        <source>Restricted: what was written is not shown.</source>
        <translation>Закрыто: записанное не показывается.</translation>
    </message>
    <message>
        <source>No field and no shape changed.</source>
        <translation>Ни одно поле и форма не изменились.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>What changed, field by field</source>
        <translation>Что изменилось, по полям</translation>
    </message>
</context>
<context>
    <name>RowChangesDialog</name>
    <message>
        <source>Reading the history…</source>
        <translation>Чтение истории…</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Не удалось прочитать историю.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>somebody else</source>
        <translation>кто-то другой</translation>
    </message>
    <message>
        <source> Changed by {who} meanwhile and kept: {fields}.</source>
        <translation> Тем временем изменено ({who}) и оставлено: {fields}.</translation>
    </message>
    <message>
        <source>Nothing was written: everything stays as {who} saved it.</source>
        <translation>Ничего не записано: всё остаётся, как сохранено ({who}).</translation>
    </message>
</context>
<context>
    <name>SignActs</name>
    <message>
        <source>Recorded as put up: {signs}.</source>
        <translation>Записана установка: {signs}.</translation>
    </message>
    <message>
        <source>Recorded as inspected: {signs}.</source>
        <translation>Записан осмотр: {signs}.</translation>
    </message>
    <message>
        <source>Recorded as missing: {signs}.</source>
        <translation>Записано отсутствие: {signs}.</translation>
    </message>
    <message>
        <source>Recorded as taken down: {signs}.</source>
        <translation>Записано снятие: {signs}.</translation>
    </message>
    <message>
        <source>Recorded as declined: {signs}.</source>
        <translation>Записано отклонение: {signs}.</translation>
    </message>
    <message>
        <source>Proposed again: {signs}.</source>
        <translation>Снова предложено: {signs}.</translation>
    </message>
    <message>
        <source>Recording signs</source>
        <translation>Запись знаков</translation>
    </message>
    <message>
        <source>{count} more like these.</source>
        <translation>Ещё таких же: {count}.</translation>
    </message>
</context>
<context>
    <name>SignAlgorithm</name>
    <message>
        <source>Hazards</source>
        <translation>Опасные участки</translation>
    </message>
    <message>
        <source>Largest spacing (m)</source>
        <translation>Наибольшее расстояние между знаками (м)</translation>
    </message>
    <message>
        <source>Distance from the hazard (m)</source>
        <translation>Расстояние от опасного участка (м)</translation>
    </message>
    <message>
        <source>Distance at which a sign can be read (m)</source>
        <translation>Расстояние, с которого знак читается (м)</translation>
    </message>
    <message>
        <source>Distance of the viewer (m)</source>
        <translation>Расстояние до наблюдателя (м)</translation>
    </message>
    <message>
        <source>Terrain heights</source>
        <translation>Высоты рельефа</translation>
    </message>
    <message>
        <source>Vegetation heights</source>
        <translation>Высоты растительности</translation>
    </message>
    <message>
        <source>Accuracy of the hazards: metres, or a field&apos;s name</source>
        <translation>Точность опасных участков: метры или имя поля</translation>
    </message>
    <message>
        <source>Ways that people use</source>
        <translation>Пути, которыми пользуются люди</translation>
    </message>
    <message>
        <source>Field with the kind of way (road, track, path …)</source>
        <translation>Поле с видом пути (road, track, path …)</translation>
    </message>
    <message>
        <source>Flat ground is assumed.</source>
        <translation>Местность принята плоской.</translation>
    </message>
    <message>
        <source>Sight and coverage not shown by this DEM.</source>
        <translation>Эта DEM не показывает видимость и охват.</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Что обозначается</translation>
    </message>
    <message>
        <source>Largest number of signs (0 = no limit)</source>
        <translation>Наибольшее число знаков (0 = без ограничения)</translation>
    </message>
    <message>
        <source>Field with the width verified for use (m)</source>
        <translation>Поле с шириной, проверенной для использования (м)</translation>
    </message>
    <message>
        <source>These signs warn {share} % of those who come; a hundred more would add {more} %.</source>
        <translation>Эти знаки предупреждают {share} % приходящих; ещё сто добавили бы {more} %.</translation>
    </message>
    <message>
        <source>Share of those who can come that are warned, by length of line</source>
        <translation>Доля предупреждённых среди тех, кто может подойти, по длине линии</translation>
    </message>
    <message>
        <source>Share of the line where all who can come are warned</source>
        <translation>Доля линии, где предупреждены все, кто может подойти</translation>
    </message>
</context>
<context>
    <name>SignDetail</name>
    <message>
        <source>Inspections</source>
        <translation>Осмотры</translation>
    </message>
    <message>
        <source>{count} signs are selected.</source>
        <translation>Выбрано знаков: {count}.</translation>
    </message>
    <message>
        <source>Select a sign to see what is known of it.</source>
        <translation>Выберите знак, чтобы увидеть, что о нём известно.</translation>
    </message>
    <message>
        <source>Why here: {reason}</source>
        <translation>Почему здесь: {reason}</translation>
    </message>
    <message>
        <source>Board: {board}</source>
        <translation>Щит: {board}</translation>
    </message>
    <message>
        <source>Faces {degrees}° from true north</source>
        <translation>Обращён на {degrees}° от истинного севера</translation>
    </message>
    <message>
        <source>accuracy not known</source>
        <translation>точность неизвестна</translation>
    </message>
    <message>
        <source>Position: {accuracy}</source>
        <translation>Положение: {accuracy}</translation>
    </message>
    <message>
        <source>Position: as planned, {accuracy}</source>
        <translation>Положение: по плану, {accuracy}</translation>
    </message>
    <message>
        <source>Position: {distance} m from the plan, {accuracy}</source>
        <translation>Положение: {distance} м от плана, {accuracy}</translation>
    </message>
    <message>
        <source>Put up {date}</source>
        <translation>Установлен {date}</translation>
    </message>
    <message>
        <source>Inspected {date}</source>
        <translation>Осмотрен {date}</translation>
    </message>
    <message>
        <source>Inspection overdue since {date}</source>
        <translation>Осмотр просрочен с {date}</translation>
    </message>
    <message>
        <source>Inspection due {date}</source>
        <translation>Срок осмотра {date}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>taken {moment}</source>
        <translation>снято {moment}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет файла</translation>
    </message>
    <message>
        <source>{name} is missing in the files folder.</source>
        <translation>{name}: нет в папке файлов.</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>{count} signs ({codes})</source>
        <translation>{count} зн. ({codes})</translation>
    </message>
</context>
<context>
    <name>SignEditing</name>
    <message>
        <source>Checking signs</source>
        <translation>Проверка знаков</translation>
    </message>
</context>
<context>
    <name>SignEmplacementDialog</name>
    <message>
        <source>Put up again</source>
        <translation>Повторная установка</translation>
    </message>
    <message>
        <source>Put up</source>
        <translation>Установка</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Как записано</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Положение</translation>
    </message>
    <message>
        <source>Without a position it stands where it is drawn.</source>
        <translation>Без положения знак стоит там, где показан на карте.</translation>
    </message>
    <message>
        <source>They stand where they are drawn; give other positions one by one.</source>
        <translation>Они стоят там, где показаны на карте; другие положения указывайте по одному.</translation>
    </message>
    <message>
        <source>&amp;Accuracy</source>
        <translation>&amp;Точность</translation>
    </message>
    <message>
        <source>&amp;Mounted on</source>
        <translation>К&amp;репление</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>&amp;Модель</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source> m</source>
        <translation> м</translation>
    </message>
    <message>
        <source>Correct the position, or empty it.</source>
        <translation>Исправьте положение или очистите поле.</translation>
    </message>
</context>
<context>
    <name>SignExportButton</name>
    <message>
        <source>Field sheets (PDF)…</source>
        <translation>Полевые листы (PDF)…</translation>
    </message>
    <message>
        <source>For receivers (GPX)…</source>
        <translation>Для приёмников (GPX)…</translation>
    </message>
    <message>
        <source>For map viewers (KML)…</source>
        <translation>Для просмотра карт (KML)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Таблица (CSV)…</translation>
    </message>
    <message>
        <source>Boards to order (CSV)…</source>
        <translation>Заказ щитов (CSV)…</translation>
    </message>
    <message>
        <source>Accepted signs of the chosen hazards; without a choice all</source>
        <translation>Принятые знаки выбранных опасных участков; без выбора — все</translation>
    </message>
    <message>
        <source>Field sheets (*.pdf)</source>
        <translation>Полевые листы (*.pdf)</translation>
    </message>
    <message>
        <source>Printing field sheets</source>
        <translation>Печать полевых листов</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>Counting boards</source>
        <translation>Подсчёт щитов</translation>
    </message>
    <message>
        <source>{count} boards to order.</source>
        <translation>Щитов к заказу: {count}.</translation>
    </message>
    <message>
        <source>GPS exchange (*.gpx)</source>
        <translation>Обмен GPS (*.gpx)</translation>
    </message>
    <message>
        <source>KML (*.kml)</source>
        <translation>KML (*.kml)</translation>
    </message>
    <message>
        <source>Exporting signs</source>
        <translation>Экспорт знаков</translation>
    </message>
    <message>
        <source>{count} signs written.</source>
        <translation>Записано знаков: {count}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Cancel e&amp;xport ({percent} %)</source>
        <translation>Отменить &amp;экспорт ({percent} %)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Экспорт</translation>
    </message>
    <message>
        <source>{count} pages.</source>
        <translation>Страниц: {count}.</translation>
    </message>
    <message>
        <source>Export signs</source>
        <translation>Экспорт знаков</translation>
    </message>
</context>
<context>
    <name>SignHandBox</name>
    <message>
        <source>By hand</source>
        <translation>Вручную</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверка…</translation>
    </message>
    <message>
        <source>Drag a sign to move it, double-click to add one.</source>
        <translation>Перетащите знак, чтобы переместить его; двойной щелчок добавляет знак.</translation>
    </message>
    <message>
        <source>{count} rules are broken on these lines.</source>
        <translation>На этих линиях нарушено правил: {count}.</translation>
    </message>
    <message>
        <source>No rule is found broken on these lines.</source>
        <translation>На этих линиях нарушений правил не найдено.</translation>
    </message>
    <message>
        <source>Warned: {share} %.</source>
        <translation>Предупреждено: {share} %.</translation>
    </message>
    <message>
        <source>Edit b&amp;y hand</source>
        <translation>П&amp;равка вручную</translation>
    </message>
    <message>
        <source>Drag moves a sign, a double click adds one, Delete takes one out, Esc ends</source>
        <translation>Перетаскивание перемещает знак, двойной щелчок добавляет, Delete убирает, Esc завершает</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>От&amp;менить</translation>
    </message>
    <message>
        <source>Take the last change by hand back (Ctrl+Z)</source>
        <translation>Отменить последнее изменение вручную (Ctrl+Z)</translation>
    </message>
    <message>
        <source>&amp;Keep to the sign line</source>
        <translation>&amp;Держать на линии знаков</translation>
    </message>
    <message>
        <source>A sign near its sign line is put onto it</source>
        <translation>Знак рядом со своей линией ставится на неё</translation>
    </message>
    <message>
        <source>Rules broken by hand</source>
        <translation>Правила, нарушенные вручную</translation>
    </message>
</context>
<context>
    <name>SignInspectionDialog</name>
    <message>
        <source>Missing</source>
        <translation>Отсутствует</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Осмотр</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source>C&amp;ondition</source>
        <translation>&amp;Состояние</translation>
    </message>
    <message>
        <source>C&amp;ause</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>&amp;Done about it</source>
        <translation>Принятые &amp;меры</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>Кто &amp;осмотрел</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фото</translation>
    </message>
</context>
<context>
    <name>SignLegend</name>
    <message>
        <source>new sign, and where it faces</source>
        <translation>новый знак и куда он обращён</translation>
    </message>
    <message>
        <source>sign line</source>
        <translation>линия знаков</translation>
    </message>
    <message>
        <source>extra sign for those who come</source>
        <translation>дополнительный знак для подходящих</translation>
    </message>
    <message>
        <source>nobody is warned here</source>
        <translation>здесь никто не предупреждён</translation>
    </message>
    <message>
        <source>advance warning</source>
        <translation>предварительный знак</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>поставлено вручную</translation>
    </message>
    <message>
        <source>put up, kept</source>
        <translation>установлен, сохраняется</translation>
    </message>
    <message>
        <source>breaks a rule</source>
        <translation>нарушает правило</translation>
    </message>
</context>
<context>
    <name>SignList</name>
    <message>
        <source>Reading signs</source>
        <translation>Чтение знаков</translation>
    </message>
    <message>
        <source>Boards to order</source>
        <translation>Заказ щитов</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>{count} boards to order, spares included: {path}</source>
        <translation>Щитов к заказу, включая запасные, — {count}: {path}</translation>
    </message>
    <message>
        <source>P&amp;ut up again…</source>
        <translation>&amp;Установка снова…</translation>
    </message>
    <message>
        <source>P&amp;ut up…</source>
        <translation>&amp;Установка…</translation>
    </message>
    <message>
        <source>{shown} of {all} signs</source>
        <translation>Знаков: {shown} из {all}</translation>
    </message>
    <message>
        <source>{count} that are proposed or taken down are not listed: select them on the map.</source>
        <translation>Предложенные и снятые знаки не показаны в списке ({count}): выберите их на карте.</translation>
    </message>
    <message>
        <source>Due for inspection</source>
        <translation>Пора осмотреть</translation>
    </message>
    <message>
        <source>May come down</source>
        <translation>Можно снять</translation>
    </message>
    <message>
        <source>Search sign or hazard</source>
        <translation>Поиск знака или участка</translation>
    </message>
    <message>
        <source>Search signs</source>
        <translation>Поиск знаков</translation>
    </message>
    <message>
        <source>Which signs</source>
        <translation>Какие знаки</translation>
    </message>
    <message>
        <source>All signs</source>
        <translation>Все знаки</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Участок</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Record when and where the selected signs were put up</source>
        <translation>Записать, когда и где установлены выбранные знаки</translation>
    </message>
    <message>
        <source>&amp;Inspected…</source>
        <translation>&amp;Осмотр…</translation>
    </message>
    <message>
        <source>Record how the selected signs were found</source>
        <translation>Записать, в каком состоянии выбранные знаки</translation>
    </message>
    <message>
        <source>&amp;All good but…</source>
        <translation>&amp;В норме, кроме…</translation>
    </message>
    <message>
        <source>Record a round of the selected signs</source>
        <translation>Записать обход выбранных знаков</translation>
    </message>
    <message>
        <source>Missin&amp;g, more</source>
        <translation>Отсутствует, &amp;ещё</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>&amp;Boards…</source>
        <translation>&amp;Щиты…</translation>
    </message>
    <message>
        <source>Boards for proposed, missing and damaged signs, with spares, as a table</source>
        <translation>Щиты для предложенных, отсутствующих и повреждённых знаков, с запасными, таблицей</translation>
    </message>
    <message>
        <source>&amp;Missing…</source>
        <translation>О&amp;тсутствует…</translation>
    </message>
    <message>
        <source>&amp;Taken down…</source>
        <translation>&amp;Снят…</translation>
    </message>
    <message>
        <source>&amp;Declined…</source>
        <translation>Отклонё&amp;н…</translation>
    </message>
    <message>
        <source>&amp;Proposed again…</source>
        <translation>&amp;Предложен снова…</translation>
    </message>
    <message>
        <source>No program opens {name}. Look for it in {folder}.</source>
        <translation>Нет программы, которая открывает {name}. Ищите файл здесь: {folder}.</translation>
    </message>
    <message>
        <source>Missing, taken down, declined, history</source>
        <translation>Отсутствует, снят, отклонён, история</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>&amp;История…</translation>
    </message>
</context>
<context>
    <name>SignModeBox</name>
    <message>
        <source>What is signed</source>
        <translation>Что обозначается</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>Периметр</translation>
    </message>
    <message>
        <source>By exposure</source>
        <translation>По посещаемости</translation>
    </message>
    <message>
        <source>Access only</source>
        <translation>Только подходы</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Без предела</translation>
    </message>
    <message>
        <source>On the sign lines, those that were put up among them; 0 is no limit</source>
        <translation>На линиях знаков, вместе с установленными; 0 – без предела</translation>
    </message>
    <message>
        <source>The whole sign line.</source>
        <translation>Вся линия знаков.</translation>
    </message>
    <message>
        <source>Where most people come, by the ways, places and barriers of the workspace.</source>
        <translation>Там, куда приходит больше всего людей: по путям, местам и ограждениям рабочего пространства.</translation>
    </message>
    <message>
        <source>Where ways cross the sign line or run alongside.</source>
        <translation>Там, где пути пересекают линию знаков или идут вдоль неё.</translation>
    </message>
    <message>
        <source>Signs at most</source>
        <translation>Знаков не больше</translation>
    </message>
</context>
<context>
    <name>SignPlan</name>
    <message>
        <source>Counting signs</source>
        <translation>Подсчёт знаков</translation>
    </message>
    <message>
        <source>Planning signs</source>
        <translation>Планирование знаков</translation>
    </message>
    <message>
        <source>Writing signs</source>
        <translation>Запись знаков</translation>
    </message>
    <message>
        <source>{count} signs are proposed in the workspace.</source>
        <translation>Предложено знаков в рабочем пространстве: {count}.</translation>
    </message>
    <message>
        <source>Print field sheets</source>
        <translation>Печать полевых листов</translation>
    </message>
    <message>
        <source>Nothing is selected. Select hazards on the map or on the Hazards page.</source>
        <translation>Ничего не выбрано. Выберите опасные участки на карте или на странице «Опасные участки».</translation>
    </message>
    <message>
        <source>Signs in the workspace: {counts}.</source>
        <translation>Знаки в рабочем пространстве: {counts}.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>Signs changed by hand break {count} rules. Accept them all the same?</source>
        <translation>Знаки, изменённые вручную, нарушают правил: {count}. Всё равно принять их?</translation>
    </message>
    <message>
        <source>Accept signs</source>
        <translation>Принять знаки</translation>
    </message>
    <message>
        <source>All open hazards</source>
        <translation>Все открытые опасные участки</translation>
    </message>
    <message>
        <source>Hazards by code</source>
        <translation>Опасные участки по кодам</translation>
    </message>
    <message>
        <source>Codes with commas between; empty takes all open ones</source>
        <translation>Коды через запятую; пусто — все открытые</translation>
    </message>
    <message>
        <source>Selec&amp;ted</source>
        <translation>&amp;Выбранные</translation>
    </message>
    <message>
        <source>Take the hazards selected on the map or in the list</source>
        <translation>Взять опасные участки, выбранные на карте или в списке</translation>
    </message>
    <message>
        <source>Propose si&amp;gns</source>
        <translation>&amp;Предложить знаки</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>При&amp;нять</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>&amp;Сбросить</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Ha&amp;zards</source>
        <translation>Опасные &amp;участки</translation>
    </message>
    <message>
        <source>No authority has confirmed what stretches are ranked by.</source>
        <translation>То, по чему ранжируются отрезки, не подтвердил ни один уполномоченный орган.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Требует внимания</translation>
    </message>
</context>
<context>
    <name>SignRemovalDialog</name>
    <message>
        <source>Taken down</source>
        <translation>Снятие</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>&amp;Почему</translation>
    </message>
    <message>
        <source>The land that they warned of is released and handed over.</source>
        <translation>Земля, о которой они предупреждали, высвобождена и передана.</translation>
    </message>
    <message>
        <source>Nothing shows that {count} of these signs can come down. Say why.</source>
        <translation>Знаков, для которых ничто не показывает, что их можно снять: {count}. Укажите, почему их снимают.</translation>
    </message>
    <message>
        <source>{count} of these signs still warn of {hazards}. Say why they come down.</source>
        <translation>Знаков, которые ещё предупреждают о {hazards}: {count}. Укажите, почему их снимают.</translation>
    </message>
</context>
<context>
    <name>SignRoundDialog</name>
    <message>
        <source>All good but…</source>
        <translation>В норме, кроме…</translation>
    </message>
    <message>
        <source>&amp;Add a sign that was not good</source>
        <translation>&amp;Добавить знак не в норме</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>Кто &amp;осмотрел</translation>
    </message>
    <message>
        <source>Choose a sign of this round for each, none twice.</source>
        <translation>Для каждой строки выберите знак этого обхода, ни один не дважды.</translation>
    </message>
</context>
<context>
    <name>SignRulesBox</name>
    <message>
        <source>Rules of the profile</source>
        <translation>Правила профиля</translation>
    </message>
    <message>
        <source>{value} (unconfirmed)</source>
        <translation>{value} (не подтверждено)</translation>
    </message>
    <message>
        <source>Neighbours at most apart</source>
        <translation>Между соседними не больше</translation>
    </message>
    <message>
        <source>Away from the hazard</source>
        <translation>От опасного участка</translation>
    </message>
    <message>
        <source>Islands from</source>
        <translation>Острова от</translation>
    </message>
    <message>
        <source>A viewer stands outside at</source>
        <translation>Наблюдатель стоит снаружи в</translation>
    </message>
    <message>
        <source>Legible within</source>
        <translation>Читается в пределах</translation>
    </message>
    <message>
        <source>{value} m²</source>
        <translation>{value} м²</translation>
    </message>
    <message>
        <source>{value} m</source>
        <translation>{value} м</translation>
    </message>
</context>
<context>
    <name>SignTerrainBox</name>
    <message>
        <source>Terrain, if known</source>
        <translation>Местность, если известна</translation>
    </message>
    <message>
        <source>Heights of the ground in metres; without them it is taken as flat</source>
        <translation>Высоты рельефа в метрах; без них местность принимается плоской</translation>
    </message>
    <message>
        <source>Heights of plants above the ground in metres; they hide signs</source>
        <translation>Высоты растений над землёй в метрах; они закрывают знаки</translation>
    </message>
    <message>
        <source>Height o&amp;f the ground</source>
        <translation>Высоты релье&amp;фа</translation>
    </message>
    <message>
        <source>&amp;Bushes and trees</source>
        <translation>&amp;Кусты и деревья</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>SignsPage</name>
    <message>
        <source>Signs</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
</context>
<context>
    <name>SituationPage</name>
    <message>
        <source>Needs attention</source>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Обстановка</translation>
    </message>
    <message>
        <source>Reading the situation</source>
        <translation>Чтение обстановки</translation>
    </message>
    <message>
        <source>{area} km²</source>
        <translation>{area} км²</translation>
    </message>
    <message>
        <source>{count} hazards, {undrawn} of them cannot be drawn</source>
        <translation>Опасных участков: {count}, из них нельзя показать на карте: {undrawn}</translation>
    </message>
    <message>
        <source>{confirmed} / {suspected}</source>
        <translation>{confirmed} / {suspected}</translation>
    </message>
    <message>
        <source>{confirmed} / {suspected} km²</source>
        <translation>{confirmed} / {suspected} км²</translation>
    </message>
    <message>
        <source>{count} in the 12 months before</source>
        <translation>За предыдущие 12 месяцев: {count}</translation>
    </message>
    <message>
        <source>{killed} killed, {injured} injured; before: {k}, {i}</source>
        <translation>погибло {killed}, ранено {injured}; до этого: {k}, {i}</translation>
    </message>
    <message>
        <source>{count} more of the same time, whose month is not known.</source>
        <translation>Ещё за то же время, месяц неизвестен: {count}.</translation>
    </message>
    <message>
        <source>{due} / {missing}</source>
        <translation>{due} / {missing}</translation>
    </message>
    <message>
        <source>{count} stand</source>
        <translation>Стоит: {count}</translation>
    </message>
    <message>
        <source>Released this year: {area} ha</source>
        <translation>Высвобождено в этом году: {area} га</translation>
    </message>
    <message>
        <source>no tasks yet</source>
        <translation>заданий пока нет</translation>
    </message>
    <message>
        <source>{count} findings need attention</source>
        <translation>Требует внимания: {count}</translation>
    </message>
    <message>
        <source>The checks found nothing</source>
        <translation>Проверки ничего не нашли</translation>
    </message>
    <message>
        <source>Open hazards</source>
        <translation>Открытые опасные участки</translation>
    </message>
    <message>
        <source>Confirmed / suspected</source>
        <translation>Подтверждено / подозревается</translation>
    </message>
    <message>
        <source>Accidents, 12 months</source>
        <translation>Несчастные случаи, 12 мес.</translation>
    </message>
    <message>
        <source>Casualties, 12 months</source>
        <translation>Пострадавшие, 12 мес.</translation>
    </message>
    <message>
        <source>Signs due / missing</source>
        <translation>Знаки: к осмотру / отсутствуют</translation>
    </message>
    <message>
        <source>Tasks in hand</source>
        <translation>Задания в работе</translation>
    </message>
    <message>
        <source>Casualties by month</source>
        <translation>Пострадавшие по месяцам</translation>
    </message>
    <message>
        <source>{first} More errors: {count}.</source>
        <translation>{first} Ещё ошибок: {count}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>{attention}; errors in the data: {count}</source>
        <translation>{attention}; ошибок в данных: {count}</translation>
    </message>
    <message>
        <source>Data chec&amp;ks: running …</source>
        <translation>Проверка &amp;данных: идёт …</translation>
    </message>
    <message>
        <source>Data chec&amp;ks…</source>
        <translation>Проверка &amp;данных…</translation>
    </message>
    <message>
        <source>Data chec&amp;ks – errors: {errors}, warnings: {warnings}</source>
        <translation>Проверка &amp;данных – ошибок: {errors}, предупреждений: {warnings}</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>{count} tasks</source>
        <translation>Заданий: {count}</translation>
    </message>
    <message>
        <source>Created: {codes}.</source>
        <translation>Создано: {codes}.</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Назначить…</translation>
    </message>
    <message>
        <source>There is no team yet. Add one in the Teams tab.</source>
        <translation>Групп пока нет. Добавьте группу на вкладке «Группы».</translation>
    </message>
    <message>
        <source>This task has no place on the map.</source>
        <translation>У этого задания нет места на карте.</translation>
    </message>
    <message>
        <source>{code}: {status}</source>
        <translation>{code}: {status}</translation>
    </message>
    <message>
        <source>{code} is assigned until {end}.</source>
        <translation>{code} назначено до {end}.</translation>
    </message>
    <message>
        <source>late by {days} days</source>
        <translation>опоздание, дней: {days}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>Area, ha</source>
        <translation>Площадь, га</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Любой статус</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>&amp;New task…</source>
        <translation>&amp;Новое задание…</translation>
    </message>
    <message>
        <source>Make a task of hazards</source>
        <translation>Создать задание по опасным участкам</translation>
    </message>
    <message>
        <source>&amp;Assign…</source>
        <translation>Н&amp;азначить…</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>&amp;Статус</translation>
    </message>
    <message>
        <source>&amp;Zoom to</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>Creating a task</source>
        <translation>Создание задания</translation>
    </message>
    <message>
        <source>Assigning a task</source>
        <translation>Назначение задания</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>&amp;История…</translation>
    </message>
    <message>
        <source>Every change of this task, with a map</source>
        <translation>Все изменения этого задания, с картой</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Группы</translation>
    </message>
</context>
<context>
    <name>TeamList</name>
    <message>
        <source>Team</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Методы</translation>
    </message>
    <message>
        <source>m² a day</source>
        <translation>м² в день</translation>
    </message>
    <message>
        <source>Tasks in hand</source>
        <translation>Задания в работе</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Team {code} is added.</source>
        <translation>Группа {code} добавлена.</translation>
    </message>
    <message>
        <source>New &amp;team…</source>
        <translation>Новая &amp;группа…</translation>
    </message>
    <message>
        <source>Adding a team</source>
        <translation>Добавление группы</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>Place on the map</source>
        <translation>Место на карте</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>нарисовано</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>VictimRow</name>
    <message>
        <source>Age ?</source>
        <translation>Возраст ?</translation>
    </message>
    <message>
        <source>Name (kept apart, restricted)</source>
        <translation>Имя (хранится отдельно, доступ ограничен)</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Пострадавший {number}</translation>
    </message>
    <message>
        <source>Remove person {number}</source>
        <translation>Убрать пострадавшего {number}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Age group</source>
        <translation>Возрастная группа</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>Civil status</source>
        <translation>Гражданский статус</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Outcome ?</source>
        <translation>Исход ?</translation>
    </message>
    <message>
        <source>Sex ?</source>
        <translation>Пол ?</translation>
    </message>
    <message>
        <source>Age group ?</source>
        <translation>Группа ?</translation>
    </message>
    <message>
        <source>Activity ?</source>
        <translation>Занятие ?</translation>
    </message>
    <message>
        <source>Civil status ?</source>
        <translation>Статус ?</translation>
    </message>
</context>
<context>
    <name>VictimRows</name>
    <message>
        <source>Add a perso&amp;n harmed</source>
        <translation>Добавить пострадав&amp;шего</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message>
        <source>{problem} What you entered is kept; it is tried again for a minute.</source>
        <translation>{problem} Введённое сохранено; попытки продолжаются минуту.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Создать рабочее пространство…</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Недавно открытые</translation>
    </message>
    <message>
        <source>Open wor&amp;kspace…</source>
        <translation>&amp;Открыть рабочее пространство…</translation>
    </message>
    <message>
        <source>Open on a server…</source>
        <translation>Открыть на сервере…</translation>
    </message>
    <message>
        <source>A workspace holds hazards, incidents, signs and tasks: one file, or a part of a database that several people share.</source>
        <translation>Рабочее пространство содержит опасные участки, происшествия, знаки и задачи: это один файл или часть базы данных, с которой работают несколько человек.</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Отменено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Something went wrong in the plugin: {error}. See the log.</source>
        <translation>Ошибка в модуле: {error}. Смотрите журнал.</translation>
    </message>
    <message>
        <source>Mine action</source>
        <translation>Противоминная деятельность</translation>
    </message>
    <message>
        <source>{problem} The dock keeps what it shows; the workspace is asked again in the background.</source>
        <translation>{problem} Панель сохраняет показанное; рабочее пространство опрашивается в фоне.</translation>
    </message>
    <message>
        <source>The workspace answers again. The lists are up to date.</source>
        <translation>Рабочее пространство снова отвечает. Списки обновлены.</translation>
    </message>
    <message>
        <source>The workspace answers again. What you were saving is written: do not save it a second time.</source>
        <translation>Рабочее пространство снова отвечает. То, что вы сохраняли, записано: не сохраняйте это второй раз.</translation>
    </message>
    <message>
        <source>The workspace answers again. What you were saving was not written: save it again.</source>
        <translation>Рабочее пространство снова отвечает. То, что вы сохраняли, не записано: сохраните это ещё раз.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCopies</name>
    <message>
        <source>Copied: {count} records.</source>
        <translation>Скопировано записей: {count}.</translation>
    </message>
    <message>
        <source>{count} photos or files were missing already.</source>
        <translation>Фотографий или файлов, которых не было и раньше: {count}.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Открыть копию</translation>
    </message>
    <message>
        <source>Copying the workspace</source>
        <translation>Копирование рабочего пространства</translation>
    </message>
    <message>
        <source>The backup is complete: {name}</source>
        <translation>Резервная копия готова: {name}</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Создание резервной копии</translation>
    </message>
    <message>
        <source>Restored: {count} records.</source>
        <translation>Восстановлено записей: {count}.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Восстановление из резервной копии</translation>
    </message>
    <message>
        <source>Restored: {count} records. Before that: {name}</source>
        <translation>Восстановлено записей: {count}. Прежнее состояние: {name}</translation>
    </message>
    <message>
        <source>Older workspace</source>
        <translation>Старое рабочее пространство</translation>
    </message>
    <message>
        <source>{path} was made by an older version. Bring it up to date now?</source>
        <translation>{path}: создано старой версией. Обновить сейчас?</translation>
    </message>
    <message>
        <source>A backup is made first. Records and history stay as they are. Older versions of the plugin cannot open it afterwards.</source>
        <translation>Сначала делается резервная копия. Записи и история остаются как есть. Старые версии модуля после этого его не откроют.</translation>
    </message>
    <message>
        <source>The workspace is up to date. Backup: {name}</source>
        <translation>Рабочее пространство обновлено. Резервная копия: {name}</translation>
    </message>
    <message>
        <source>Bringing the workspace up to date</source>
        <translation>Обновление рабочего пространства</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
    </message>
</context>
<context>
    <name>WorkspaceHistoryDialog</name>
    <message>
        <source>History of the workspace</source>
        <translation>История рабочего пространства</translation>
    </message>
    <message>
        <source>Undoing “{title}”…</source>
        <translation>Отмена «{title}»…</translation>
    </message>
    <message>
        <source>Undo: {title}</source>
        <translation>Отмена: {title}</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>неизвестное лицо</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Nothing has been changed in this workspace yet.</source>
        <translation>В этом рабочем пространстве ещё ничего не меняли.</translation>
    </message>
    <message>
        <source>{shown} of {all} changes</source>
        <translation>{shown} из {all} изменений</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>Отменено: {title}</translation>
    </message>
    <message>
        <source>Search title, reason, person or day</source>
        <translation>Поиск: название, причина, лицо или день</translation>
    </message>
    <message>
        <source>Search changes</source>
        <translation>Поиск изменений</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Changes, the latest first</source>
        <translation>Изменения, последние сверху</translation>
    </message>
    <message>
        <source>&amp;Undo this change</source>
        <translation>&amp;Отменить это изменение</translation>
    </message>
    <message>
        <source>&amp;What it wrote</source>
        <translation>&amp;Что записано</translation>
    </message>
    <message>
        <source>&amp;Older changes</source>
        <translation>&amp;Более ранние</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Searching the history</source>
        <translation>Поиск в истории</translation>
    </message>
    <message>
        <source>No change matches the search.</source>
        <translation>Нет изменений, подходящих под поиск.</translation>
    </message>
    <message>
        <source>the older ones are being searched…</source>
        <translation>идёт поиск в более старых…</translation>
    </message>
    <message>
        <source>the older ones are not searched yet</source>
        <translation>в более старых ещё не искали</translation>
    </message>
    <message>
        <source>the newest {count} are listed</source>
        <translation>показаны новейшие {count}</translation>
    </message>
    <message>
        <source>&amp;Stop searching</source>
        <translation>Остановить по&amp;иск</translation>
    </message>
    <message>
        <source>Undo “{title}” of {when} as a whole (rows: {rows})?</source>
        <translation>Отменить «{title}» от {when} целиком (строк: {rows})?</translation>
    </message>
</context>
<context>
    <name>WorkspaceMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Недавние</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>&amp;Открыть рабочее пространство…</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Создать рабочее пространство…</translation>
    </message>
    <message>
        <source>Add the &amp;layers to the project</source>
        <translation>&amp;Добавить слои в проект</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>&amp;Закрыть рабочее пространство</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Параметры…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Справк&amp;а</translation>
    </message>
    <message>
        <source>&amp;Undo: {title}</source>
        <translation>От&amp;менить: {title}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>От&amp;менить</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Открыть рабочее пространство</translation>
    </message>
    <message>
        <source>Workspace (*.gpkg)</source>
        <translation>Рабочее пространство (*.gpkg)</translation>
    </message>
    <message>
        <source>The workspace is ready.</source>
        <translation>Рабочее пространство готово.</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>Отменено: {title}</translation>
    </message>
    <message>
        <source>Open on a ser&amp;ver…</source>
        <translation>Открыть на сер&amp;вере…</translation>
    </message>
    <message>
        <source>&amp;People of this workspace…</source>
        <translation>&amp;Участники рабочего пространства…</translation>
    </message>
    <message>
        <source>Chec&amp;k the data…</source>
        <translation>Прове&amp;рить данные…</translation>
    </message>
    <message>
        <source>Histor&amp;y of the workspace…</source>
        <translation>&amp;История рабочего пространства…</translation>
    </message>
    <message>
        <source>Make a &amp;backup</source>
        <translation>Сделать р&amp;езервную копию</translation>
    </message>
    <message>
        <source>Restore &amp;from a backup…</source>
        <translation>Восс&amp;тановить из резервной копии…</translation>
    </message>
    <message>
        <source>Connecting to {place}</source>
        <translation>Подключение к {place}</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>Участники…</translation>
    </message>
    <message>
        <source>The workspace is ready, and yours alone: your login may not make roles.</source>
        <translation>Рабочее пространство готово и принадлежит только вам: ваша учётная запись не может создавать роли.</translation>
    </message>
    <message>
        <source>Creating {place}</source>
        <translation>Создание {place}</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Отмена изменения</translation>
    </message>
    <message>
        <source>Copy &amp;workspace to…</source>
        <translation>&amp;Копировать рабочее пространство…</translation>
    </message>
    <message>
        <source>{path} was made by an older version, so the dock cannot open it yet. Its layers stay in the project.</source>
        <translation>{path} создано более старой версией, поэтому панель пока не может его открыть. Его слои остаются в проекте.</translation>
    </message>
    <message>
        <source>Bring it up to date…</source>
        <translation>Обновить…</translation>
    </message>
</context>
<context>
    <name>WorkspaceTarget</name>
    <message>
        <source>A file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>A PostgreSQL server</source>
        <translation>Сервер PostgreSQL</translation>
    </message>
    <message>
        <source>Workspace (*.gpkg)</source>
        <translation>Рабочее пространство (*.gpkg)</translation>
    </message>
    <message>
        <source>None is saved: make one in the browser panel</source>
        <translation>Сохранённых нет: создайте в панели браузера</translation>
    </message>
    <message>
        <source>Empty: a new folder beside that of this workspace</source>
        <translation>Пусто: новая папка рядом с папкой этого рабочего пространства</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>К&amp;уда</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Соединение</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>С&amp;хема</translation>
    </message>
    <message>
        <source>&amp;Photos</source>
        <translation>Фо&amp;тографии</translation>
    </message>
    <message>
        <source>Give the whole path of the file.</source>
        <translation>Укажите полный путь к файлу.</translation>
    </message>
    <message>
        <source>The name of a schema has small letters, digits and _, and begins with a letter.</source>
        <translation>Имя схемы состоит из строчных латинских букв, цифр и _ и начинается с буквы.</translation>
    </message>
    <message>
        <source>Choose where the file goes.</source>
        <translation>Выберите, где будет файл.</translation>
    </message>
    <message>
        <source>Choose a connection.</source>
        <translation>Выберите соединение.</translation>
    </message>
    <message>
        <source>Give the schema a name.</source>
        <translation>Дайте схеме имя.</translation>
    </message>
</context>
<context>
    <name>arguments</name>
    <message>
        <source>There is no argument {argument}. Use {right} instead.</source>
        <translation>Аргумента {argument} нет. Используйте {right}.</translation>
    </message>
    <message>
        <source>{argument} is missing: give {what}.</source>
        <translation>Нет аргумента {argument}. Укажите: {what}.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>a number, with a point as decimal mark</source>
        <translation>число с точкой в качестве десятичного знака</translation>
    </message>
    <message>
        <source>from {low:g} to {high:g}</source>
        <translation>от {low:g} до {high:g}</translation>
    </message>
    <message>
        <source>of {low:g} or more</source>
        <translation>не меньше {low:g}</translation>
    </message>
    <message>
        <source>of {high:g} or less</source>
        <translation>не больше {high:g}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true или false</translation>
    </message>
    <message>
        <source>x,y as in {example}</source>
        <translation>x,y, например {example}</translation>
    </message>
    <message>
        <source>{argument} cannot be {value}: give {wanted}.</source>
        <translation>{argument} не может иметь значение {value}. Укажите: {wanted}.</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>{code}: this released land is questioned. Investigate.</source>
        <translation>{code}: эта высвобожденная земля под вопросом. Расследуйте.</translation>
    </message>
    <message>
        <source>{count} more accidents outside every known hazard.</source>
        <translation>Ещё несчастных случаев вне всех известных опасных участков: {count}.</translation>
    </message>
    <message>
        <source>{code}: accident outside every known hazard.</source>
        <translation>{code}: несчастный случай вне всех известных опасных участков.</translation>
    </message>
    <message>
        <source>{code}: accident {distance} m outside every known hazard.</source>
        <translation>{code}: несчастный случай в {distance} м от ближайшего известного опасного участка.</translation>
    </message>
    <message>
        <source>{code} is late by {days} days.</source>
        <translation>{code}: опоздание, дней: {days}.</translation>
    </message>
    <message>
        <source>{count} signs are missing.</source>
        <translation>Отсутствует знаков: {count}.</translation>
    </message>
    <message>
        <source>{count} signs are overdue for inspection.</source>
        <translation>Знаков с просроченным осмотром: {count}.</translation>
    </message>
    <message>
        <source>{count} recorded hazards cannot be drawn.</source>
        <translation>Записанных опасных участков, которые нельзя показать на карте: {count}.</translation>
    </message>
    <message>
        <source>{code}: its review was due on {day}.</source>
        <translation>{code}: срок пересмотра истёк {day}.</translation>
    </message>
    <message>
        <source>{count} more hazards are due for review.</source>
        <translation>Ещё опасных участков, которые пора пересмотреть: {count}.</translation>
    </message>
    <message>
        <source>{count} signs mark only released land and may come down.</source>
        <translation>Знаков, которые обозначают только высвобожденную землю и могут быть сняты: {count}.</translation>
    </message>
    <message>
        <source>{code}: {area} m² lost outside a recorded process; both outlines count.</source>
        <translation>{code}: {area} м² утрачено без записанного процесса; действуют оба контура.</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Assign {task} to {team}</source>
        <translation>Назначение {task} группе {team}</translation>
    </message>
    <message>
        <source>New hazard</source>
        <translation>Новый опасный участок</translation>
    </message>
    <message>
        <source>Record process for {code}</source>
        <translation>Регистрация процедуры для {code}</translation>
    </message>
    <message>
        <source>Import ways</source>
        <translation>Импорт путей</translation>
    </message>
    <message>
        <source>Import hazards</source>
        <translation>Импорт опасных участков</translation>
    </message>
    <message>
        <source>Import incidents</source>
        <translation>Импорт происшествий</translation>
    </message>
    <message>
        <source>Import places</source>
        <translation>Импорт мест</translation>
    </message>
    <message>
        <source>Import victims</source>
        <translation>Импорт пострадавших</translation>
    </message>
    <message>
        <source>Log incident</source>
        <translation>Регистрация происшествия</translation>
    </message>
    <message>
        <source>Questioned because of {code}.</source>
        <translation>Под вопросом из-за {code}.</translation>
    </message>
    <message>
        <source>Update what is known</source>
        <translation>Обновление известных сведений</translation>
    </message>
    <message>
        <source>Propose signs</source>
        <translation>Предложение знаков</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>Создание задания</translation>
    </message>
    <message>
        <source>{code} becomes {status}</source>
        <translation>{code}: статус {status}</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Новая организация</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>New accreditation</source>
        <translation>Новая аккредитация</translation>
    </message>
    <message>
        <source>{count} signs</source>
        <translation>знаков ({count})</translation>
    </message>
    <message>
        <source>Inspect {signs}</source>
        <translation>Осмотр {signs}</translation>
    </message>
    <message>
        <source>Report {signs} missing</source>
        <translation>Сообщение об отсутствии {signs}</translation>
    </message>
    <message>
        <source>Put up {signs}</source>
        <translation>Установка {signs}</translation>
    </message>
    <message>
        <source>Put up {signs} again</source>
        <translation>Повторная установка {signs}</translation>
    </message>
    <message>
        <source>Decline {signs}</source>
        <translation>Отклонение {signs}</translation>
    </message>
    <message>
        <source>Propose {signs} again</source>
        <translation>Повторное предложение {signs}</translation>
    </message>
    <message>
        <source>Remove {signs}</source>
        <translation>Снятие {signs}</translation>
    </message>
    <message>
        <source>Repair: {what}</source>
        <translation>Исправление: {what}</translation>
    </message>
    <message>
        <source>Ask for a change of {code}</source>
        <translation>Запросить изменение {code}</translation>
    </message>
    <message>
        <source>Approve the change of {code}</source>
        <translation>Утвердить изменение {code}</translation>
    </message>
    <message>
        <source>Restore the outline of {code}</source>
        <translation>Восстановление контура {code}</translation>
    </message>
    <message>
        <source>Folder for photos and files</source>
        <translation>Папка для фотографий и файлов</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Released land outside its hazard</source>
        <translation>Высвобожденная земля вне своего опасного участка</translation>
    </message>
    <message>
        <source>Released land lies outside every outline that its hazard ever had, by more than 1 m² and 0.9 % of it. Compare with the completion report.</source>
        <translation>Высвобожденная земля выходит за все контуры, которые когда-либо были у опасного участка, более чем на 1 м² и 0,9 % её площади. Сравните с отчётом о завершении.</translation>
    </message>
    <message>
        <source>{code}: {area} m² of it lie outside {hazard}.</source>
        <translation>{code}: {area} м² лежат вне {hazard}.</translation>
    </message>
    <message>
        <source>Areas do not add up</source>
        <translation>Площади не сходятся</translation>
    </message>
    <message>
        <source>What was recorded and added to a hazard differs by more than 1 m² from what was cancelled, reduced and cleared and what remains. A positive difference is land that left the hazard without being released: treat it as hazardous until it is explained.</source>
        <translation>Записанное и добавленное к опасному участку отличается более чем на 1 м² от отменённого, сокращённого, очищенного и оставшегося. Положительная разница — земля, выбывшая из участка без высвобождения: считайте её опасной, пока это не объяснено.</translation>
    </message>
    <message>
        <source>{code}: recorded + added differs by {area} m² from cancelled + reduced + cleared + remaining.</source>
        <translation>{code}: записанное + добавленное отличается на {area} м² от отменённого + сокращённого + очищенного + оставшегося.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Dates out of order</source>
        <translation>Даты не по порядку</translation>
    </message>
    <message>
        <source>A date lies before another that must come first, such as an end before its start.</source>
        <translation>Дата стоит раньше той, которая должна быть первой, например конец раньше начала.</translation>
    </message>
    <message>
        <source>{code}: {first} ({first_day}) is after {second} ({second_day}).</source>
        <translation>{code}: {first} ({first_day}) позже, чем {second} ({second_day}).</translation>
    </message>
    <message>
        <source>Date in the future</source>
        <translation>Дата в будущем</translation>
    </message>
    <message>
        <source>Something is said to have happened on a day that is to come.</source>
        <translation>Записано, что нечто произошло в день, который ещё не наступил.</translation>
    </message>
    <message>
        <source>{code}: {field} is {day}, a day that is to come.</source>
        <translation>{code}: «{field}» — {day}, этот день ещё не наступил.</translation>
    </message>
    <message>
        <source>Task history out of order</source>
        <translation>История задания не по порядку</translation>
    </message>
    <message>
        <source>A step of a task is dated before the step that was recorded before it.</source>
        <translation>Шаг задания датирован раньше шага, записанного до него.</translation>
    </message>
    <message>
        <source>{code}: a step of {day} follows one of {earlier}.</source>
        <translation>{code}: шаг от {day} следует за шагом от {earlier}.</translation>
    </message>
    <message>
        <source>Same outline twice</source>
        <translation>Один контур дважды</translation>
    </message>
    <message>
        <source>Two open hazards, or two pieces of released land, have the same outline. Close one as a duplicate if they are one.</source>
        <translation>У двух открытых опасных участков или двух участков высвобожденной земли один контур. Если это одно и то же, закройте один как дубликат.</translation>
    </message>
    <message>
        <source>{code} has the same outline as {other}.</source>
        <translation>У {code} тот же контур, что у {other}.</translation>
    </message>
    <message>
        <source>Outlines overlap</source>
        <translation>Контуры перекрываются</translation>
    </message>
    <message>
        <source>Two open hazards, or two pieces of released land, share more than 0.9 % of the smaller one: their ground is counted twice.</source>
        <translation>Два открытых опасных участка или два участка высвобожденной земли перекрываются более чем на 0,9 % меньшего: земля посчитана дважды.</translation>
    </message>
    <message>
        <source>{code} and {other} overlap by {share} of the smaller one.</source>
        <translation>{code} и {other} перекрываются на {share} меньшего.</translation>
    </message>
    <message>
        <source>Same code twice</source>
        <translation>Один код дважды</translation>
    </message>
    <message>
        <source>Two records of a table have codes that people say the same way: only spaces or capital letters tell them apart. Give one of them another code.</source>
        <translation>У двух записей таблицы коды, которые произносятся одинаково: их различают только пробелы или прописные буквы. Дайте одной из них другой код.</translation>
    </message>
    <message>
        <source>“{code}” and “{other}” are the same code when spoken.</source>
        <translation>«{code}» и «{other}» на слух — один код.</translation>
    </message>
    <message>
        <source>Spaces round a code</source>
        <translation>Пробелы вокруг кода</translation>
    </message>
    <message>
        <source>A code begins or ends with a space, so that a search does not find it.</source>
        <translation>Код начинается или кончается пробелом, поэтому поиск его не находит.</translation>
    </message>
    <message>
        <source>{code}: its code begins or ends with a space.</source>
        <translation>{code}: код начинается или кончается пробелом.</translation>
    </message>
    <message>
        <source>Takes the spaces off the code.</source>
        <translation>Убирает пробелы вокруг кода.</translation>
    </message>
    <message>
        <source>Survey point twice</source>
        <translation>Точка съёмки дважды</translation>
    </message>
    <message>
        <source>Two survey points of a hazard lie at the same place under different numbers. Compare with the survey report.</source>
        <translation>Две точки съёмки опасного участка с разными номерами лежат в одном месте. Сравните с отчётом о съёмке.</translation>
    </message>
    <message>
        <source>{code}: survey points {other} and {point} are one place.</source>
        <translation>{code}: точки съёмки {other} и {point} — одно место.</translation>
    </message>
    <message>
        <source>Attachment without a record</source>
        <translation>Вложение без записи</translation>
    </message>
    <message>
        <source>A photo or file belongs to a record that is no more.</source>
        <translation>Фото или файл относится к записи, которой больше нет.</translation>
    </message>
    <message>
        <source>{code}: the record it was attached to is gone.</source>
        <translation>{code}: записи, к которой он приложен, больше нет.</translation>
    </message>
    <message>
        <source>Removes the entry from the attachments; the file itself stays.</source>
        <translation>Убирает запись из вложений; сам файл остаётся.</translation>
    </message>
    <message>
        <source>Files folder not found</source>
        <translation>Папка файлов не найдена</translation>
    </message>
    <message>
        <source>The folder of photos and files cannot be reached from here, so that files were not checked. Bring it back beside the workspace, or connect the drive.</source>
        <translation>Папка фотографий и файлов отсюда недоступна, поэтому файлы не проверены. Верните её к рабочему пространству или подключите диск.</translation>
    </message>
    <message>
        <source>The folder {folder} is not found; {count} attachments name files in it.</source>
        <translation>Папка {folder} не найдена; вложений, называющих файлы в ней: {count}.</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Нет файла</translation>
    </message>
    <message>
        <source>An attachment names a file that is not in the files folder. Bring it back from a backup.</source>
        <translation>Вложение называет файл, которого нет в папке файлов. Верните его из резервной копии.</translation>
    </message>
    <message>
        <source>{code}: this file is not in the files folder.</source>
        <translation>{code}: этого файла нет в папке файлов.</translation>
    </message>
    <message>
        <source>File that no record names</source>
        <translation>Файл, который не назван ни в одной записи</translation>
    </message>
    <message>
        <source>A file in the files folder belongs to no record. Attach it, or move it elsewhere.</source>
        <translation>Файл в папке файлов не относится ни к одной записи. Приложите его или перенесите в другое место.</translation>
    </message>
    <message>
        <source>{code}: no record names this file.</source>
        <translation>{code}: этот файл не назван ни в одной записи.</translation>
    </message>
    <message>
        <source>Open task for a closed hazard</source>
        <translation>Открытое задание по закрытому участку</translation>
    </message>
    <message>
        <source>A task that is not finished is about hazards that are all closed. End the task, or record why a hazard is open again.</source>
        <translation>Незавершённое задание относится к участкам, которые все закрыты. Завершите задание или запишите, почему участок снова открыт.</translation>
    </message>
    <message>
        <source>{code} is still open, but {hazards} is closed.</source>
        <translation>{code} ещё открыто, а {hazards} закрыт.</translation>
    </message>
    <message>
        <source>Accident in a closed hazard</source>
        <translation>Несчастный случай на закрытом участке</translation>
    </message>
    <message>
        <source>An accident happened in a hazard after it was closed. Record the process that opens it again, and look at land released beside it.</source>
        <translation>Несчастный случай произошёл на опасном участке после его закрытия. Запишите процедуру, которая снова его откроет, и проверьте землю, высвобожденную рядом.</translation>
    </message>
    <message>
        <source>{code}: accident in {hazard}, which is closed.</source>
        <translation>{code}: несчастный случай на {hazard}, который закрыт.</translation>
    </message>
    <message>
        <source>Closed without a reason</source>
        <translation>Закрыт без причины</translation>
    </message>
    <message>
        <source>A hazard is closed and nobody said why.</source>
        <translation>Опасный участок закрыт, и никто не указал почему.</translation>
    </message>
    <message>
        <source>{code} is closed without a reason.</source>
        <translation>{code} закрыт без причины.</translation>
    </message>
    <message>
        <source>Open with a reason for closing</source>
        <translation>Открыт, но с причиной закрытия</translation>
    </message>
    <message>
        <source>A hazard that is open carries a reason for closing.</source>
        <translation>У открытого опасного участка указана причина закрытия.</translation>
    </message>
    <message>
        <source>{code} is open, but has a reason for closing.</source>
        <translation>{code} открыт, но у него указана причина закрытия.</translation>
    </message>
    <message>
        <source>Empties the reason for closing; the hazard stays open.</source>
        <translation>Очищает причину закрытия; участок остаётся открытым.</translation>
    </message>
    <message>
        <source>Hazard contradicts its history</source>
        <translation>Участок противоречит своей истории</translation>
    </message>
    <message>
        <source>Class or status of a hazard is not that of its last event: it was changed without a recorded process. Record the process, or undo the change.</source>
        <translation>Класс или статус опасного участка не тот, что в последнем событии: он изменён без записанной процедуры. Запишите процедуру или отмените изменение.</translation>
    </message>
    <message>
        <source>{code} is “{now}”; by its last event it is “{then}”.</source>
        <translation>{code}: «{now}»; по последнему событию «{then}».</translation>
    </message>
    <message>
        <source>Hazard without a history</source>
        <translation>Участок без истории</translation>
    </message>
    <message>
        <source>A hazard has no event that says how and when it became known. Record the process.</source>
        <translation>У опасного участка нет события, которое говорит, как и когда он стал известен. Запишите процедуру.</translation>
    </message>
    <message>
        <source>{code} has no history.</source>
        <translation>У {code} нет истории.</translation>
    </message>
    <message>
        <source>Task contradicts its history</source>
        <translation>Задание противоречит своей истории</translation>
    </message>
    <message>
        <source>The status of a task is not that of its last event: it was changed past the dock.</source>
        <translation>Статус задания не тот, что в последнем событии: его изменили в обход панели.</translation>
    </message>
    <message>
        <source>place on the map</source>
        <translation>место на карте</translation>
    </message>
    <message>
        <source>{code}: not known yet: {missing}.</source>
        <translation>{code}: ещё не известно: {missing}.</translation>
    </message>
    <message>
        <source>Hazard lacks data</source>
        <translation>Не хватает данных об участке</translation>
    </message>
    <message>
        <source>An open hazard lacks its outline, class, status, kinds of explosive ordnance, evidence or beneficiaries.</source>
        <translation>У открытого опасного участка нет контура, класса, статуса, видов взрывоопасных предметов, свидетельств или выгодополучателей.</translation>
    </message>
    <message>
        <source>Accident lacks data</source>
        <translation>Не хватает данных о несчастном случае</translation>
    </message>
    <message>
        <source>An accident lacks its place, date, explosive ordnance, or whether it happened during demining.</source>
        <translation>Для несчастного случая не указаны место, дата, взрывоопасный предмет или произошёл ли он при разминировании.</translation>
    </message>
    <message>
        <source>Victim lacks data</source>
        <translation>Не хватает данных о пострадавшем</translation>
    </message>
    <message>
        <source>Sex, age, outcome, activity of a victim, or whether the device was tampered with, is not known.</source>
        <translation>Не известны пол, возраст, исход, занятие пострадавшего или трогали ли предмет.</translation>
    </message>
    <message>
        <source>Released land lacks data</source>
        <translation>Не хватает данных о высвобожденной земле</translation>
    </message>
    <message>
        <source>Released land lacks its outline, product, the note on residual risk or, where it was cleared, the depth.</source>
        <translation>У высвобожденной земли нет контура, результата, записи об остаточном риске или, если она очищена, глубины.</translation>
    </message>
    <message>
        <source>Task lacks data</source>
        <translation>Не хватает данных о задании</translation>
    </message>
    <message>
        <source>A task that has left its draft lacks organisation, methods, planned start or end.</source>
        <translation>У задания, которое уже не черновик, нет организации, методов, планового начала или конца.</translation>
    </message>
    <message>
        <source>Outline drawn again: all that it enclosed is kept</source>
        <translation>Контур перерисован: всё, что он охватывал, сохранено</translation>
    </message>
    <message>
        <source>Draws the outline again so that it covers all that it encloses now; no area is lost. A hazard&apos;s history says so.</source>
        <translation>Рисует контур заново так, чтобы он охватывал всё, что охватывает сейчас; площадь не теряется. Это записывается в историю участка.</translation>
    </message>
    <message>
        <source>Leaves out points that are given twice; the shape stays the same.</source>
        <translation>Убирает точки, указанные дважды; форма остаётся той же.</translation>
    </message>
    <message>
        <source>Outline is not valid</source>
        <translation>Контур неверен</translation>
    </message>
    <message>
        <source>A ring crosses or touches itself, parts overlap, or a ring is not closed. Areas and questions about places may be answered wrongly until it is put right.</source>
        <translation>Кольцо пересекает или касается само себя, части перекрываются или кольцо не замкнуто. Пока это не исправлено, площади и ответы о местах могут быть неверны.</translation>
    </message>
    <message>
        <source>{code}: the outline crosses or touches itself, or is not closed.</source>
        <translation>{code}: контур пересекает или касается сам себя или не замкнут.</translation>
    </message>
    <message>
        <source>Fewer than three points</source>
        <translation>Меньше трёх точек</translation>
    </message>
    <message>
        <source>A ring has fewer than three different points and encloses nothing. Look up the source and draw what was meant.</source>
        <translation>В кольце меньше трёх разных точек, оно ничего не охватывает. Обратитесь к источнику и нарисуйте то, что имелось в виду.</translation>
    </message>
    <message>
        <source>{code}: a ring of the outline has fewer than three points.</source>
        <translation>{code}: в кольце контура меньше трёх точек.</translation>
    </message>
    <message>
        <source>Last point given twice</source>
        <translation>Последняя точка дважды</translation>
    </message>
    <message>
        <source>The point that closes a ring is given twice. Other programs refuse this.</source>
        <translation>Точка, замыкающая кольцо, указана дважды. Другие программы этого не принимают.</translation>
    </message>
    <message>
        <source>{code}: the last point of the outline is given twice.</source>
        <translation>{code}: последняя точка контура указана дважды.</translation>
    </message>
    <message>
        <source>Same point twice</source>
        <translation>Одна точка дважды</translation>
    </message>
    <message>
        <source>A point of a ring is followed by itself. Perhaps one of the two should lie elsewhere: compare with the source.</source>
        <translation>За точкой кольца следует она же. Возможно, одна из двух должна лежать в другом месте: сравните с источником.</translation>
    </message>
    <message>
        <source>{code}: a point of the outline is given twice in a row.</source>
        <translation>{code}: точка контура указана дважды подряд.</translation>
    </message>
    <message>
        <source>Points far apart</source>
        <translation>Точки далеко друг от друга</translation>
    </message>
    <message>
        <source>Two consecutive points are more than 5,000 m apart: often a slip in a coordinate. Compare with the source.</source>
        <translation>Между двумя соседними точками больше 5 000 м: часто это ошибка в координате. Сравните с источником.</translation>
    </message>
    <message>
        <source>{code}: two consecutive points of the outline are {distance} m apart.</source>
        <translation>{code}: между двумя соседними точками контура {distance} м.</translation>
    </message>
    <message>
        <source>Several parts</source>
        <translation>Несколько частей</translation>
    </message>
    <message>
        <source>A hazard has several separate parts where one is usually meant. Split it if they are surveyed or cleared one by one.</source>
        <translation>У опасного участка несколько отдельных частей, хотя обычно имеется в виду одна. Разделите его, если их обследуют или очищают по одной.</translation>
    </message>
    <message>
        <source>{code} has {count} separate parts.</source>
        <translation>{code}: отдельных частей — {count}.</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>Пересмотр просрочен</translation>
    </message>
    <message>
        <source>The day on which an open hazard was to be reviewed is past.</source>
        <translation>День, когда открытый опасный участок надо было пересмотреть, прошёл.</translation>
    </message>
    <message>
        <source>{code}: its review was due on {day}.</source>
        <translation>{code}: срок пересмотра истёк {day}.</translation>
    </message>
    <message>
        <source>No review planned</source>
        <translation>Пересмотр не назначен</translation>
    </message>
    <message>
        <source>A hazard is temporarily conserved and no day is set for its review: it may be forgotten.</source>
        <translation>Опасный участок временно законсервирован, а день пересмотра не назначен: о нём могут забыть.</translation>
    </message>
    <message>
        <source>{code} is temporarily conserved, and no review is planned.</source>
        <translation>{code} временно законсервирован, пересмотр не назначен.</translation>
    </message>
    <message>
        <source>Inspection overdue</source>
        <translation>Осмотр просрочен</translation>
    </message>
    <message>
        <source>The day on which a standing sign was to be inspected is past.</source>
        <translation>День, когда стоящий знак надо было осмотреть, прошёл.</translation>
    </message>
    <message>
        <source>{code}: its inspection was due on {day}.</source>
        <translation>{code}: осмотр должен был пройти {day}.</translation>
    </message>
    <message>
        <source>Restricted data in an open field</source>
        <translation>Закрытые данные в открытом поле</translation>
    </message>
    <message>
        <source>An open field of an incident, a victim or an attachment repeats a name, contact, address or date of birth from the restricted tables. It would leave the office with any map or list.</source>
        <translation>Открытое поле происшествия, пострадавшего или вложения повторяет имя, контакт, адрес или дату рождения из закрытых таблиц. С любой картой или списком это выйдет за пределы учреждения.</translation>
    </message>
    <message>
        <source>{code}: the field “{field}” repeats restricted data ({kind}).</source>
        <translation>{code}: поле «{field}» повторяет закрытые данные ({kind}).</translation>
    </message>
    <message>
        <source>Puts […] in place of the restricted words. They stay in the restricted table, and the history keeps the old text.</source>
        <translation>Ставит […] вместо закрытых слов. Они остаются в закрытой таблице, а старый текст — в истории.</translation>
    </message>
    <message>
        <source>Telephone number or e-mail in remarks</source>
        <translation>Телефон или почта в примечаниях</translation>
    </message>
    <message>
        <source>Remarks hold something that reads as a telephone number or an e-mail address. Move it to the restricted fields if it belongs to a person.</source>
        <translation>В примечаниях есть что-то похожее на номер телефона или адрес почты. Если это данные человека, перенесите их в закрытые поля.</translation>
    </message>
    <message>
        <source>{code}: “{field}” seems to hold a telephone number or e-mail address.</source>
        <translation>{code}: в поле «{field}», похоже, номер телефона или адрес почты.</translation>
    </message>
    <message>
        <source>Outline restored: it was changed outside a recorded process</source>
        <translation>Контур восстановлен: он был изменён без записанного процесса</translation>
    </message>
    <message>
        <source>Land lost outside a recorded process</source>
        <translation>Земля, утраченная без записанного процесса</translation>
    </message>
    <message>
        <source>The outline of a hazard was made smaller or moved by hand. The former outline counts with the present one in every answer and on every map. Record the survey or clearance that gave the land up, or restore the outline.</source>
        <translation>Контур опасного участка уменьшен или сдвинут вручную. Прежний контур вместе с нынешним учитывается в каждом ответе и на каждой карте. Запишите обследование или очистку, освободившие землю, или восстановите контур.</translation>
    </message>
    <message>
        <source>{code} lost {area} m² outside a recorded process; both outlines count.</source>
        <translation>{code}: {area} м² утрачено без записанного процесса; действуют оба контура.</translation>
    </message>
    <message>
        <source>Gives the hazard all of its former outline back.</source>
        <translation>Возвращает опасному участку весь его прежний контур.</translation>
    </message>
    <message>
        <source>Land lost past the history</source>
        <translation>Земля, утраченная мимо истории</translation>
    </message>
    <message>
        <source>A hazard covers less than at its last event, and the former outline was not kept: another program has changed the file past its rules. Restore the outline, or record the survey or clearance that gave the land up.</source>
        <translation>Опасный участок занимает меньше, чем при последнем событии, и прежний контур не сохранён: другая программа изменила файл в обход его правил. Восстановите контур или запишите обследование или очистку, освободившие землю.</translation>
    </message>
    <message>
        <source>{code} covers {area} m² less than at its last event.</source>
        <translation>{code} занимает на {area} м² меньше, чем при последнем событии.</translation>
    </message>
    <message>
        <source>Gives the hazard the outline of its last event and keeps the present one.</source>
        <translation>Возвращает опасному участку контур последнего события и сохраняет нынешний.</translation>
    </message>
    <message>
        <source>Place not on the globe</source>
        <translation>Место вне земного шара</translation>
    </message>
    <message>
        <source>A coordinate is no longitude (−180 to 180) or latitude (−90 to 90), so the record is on no map. Another program wrote it, often in another coordinate system. Look up the source and give the place again.</source>
        <translation>Координата не является ни долготой (от −180 до 180), ни широтой (от −90 до 90), поэтому записи нет ни на одной карте. Её записала другая программа, часто в другой системе координат. Проверьте источник и укажите место заново.</translation>
    </message>
    <message>
        <source>{code}: a coordinate is not on the globe.</source>
        <translation>{code}: координата вне земного шара.</translation>
    </message>
    <message>
        <source>Name of a victim or reporter in another record</source>
        <translation>Имя пострадавшего или заявителя в другой записи</translation>
    </message>
    <message>
        <source>An open field holds the whole name of somebody who is in the restricted tables for an incident. If the same person is meant, write instead to which incident it belongs.</source>
        <translation>Открытое поле содержит полное имя человека, который записан в закрытых таблицах в связи с происшествием. Если имеется в виду он, напишите вместо имени, к какому происшествию это относится.</translation>
    </message>
    <message>
        <source>{code}: the field “{field}” holds a name from the restricted tables.</source>
        <translation>{code}: поле «{field}» содержит имя из закрытых таблиц.</translation>
    </message>
    <message>
        <source>Value that cannot be read</source>
        <translation>Нечитаемое значение</translation>
    </message>
    <message>
        <source>{code}: “{value}” in the field “{field}” cannot be read.</source>
        <translation>{code}: значение «{value}» в поле «{field}» не читается.</translation>
    </message>
    <message>
        <source>A field holds something that it cannot hold, such as a word in a date; another program wrote it. Lists and maps that need the record refuse to go on, and rules about that field leave the record out, until it is corrected in the attribute table.</source>
        <translation>В поле записано то, чего в нём быть не может, например слово в дате; это записала другая программа. Пока значение не исправлено в таблице атрибутов, списки и карты, которым нужна эта запись, не работают, а правила об этом поле её не учитывают.</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>Suspected hazardous area (SHA)</source>
        <translation>Подозреваемый опасный район (SHA)</translation>
    </message>
    <message>
        <source>Confirmed hazardous area (CHA)</source>
        <translation>Подтверждённый опасный район (CHA)</translation>
    </message>
    <message>
        <source>Indication of a hazard</source>
        <translation>Признак опасности</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Worked on</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Земля высвобождена</translation>
    </message>
    <message>
        <source>Merged into another hazard</source>
        <translation>Объединено с другим опасным участком</translation>
    </message>
    <message>
        <source>Split into several hazards</source>
        <translation>Разделено на несколько опасных участков</translation>
    </message>
    <message>
        <source>Duplicate of another record</source>
        <translation>Дубликат другой записи</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Внесено по ошибке</translation>
    </message>
    <message>
        <source>Non-technical survey</source>
        <translation>Нетехническое обследование</translation>
    </message>
    <message>
        <source>Technical survey</source>
        <translation>Техническое обследование</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>Очистка</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>Несчастный случай</translation>
    </message>
    <message>
        <source>Desk review</source>
        <translation>Камеральная проверка</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединение</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Разделение</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Подано</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Утверждено</translation>
    </message>
    <message>
        <source>GPS receiver</source>
        <translation>Приёмник GPS</translation>
    </message>
    <message>
        <source>Survey instrument</source>
        <translation>Геодезический прибор</translation>
    </message>
    <message>
        <source>Paper map</source>
        <translation>Бумажная карта</translation>
    </message>
    <message>
        <source>Imagery</source>
        <translation>Аэро- или космоснимки</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Схема от руки</translation>
    </message>
    <message>
        <source>Place name only</source>
        <translation>Только название места</translation>
    </message>
    <message>
        <source>Centre of an administrative area</source>
        <translation>Центр административной единицы</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокая</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Средняя</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкая</translation>
    </message>
    <message>
        <source>Anti-personnel mine</source>
        <translation>Противопехотная мина</translation>
    </message>
    <message>
        <source>Improvised anti-personnel mine</source>
        <translation>Самодельная противопехотная мина</translation>
    </message>
    <message>
        <source>Anti-vehicle mine</source>
        <translation>Противотранспортная мина</translation>
    </message>
    <message>
        <source>Mine of unknown type</source>
        <translation>Мина неизвестного типа</translation>
    </message>
    <message>
        <source>Cluster munition remnants</source>
        <translation>Остатки кассетных боеприпасов</translation>
    </message>
    <message>
        <source>Unexploded ordnance (UXO)</source>
        <translation>Неразорвавшийся боеприпас (НРБ)</translation>
    </message>
    <message>
        <source>Abandoned ordnance (AXO)</source>
        <translation>Брошенный боеприпас (AXO)</translation>
    </message>
    <message>
        <source>Explosive remnant of unknown type</source>
        <translation>Взрывоопасный пережиток войны неизвестного типа</translation>
    </message>
    <message>
        <source>Improvised explosive device</source>
        <translation>Самодельное взрывное устройство</translation>
    </message>
    <message>
        <source>Booby trap</source>
        <translation>Мина-ловушка</translation>
    </message>
    <message>
        <source>Other device</source>
        <translation>Другое взрывное устройство</translation>
    </message>
    <message>
        <source>Small arms ammunition</source>
        <translation>Патроны к стрелковому оружию</translation>
    </message>
    <message>
        <source>Detonation</source>
        <translation>Подрыв</translation>
    </message>
    <message>
        <source>Accident at a known place</source>
        <translation>Несчастный случай в известном месте</translation>
    </message>
    <message>
        <source>Reliable minefield record</source>
        <translation>Достоверный формуляр минного поля</translation>
    </message>
    <message>
        <source>Signs or fencing</source>
        <translation>Знаки или ограждение</translation>
    </message>
    <message>
        <source>Ordnance seen</source>
        <translation>Замечены боеприпасы</translation>
    </message>
    <message>
        <source>Found by survey</source>
        <translation>Найдено при обследовании</translation>
    </message>
    <message>
        <source>Animal casualty</source>
        <translation>Пострадало животное</translation>
    </message>
    <message>
        <source>Old survey</source>
        <translation>Старое обследование</translation>
    </message>
    <message>
        <source>Accident at an unknown place</source>
        <translation>Несчастный случай в неизвестном месте</translation>
    </message>
    <message>
        <source>Unreliable minefield record</source>
        <translation>Недостоверный формуляр минного поля</translation>
    </message>
    <message>
        <source>Combat zone</source>
        <translation>Зона боёв</translation>
    </message>
    <message>
        <source>Military position</source>
        <translation>Военная позиция</translation>
    </message>
    <message>
        <source>Land no longer used</source>
        <translation>Земля, которой перестали пользоваться</translation>
    </message>
    <message>
        <source>Verbal report</source>
        <translation>Устное сообщение</translation>
    </message>
    <message>
        <source>Crater</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Debris or packaging</source>
        <translation>Обломки или укупорка</translation>
    </message>
    <message>
        <source>Reference point</source>
        <translation>Опорная точка</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Репер</translation>
    </message>
    <message>
        <source>Start point</source>
        <translation>Начальная точка</translation>
    </message>
    <message>
        <source>Turning point</source>
        <translation>Поворотная точка</translation>
    </message>
    <message>
        <source>Intermediate point</source>
        <translation>Промежуточная точка</translation>
    </message>
    <message>
        <source>End point</source>
        <translation>Конечная точка</translation>
    </message>
    <message>
        <source>True north</source>
        <translation>Истинный север</translation>
    </message>
    <message>
        <source>Grid north</source>
        <translation>Север координатной сетки</translation>
    </message>
    <message>
        <source>Magnetic north</source>
        <translation>Магнитный север</translation>
    </message>
    <message>
        <source>Mine sign</source>
        <translation>Знак минной опасности</translation>
    </message>
    <message>
        <source>Advance warning</source>
        <translation>Предварительный знак</translation>
    </message>
    <message>
        <source>Information board</source>
        <translation>Информационный щит</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Предложено</translation>
    </message>
    <message>
        <source>Emplaced</source>
        <translation>Установлено</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Повреждено</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Отсутствует</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Picket</source>
        <translation>Столбик</translation>
    </message>
    <message>
        <source>Fence</source>
        <translation>Забор</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Дерево</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Стена</translation>
    </message>
    <message>
        <source>Rock</source>
        <translation>Скала или камень</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>Угол линии</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Расстояние между знаками</translation>
    </message>
    <message>
        <source>Access crosses here</source>
        <translation>Здесь проходит путь</translation>
    </message>
    <message>
        <source>The next one would be hidden</source>
        <translation>Иначе не виден следующий знак</translation>
    </message>
    <message>
        <source>Somebody would be unwarned</source>
        <translation>Иначе кто-то не увидит знака</translation>
    </message>
    <message>
        <source>Placed by hand</source>
        <translation>Поставлено вручную</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Хорошее</translation>
    </message>
    <message>
        <source>Faded</source>
        <translation>Выцвело</translation>
    </message>
    <message>
        <source>Overgrown</source>
        <translation>Заросло</translation>
    </message>
    <message>
        <source>Displaced</source>
        <translation>Смещено</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Кража</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>Наводнение</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Пожар</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Транспорт</translation>
    </message>
    <message>
        <source>Farming</source>
        <translation>Сельхозработы</translation>
    </message>
    <message>
        <source>Vandalism</source>
        <translation>Вандализм</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Износ</translation>
    </message>
    <message>
        <source>Tape</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>Ditch</source>
        <translation>Ров</translation>
    </message>
    <message>
        <source>Cliff</source>
        <translation>Обрыв</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Вода</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>Растительность</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланировано</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Без повреждений</translation>
    </message>
    <message>
        <source>Explosion without harm</source>
        <translation>Взрыв без пострадавших</translation>
    </message>
    <message>
        <source>Suspicious object reported</source>
        <translation>Сообщение о подозрительном предмете</translation>
    </message>
    <message>
        <source>Explosive ordnance found</source>
        <translation>Обнаружен взрывоопасный предмет</translation>
    </message>
    <message>
        <source>Dangerous area reported</source>
        <translation>Сообщение об опасном месте</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Сообщено</translation>
    </message>
    <message>
        <source>Under investigation</source>
        <translation>Расследуется</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Not explosive</source>
        <translation>Не взрывоопасно</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дубликат</translation>
    </message>
    <message>
        <source>Inside a known hazard</source>
        <translation>Внутри известного опасного участка</translation>
    </message>
    <message>
        <source>Near a known hazard</source>
        <translation>Рядом с известным опасным участком</translation>
    </message>
    <message>
        <source>On released land</source>
        <translation>На высвобожденной земле</translation>
    </message>
    <message>
        <source>Outside every known hazard</source>
        <translation>Вне всех известных опасных участков</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Herding</source>
        <translation>Выпас скота</translation>
    </message>
    <message>
        <source>Collecting wood, food or water</source>
        <translation>Сбор дров или пищи, за водой</translation>
    </message>
    <message>
        <source>Collecting scrap metal</source>
        <translation>Сбор металлолома</translation>
    </message>
    <message>
        <source>Travelling on foot</source>
        <translation>Передвижение пешком</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Поездка на транспорте</translation>
    </message>
    <message>
        <source>Passing by</source>
        <translation>Проходили мимо</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Игра</translation>
    </message>
    <message>
        <source>Tampering</source>
        <translation>Вскрытие или разборка предмета</translation>
    </message>
    <message>
        <source>Hunting or fishing</source>
        <translation>Охота или рыбалка</translation>
    </message>
    <message>
        <source>Household work</source>
        <translation>Работа по дому</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Строительство</translation>
    </message>
    <message>
        <source>Burning land</source>
        <translation>Выжигание растительности</translation>
    </message>
    <message>
        <source>Visiting</source>
        <translation>Посещение</translation>
    </message>
    <message>
        <source>Visiting a grave</source>
        <translation>Посещение могилы</translation>
    </message>
    <message>
        <source>Reporting news</source>
        <translation>Работа журналиста</translation>
    </message>
    <message>
        <source>Official duty</source>
        <translation>Служебные обязанности</translation>
    </message>
    <message>
        <source>Military activity</source>
        <translation>Военная деятельность</translation>
    </message>
    <message>
        <source>Demining</source>
        <translation>Разминирование</translation>
    </message>
    <message>
        <source>Manual eradication of crops</source>
        <translation>Ручное уничтожение посевов</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>Спасательные работы</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Гибель</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Ранение</translation>
    </message>
    <message>
        <source>Unhurt</source>
        <translation>Без вреда</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Женский</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Мужской</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Взрослый</translation>
    </message>
    <message>
        <source>Civilian</source>
        <translation>Гражданские</translation>
    </message>
    <message>
        <source>Deminer</source>
        <translation>Сапёры</translation>
    </message>
    <message>
        <source>Military</source>
        <translation>Военные</translation>
    </message>
    <message>
        <source>Police or security</source>
        <translation>Полиция или охрана</translation>
    </message>
    <message>
        <source>Farmer</source>
        <translation>Фермер</translation>
    </message>
    <message>
        <source>Herder</source>
        <translation>Пастух</translation>
    </message>
    <message>
        <source>Builder</source>
        <translation>Строитель</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Водитель</translation>
    </message>
    <message>
        <source>Journalist</source>
        <translation>Журналист</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Должностное лицо</translation>
    </message>
    <message>
        <source>Aid worker</source>
        <translation>Гуманитарный работник</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Школьник</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Battle area clearance</source>
        <translation>Очистка района боевых действий</translation>
    </message>
    <message>
        <source>EOD spot task</source>
        <translation>Разовый выезд на обезвреживание ВОП</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Маркировка</translation>
    </message>
    <message>
        <source>Sign maintenance</source>
        <translation>Обслуживание знаков</translation>
    </message>
    <message>
        <source>Road verification</source>
        <translation>Проверка дороги</translation>
    </message>
    <message>
        <source>Road clearance</source>
        <translation>Очистка дороги</translation>
    </message>
    <message>
        <source>Quality inspection</source>
        <translation>Контроль качества</translation>
    </message>
    <message>
        <source>Post-clearance inspection</source>
        <translation>Контроль после очистки</translation>
    </message>
    <message>
        <source>Accident investigation</source>
        <translation>Расследование несчастного случая</translation>
    </message>
    <message>
        <source>Community activity</source>
        <translation>Работа с населением</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Ручной</translation>
    </message>
    <message>
        <source>Mechanical</source>
        <translation>Механический</translation>
    </message>
    <message>
        <source>Dogs</source>
        <translation>С собаками</translation>
    </message>
    <message>
        <source>Detector survey</source>
        <translation>Обследование детектором</translation>
    </message>
    <message>
        <source>Visual search</source>
        <translation>Визуальный поиск</translation>
    </message>
    <message>
        <source>Explosive ordnance disposal</source>
        <translation>Обезвреживание ВОП</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Назначено</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Приостановлено</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Прекращено</translation>
    </message>
    <message>
        <source>Cancelled (non-technical survey)</source>
        <translation>Снято с учёта (нетехническое обследование)</translation>
    </message>
    <message>
        <source>Reduced (technical survey)</source>
        <translation>Сокращено (техническое обследование)</translation>
    </message>
    <message>
        <source>Cleared (clearance)</source>
        <translation>Очищено (очистка)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Questioned</source>
        <translation>Под вопросом</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>На поверхности</translation>
    </message>
    <message>
        <source>Subsurface</source>
        <translation>В грунте</translation>
    </message>
    <message>
        <source>Evidence found</source>
        <translation>Найдены свидетельства</translation>
    </message>
    <message>
        <source>No evidence found</source>
        <translation>Свидетельств не найдено</translation>
    </message>
    <message>
        <source>Not visited</source>
        <translation>Не посещено</translation>
    </message>
    <message>
        <source>Not accessible</source>
        <translation>Недоступно</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Населённый пункт</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Медпункт</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Больница</translation>
    </message>
    <message>
        <source>Water point</source>
        <translation>Источник воды</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Рынок</translation>
    </message>
    <message>
        <source>Place of worship</source>
        <translation>Место богослужения</translation>
    </message>
    <message>
        <source>Cemetery</source>
        <translation>Кладбище</translation>
    </message>
    <message>
        <source>Pasture</source>
        <translation>Пастбище</translation>
    </message>
    <message>
        <source>Work site</source>
        <translation>Место работ</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Контрольный пост</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Дорога</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Грунтовая дорога</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Тропа</translation>
    </message>
    <message>
        <source>Cattle track</source>
        <translation>Скотопрогон</translation>
    </message>
    <message>
        <source>Canal track</source>
        <translation>Дорога вдоль канала</translation>
    </message>
    <message>
        <source>Service line</source>
        <translation>Трасса коммуникаций</translation>
    </message>
    <message>
        <source>River ford</source>
        <translation>Брод</translation>
    </message>
    <message>
        <source>Railway</source>
        <translation>Железная дорога</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Ежедневно</translation>
    </message>
    <message>
        <source>Seasonal</source>
        <translation>Сезонно</translation>
    </message>
    <message>
        <source>National authority</source>
        <translation>Национальный орган</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Emergency service</source>
        <translation>Экстренная служба</translation>
    </message>
    <message>
        <source>Community organisation</source>
        <translation>Общественная организация</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Азербайджанский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Арабский</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Испанский</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французский</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Португальский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Армянский</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Грузинский</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Персидский</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Кхмерский</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Понедельник</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Вторник</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Среда</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Четверг</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Пятница</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Суббота</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Воскресенье</translation>
    </message>
    <message>
        <source>Cropland</source>
        <translation>Пашня</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Лес</translation>
    </message>
    <message>
        <source>Orchard or vineyard</source>
        <translation>Сад или виноградник</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Жильё</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Инфраструктура</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Не используется</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Критическое</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Существенное</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Незначительное</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Accepted with corrections</source>
        <translation>Принято с исправлениями</translation>
    </message>
    <message>
        <source>Exploded</source>
        <translation>Взорвалось</translation>
    </message>
    <message>
        <source>Destroyed in place</source>
        <translation>Уничтожено на месте</translation>
    </message>
    <message>
        <source>Removed and destroyed</source>
        <translation>Вывезено и уничтожено</translation>
    </message>
    <message>
        <source>Left in place and marked</source>
        <translation>Оставлено на месте и обозначено</translation>
    </message>
    <message>
        <source>Interpersonal</source>
        <translation>Личное общение</translation>
    </message>
    <message>
        <source>Training of others</source>
        <translation>Обучение инструкторов</translation>
    </message>
    <message>
        <source>Mass media</source>
        <translation>СМИ</translation>
    </message>
    <message>
        <source>Digital media</source>
        <translation>Цифровые медиа</translation>
    </message>
    <message>
        <source>Community liaison</source>
        <translation>Связь с населением</translation>
    </message>
    <message>
        <source>Stepped on</source>
        <translation>Наступили</translation>
    </message>
    <message>
        <source>Drove over</source>
        <translation>Наехали</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Взяли в руки</translation>
    </message>
    <message>
        <source>Bystander</source>
        <translation>Были рядом</translation>
    </message>
    <message>
        <source>Struck by machinery</source>
        <translation>Задели техникой</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
</context>
<context>
    <name>compass</name>
    <message>
        <source>north</source>
        <translation>север</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>северо-восток</translation>
    </message>
    <message>
        <source>east</source>
        <translation>восток</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>юго-восток</translation>
    </message>
    <message>
        <source>south</source>
        <translation>юг</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>юго-запад</translation>
    </message>
    <message>
        <source>west</source>
        <translation>запад</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>северо-запад</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>{value} lies in the future. Give a date up to today, {today}.</source>
        <translation>{value} — дата в будущем. Укажите дату не позже сегодняшней, {today}.</translation>
    </message>
    <message>
        <source>{value} is too long ago. Give a date from {first} on.</source>
        <translation>{value} — слишком давняя дата. Укажите дату начиная с {first}.</translation>
    </message>
    <message>
        <source>{value} is not a date. Write it as 2026-11-23, or 2026-11 or 2026.</source>
        <translation>{value} — не дата. Запишите её так: 2026-11-23, или 2026-11, или 2026.</translation>
    </message>
    <message>
        <source>Task {code} is {old}; that is final. Create a new task instead.</source>
        <translation>Задание {code} имеет окончательный статус {old}. Создайте новое задание.</translation>
    </message>
    <message>
        <source>Task {code} is {old} and cannot become {new}. It can become: {allowed}.</source>
        <translation>Задание {code} имеет статус {old} и не может получить статус {new}. Возможные статусы: {allowed}.</translation>
    </message>
    <message>
        <source>There is no field {name} to fill here. Use: {known}.</source>
        <translation>Здесь нет поля {name} для заполнения. Используйте: {known}.</translation>
    </message>
    <message>
        <source>{name} is missing. Fill it in.</source>
        <translation>{name}: значения нет. Заполните поле.</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; does not fit {field}. Give {wanted}.</source>
        <translation>&quot;{value}&quot; не подходит для {field}. Укажите: {wanted}.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written: {fault}.</source>
        <translation>Не удаётся записать файл {path}: {fault}.</translation>
    </message>
    <message>
        <source>MAPPING: there is no field {key} to fill. Use one of: {names}.</source>
        <translation>MAPPING: нет поля {key} для заполнения. Используйте одно из: {names}.</translation>
    </message>
    <message>
        <source>MAPPING: {key} cannot be {value}. Write {forms}.</source>
        <translation>MAPPING: для {key} нельзя указать {value}. Напишите {forms}.</translation>
    </message>
    <message>
        <source>MAPPING: {key} asks for {field}, which the source does not have: {names}.</source>
        <translation>MAPPING: {key} требует поле {field}, которого в источнике нет: {names}.</translation>
    </message>
    <message>
        <source>MAPPING: the expression {expression} of {key} cannot be read: {fault}</source>
        <translation>MAPPING: выражение {expression} для {key} не читается: {fault}</translation>
    </message>
    <message>
        <source>MAPPING: {key} cannot become {value}. Use one of: {codes}.</source>
        <translation>MAPPING: {key} не может получить значение {value}. Используйте одно из: {codes}.</translation>
    </message>
    <message>
        <source>MAPPING: {key} cannot become {value}: {fault}.</source>
        <translation>MAPPING: {key} не может получить значение {value}: {fault}.</translation>
    </message>
    <message>
        <source>REPORT: {path} cannot be written: {fault}. Choose another folder.</source>
        <translation>REPORT: не удаётся записать {path}: {fault}. Выберите другую папку.</translation>
    </message>
    <message>
        <source>No workspace is open. Open or create one first.</source>
        <translation>Рабочее пространство не открыто. Сначала откройте или создайте его.</translation>
    </message>
    <message>
        <source>Cancelled: no file of this export was written.</source>
        <translation>Отменено: ни один файл этого экспорта не записан.</translation>
    </message>
    <message>
        <source>Paper “{name}” is not known. Choose from: {known}.</source>
        <translation>Формат бумаги «{name}» неизвестен. Выберите из: {known}.</translation>
    </message>
    <message>
        <source>LANGUAGES needs at least one language, each once. Got “{value}”.</source>
        <translation>LANGUAGES: нужен хотя бы один язык, каждый по одному разу. Получено «{value}».</translation>
    </message>
    <message>
        <source>PROCESSES is {value}: give a number from 1 to {most}.</source>
        <translation>PROCESSES имеет значение {value}: укажите число от 1 до {most}.</translation>
    </message>
    <message>
        <source>{argument} is “{value}”. Choose from: {known}.</source>
        <translation>{argument} имеет значение «{value}». Выберите из: {known}.</translation>
    </message>
    <message>
        <source>Team {code} would need {days} days for {task}. Split the task first.</source>
        <translation>Группе {code} на {task} потребуется дней: {days}. Сначала разделите задание.</translation>
    </message>
    <message>
        <source>Say why {code} changes: the reason is empty.</source>
        <translation>Укажите, почему меняется {code}: причина не заполнена.</translation>
    </message>
    <message>
        <source>A hazard needs an outline with an area. Draw a polygon.</source>
        <translation>Опасному участку нужен контур с площадью. Нарисуйте полигон.</translation>
    </message>
    <message>
        <source>MAPPING: source names the file as a whole, for example {example}.</source>
        <translation>MAPPING: source называет файл в целом, например {example}.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was written.</source>
        <translation>Импорт отменён. Ничего не записано.</translation>
    </message>
    <message>
        <source>The project could not be written to {path}: {reason}. Check the folder.</source>
        <translation>Не удалось записать проект в {path}: {reason}. Проверьте папку.</translation>
    </message>
    <message>
        <source>{code} was changed after these signs were planned. Plan them again.</source>
        <translation>{code} изменён после планирования этих знаков. Спланируйте их заново.</translation>
    </message>
    <message>
        <source>Assign {code} to a team to make it assigned.</source>
        <translation>Чтобы назначить {code}, выберите для него группу.</translation>
    </message>
    <message>
        <source>Say why {code} becomes {status}: the reason is empty.</source>
        <translation>Укажите, почему {code} получает статус {status}: причина не заполнена.</translation>
    </message>
    <message>
        <source>No hazard is named. Give at least one code.</source>
        <translation>Не назван ни один опасный участок. Укажите хотя бы один код.</translation>
    </message>
    <message>
        <source>{code} is closed. Choose open hazards only.</source>
        <translation>{code} закрыт. Выбирайте только открытые опасные участки.</translation>
    </message>
    <message>
        <source>Name the team or the organisation that is accredited.</source>
        <translation>Назовите аккредитованную группу или организацию.</translation>
    </message>
    <message>
        <source>The accreditation ends on {end}, before it starts.</source>
        <translation>Аккредитация заканчивается {end} — раньше, чем начинается.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>Type a position, or pick it on the map.</source>
        <translation>Введите положение или укажите его на карте.</translation>
    </message>
    <message>
        <source>The sign plan was cancelled.</source>
        <translation>Планирование знаков отменено.</translation>
    </message>
    <message>
        <source>{value} is not a day. Write it as 2026-11-23.</source>
        <translation>{value} — не день. Запишите его так: 2026-11-23.</translation>
    </message>
    <message>
        <source>FIELDS cannot hold {name}. Give it as {argument}.</source>
        <translation>FIELDS не может содержать {name}. Укажите его в {argument}.</translation>
    </message>
    <message>
        <source>The victims in FIELDS are not a list of objects. Write {example}.</source>
        <translation>Пострадавшие в FIELDS — не список объектов. Напишите {example}.</translation>
    </message>
    <message>
        <source>A victim in FIELDS has no field {name}. Use: {known}.</source>
        <translation>У пострадавшего в FIELDS нет поля {name}. Используйте: {known}.</translation>
    </message>
    <message>
        <source>There is no workspace at {path}. Check the path or create one.</source>
        <translation>По пути {path} нет рабочего пространства. Проверьте путь или создайте его.</translation>
    </message>
    <message>
        <source>The workspace refuses this: {problem}. Nothing was written.</source>
        <translation>Рабочее пространство это не принимает: {problem}. Ничего не записано.</translation>
    </message>
    <message>
        <source>{path} is read-only. Ask for write permission or copy it elsewhere.</source>
        <translation>{path} доступен только для чтения. Попросите право на запись или скопируйте его в другое место.</translation>
    </message>
    <message>
        <source>{path} is not a workspace: it is not a GeoPackage. Choose another file.</source>
        <translation>{path} — не рабочее пространство: это не GeoPackage. Выберите другой файл.</translation>
    </message>
    <message>
        <source>{path} is damaged. Keep a copy of it and restore a backup.</source>
        <translation>{path} повреждён. Сохраните его копию и восстановите файл из резервной копии.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that you may read and write there.</source>
        <translation>Не удаётся открыть {path}. Проверьте, есть ли право читать и писать в этом месте.</translation>
    </message>
    <message>
        <source>{path} exists already. Open it, or choose another name.</source>
        <translation>{path} уже существует. Откройте его или выберите другое имя.</translation>
    </message>
    <message>
        <source>{path} cannot be created: {problem}. Choose another folder.</source>
        <translation>Не удаётся создать {path}: {problem}. Выберите другую папку.</translation>
    </message>
    <message>
        <source>There is no such change to undo in this workspace.</source>
        <translation>В этом рабочем пространстве нет такого изменения, чтобы его отменить.</translation>
    </message>
    <message>
        <source>“{title}” has been undone already.</source>
        <translation>«{title}» уже отменено.</translation>
    </message>
    <message>
        <source>There is no profile {name}. Choose one of: {names}.</source>
        <translation>Профиля {name} нет. Выберите один из: {names}.</translation>
    </message>
    <message>
        <source>{table}, {field}: {value} is not {expected}. Nothing was written.</source>
        <translation>{table}, {field}: {value} не соответствует типу {expected}. Ничего не записано.</translation>
    </message>
    <message>
        <source>There is no {table} {name} in this workspace. Check the code.</source>
        <translation>В этом рабочем пространстве нет записи {table} {name}. Проверьте код.</translation>
    </message>
    <message>
        <source>TITLE is empty. Give the workspace a title.</source>
        <translation>TITLE не заполнен. Дайте рабочему пространству название.</translation>
    </message>
    <message>
        <source>Profile {name}: the entry {key} needs value, source and confirmed. Add what is missing.</source>
        <translation>Профиль {name}: в записи {key} нужны value, source и confirmed. Добавьте недостающее.</translation>
    </message>
    <message>
        <source>The class of {code} cannot go down from {old} to {new} by {process}. Only these can lower it: {allowed}.</source>
        <translation>Класс {code} нельзя понизить с {old} до {new} процедурой {process}. Понизить его могут только: {allowed}.</translation>
    </message>
    <message>
        <source>{code} cannot be closed by recording {process} alone. Release its land; what is released in full closes by itself.</source>
        <translation>{code} нельзя закрыть одной лишь регистрацией {process}. Оформите высвобождение земли: высвобожденный целиком участок закрывается сам.</translation>
    </message>
    <message>
        <source>{code} cannot be closed by {process} with the reason {reason}. Close it by: {how}.</source>
        <translation>{code} нельзя закрыть процедурой {process} с причиной {reason}. Закрыть его можно так: {how}.</translation>
    </message>
    <message>
        <source>A correction of {code} needs a second person. Say who, other than {person}, approved it.</source>
        <translation>Для исправления {code} нужен второй человек. Укажите, кто, кроме {person}, его утвердил.</translation>
    </message>
    <message>
        <source>MAPPING: the coordinate system {crs} is unknown. Give one such as EPSG:4326.</source>
        <translation>MAPPING: система координат {crs} неизвестна. Укажите её, например, как EPSG:4326.</translation>
    </message>
    <message>
        <source>Cannot write {name}: {reason}. Close it if it is open in another program; nothing was changed.</source>
        <translation>Не удаётся записать {name}: {reason}. Закройте файл, если он открыт в другой программе; ничего не изменено.</translation>
    </message>
    <message>
        <source>The phrase “{key}” is missing for the language {language}. Add it to the phrasebook, or leave that language out.</source>
        <translation>Для языка {language} нет фразы «{key}». Добавьте её в разговорник или уберите этот язык.</translation>
    </message>
    <message>
        <source>There is no phrasebook for the language “{language}”. Choose from: {known}.</source>
        <translation>Для языка «{language}» нет разговорника. Выберите из: {known}.</translation>
    </message>
    <message>
        <source>The picture {path} is missing or is not an SVG. Install the plugin again.</source>
        <translation>Рисунок {path} отсутствует или не в формате SVG. Установите модуль заново.</translation>
    </message>
    <message>
        <source>The pages of {first} and {second} would both be called {name}. Give them different codes.</source>
        <translation>Страницы {first} и {second} получили бы одно имя {name}. Дайте им разные коды.</translation>
    </message>
    <message>
        <source>No installed font has the letters “{letters}”. Install Noto Sans (Debian package fonts-noto-core) and export again.</source>
        <translation>Ни в одном установленном шрифте нет букв «{letters}». Установите Noto Sans (пакет Debian fonts-noto-core) и повторите экспорт.</translation>
    </message>
    <message>
        <source>The text “{text}” does not fit on the page. Shorten it, or choose larger paper or fewer languages.</source>
        <translation>Текст «{text}» не помещается на странице. Сократите его, выберите бумагу большего формата или меньше языков.</translation>
    </message>
    <message>
        <source>Task {code} is {status} and cannot be assigned any more. Choose one that is draft or assigned.</source>
        <translation>Задание {code} имеет статус {status}, его уже нельзя назначить. Выберите задание со статусом draft или assigned.</translation>
    </message>
    <message>
        <source>{code} was not assigned: {warnings} Choose another team or day, or give a reason (FORCE_REASON) to assign it all the same.</source>
        <translation>{code} не назначено: {warnings} Выберите другую группу или день либо укажите причину (FORCE_REASON), чтобы всё равно назначить.</translation>
    </message>
    <message>
        <source>Team {code} has no output in m² per day, so the end of {task} cannot be computed. Fill it in.</source>
        <translation>У группы {code} нет производительности в м² в день, поэтому окончание {task} не рассчитать. Заполните её.</translation>
    </message>
    <message>
        <source>MAPPING: say what the values {found} of {field} mean for {key}, as in {example}.</source>
        <translation>MAPPING: укажите, что значат для {key} значения {found} поля {field}, например {example}.</translation>
    </message>
    <message>
        <source>MAPPING: nothing in {source} tells {key}. Name one of its fields ({names}) or give {example}.</source>
        <translation>MAPPING: в {source} ничто не указывает на {key}. Назовите одно из полей ({names}) или укажите {example}.</translation>
    </message>
    <message>
        <source>Somebody else wrote into the workspace during the import. Nothing was imported; start it again.</source>
        <translation>Во время импорта кто-то другой писал в рабочее пространство. Ничего не импортировано; начните заново.</translation>
    </message>
    <message>
        <source>The place {x}, {y} is not on the globe. Give longitude (−180 to 180) first, then latitude (−90 to 90), or name the coordinate system.</source>
        <translation>Точки {x}, {y} нет на земном шаре. Сначала укажите долготу (от −180 до 180), затем широту (от −90 до 90) или назовите систему координат.</translation>
    </message>
    <message>
        <source>{given} {outcome}, but {listed} of the victims listed are. Give {listed} or more, or nothing to have them counted.</source>
        <translation>Указано {outcome}: {given}, но в списке пострадавших таких {listed}. Укажите {listed} или больше либо ничего — тогда они будут подсчитаны.</translation>
    </message>
    <message>
        <source>An incident of kind {kind} harms nobody, but {harmed} people are reported killed or injured. Choose accident.</source>
        <translation>В происшествии вида {kind} нет пострадавших, а погибших и раненых указано: {harmed}. Выберите accident.</translation>
    </message>
    <message>
        <source>{value} m² would make {count} tasks. Give a larger area; at most {most} tasks are made at once.</source>
        <translation>При {value} м² получилось бы заданий: {count}. Укажите большую площадь; за раз создаётся заданий не больше {most}.</translation>
    </message>
    <message>
        <source>The Python that belongs to QGIS was not found, so pages cannot be printed in other processes. Run the algorithm exportwarningmaps with PROCESSES = 1.</source>
        <translation>Не найден Python из состава QGIS, поэтому печатать страницы в других процессах нельзя. Запустите алгоритм exportwarningmaps с PROCESSES = 1.</translation>
    </message>
    <message>
        <source>A process that prints maps stopped with status {status}: {said}. Run the algorithm exportwarningmaps with PROCESSES = 1.</source>
        <translation>Процесс печати карт остановился с кодом {status}: {said}. Запустите алгоритм exportwarningmaps с PROCESSES = 1.</translation>
    </message>
    <message>
        <source>No map was written: the page of {page} is wrong: {message} {count} such findings are in {report}.</source>
        <translation>Карты не записаны: страница {page} с ошибкой: {message} Таких замечаний в {report}: {count}.</translation>
    </message>
    <message>
        <source>No map was written: of {wanted} pages only {made} were printed. Missing: {names}.</source>
        <translation>Карты не записаны: напечатано страниц {made} из {wanted}. Нет: {names}.</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as a position. Write latitude and longitude, for example 40.1234, 47.5678 or 40°07'24&quot; N 47°34'04&quot; E.</source>
        <translation>«{text}» не читается как положение. Напишите широту и долготу, например 40.1234, 47.5678 или 40°07'24&quot; N 47°34'04&quot; E.</translation>
    </message>
    <message>
        <source>“{text}” is outside the earth: a latitude is at most 90, a longitude at most 180. For metres write the zone first, for example 38N 612345 4456789.</source>
        <translation>«{text}» вне земного шара: широта не больше 90, долгота не больше 180. Для метров сначала напишите зону, например 38N 612345 4456789.</translation>
    </message>
    <message>
        <source>“{text}”: S can mean the band S or the southern hemisphere. Write the zone as {zone} north or {zone} south.</source>
        <translation>«{text}»: S может означать пояс S или южное полушарие. Запишите зону как {zone} north или {zone} south.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Проверка отменена.</translation>
    </message>
    <message>
        <source>The accuracy of hazard {number} is {value}; give metres from 0 to {limit}.</source>
        <translation>Точность опасного участка {number} — {value}; укажите метры от 0 до {limit}.</translation>
    </message>
    <message>
        <source>Hazard {number} lies outside the map (longitude ±180°, latitude ±{limit}°). Check its coordinates and coordinate system.</source>
        <translation>Опасный участок {number} лежит вне карты (долгота ±180°, широта ±{limit}°). Проверьте его координаты и систему координат.</translation>
    </message>
    <message>
        <source>Hazard {number} is larger than {limit}° across. Check its coordinates and coordinate system.</source>
        <translation>Опасный участок {number} больше {limit}° в поперечнике. Проверьте его координаты и систему координат.</translation>
    </message>
    <message>
        <source>This plan needs more than {limit} signs. Choose fewer hazards or a wider spacing.</source>
        <translation>Для этого плана нужно больше {limit} знаков. Выберите меньше опасных участков или большее расстояние между знаками.</translation>
    </message>
    <message>
        <source>The sign rule {rule} is {value}; give a number from {low} to {high}.</source>
        <translation>Правило знаков {rule} имеет значение {value}; укажите число от {low} до {high}.</translation>
    </message>
    <message>
        <source>The coordinate system of {value} is unknown. Give one such as [EPSG:4326].</source>
        <translation>Система координат в {value} неизвестна. Укажите её, например, как [EPSG:4326].</translation>
    </message>
    <message>
        <source>{value} lies outside the area of {crs}. Check the order of the coordinates.</source>
        <translation>{value} лежит вне области {crs}. Проверьте порядок координат.</translation>
    </message>
    <message>
        <source>{argument}: this is not valid JSON ({fault}). Give a JSON object as text or in a file, for example {example}.</source>
        <translation>{argument}: это неправильный JSON ({fault}). Укажите объект JSON текстом или в файле, например {example}.</translation>
    </message>
    <message>
        <source>{argument}: {value} is not a JSON object. Give {example}, as text, as the path of a file, or as an object on standard input.</source>
        <translation>{argument}: {value} — не объект JSON. Укажите {example}: текстом, путём к файлу или объектом на стандартном вводе.</translation>
    </message>
    <message>
        <source>{argument}: {value} is neither a JSON object nor a file that can be read. Give a JSON object as text, or the path of a file that holds one.</source>
        <translation>{argument}: {value} — ни объект JSON, ни читаемый файл. Укажите объект JSON текстом или путь к файлу с ним.</translation>
    </message>
    <message>
        <source>{argument}: {value} cannot be read as a layer. Give a file that QGIS opens.</source>
        <translation>{argument}: {value} не читается как слой. Укажите файл, который открывает QGIS.</translation>
    </message>
    <message>
        <source>The table {table} of the workspace {workspace} cannot be opened as a layer. Check that the file can be read.</source>
        <translation>Таблицу {table} рабочего пространства {workspace} не удаётся открыть как слой. Проверьте, читается ли файл.</translation>
    </message>
    <message>
        <source>{name} was removed by somebody else meanwhile. Nothing was written; refresh the list.</source>
        <translation>Тем временем {name} удалил кто-то другой. Ничего не записано; обновите список.</translation>
    </message>
    <message>
        <source>{name} was changed by {who} meanwhile (version {version}). Nothing was written; read it again and repeat your change.</source>
        <translation>Тем временем {name} изменил пользователь {who} (версия {version}). Ничего не записано; прочитайте запись снова и повторите изменение.</translation>
    </message>
    <message>
        <source>The disk with {path} is full. Nothing was written; free some space and try again.</source>
        <translation>Диск с {path} заполнен. Ничего не записано; освободите место и повторите.</translation>
    </message>
    <message>
        <source>The coordinates {x}, {y} are not on the globe (longitude −180 to 180, latitude −90 to 90). Check their order and coordinate system. Nothing was written.</source>
        <translation>Координат {x}, {y} нет на земном шаре (долгота от −180 до 180, широта от −90 до 90). Проверьте их порядок и систему координат. Ничего не записано.</translation>
    </message>
    <message>
        <source>“{title}” cannot be undone: {record} was changed later by {who} (“{later}”). Undo that change first.</source>
        <translation>«{title}» нельзя отменить: {record} позже изменил пользователь {who} («{later}»). Сначала отмените то изменение.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Mine Action (schema {found}; this one knows {known}). Update the plugin to open it.</source>
        <translation>{path} создан более новой версией Mine Action (схема {found}; эта версия знает {known}). Обновите модуль, чтобы открыть файл.</translation>
    </message>
    <message>
        <source>{argument}: the signs cannot be written: {fault}.</source>
        <translation>{argument}: не удаётся записать знаки: {fault}.</translation>
    </message>
    <message>
        <source>{argument}: there is no layer {value}.</source>
        <translation>{argument}: нет слоя {value}.</translation>
    </message>
    <message>
        <source>{argument}: the layer has no coordinate system. Give it one.</source>
        <translation>{argument}: у слоя нет системы координат. Задайте её.</translation>
    </message>
    <message>
        <source>{argument}: feature {fid} lies outside the area of {crs}. Check the coordinate system of the layer.</source>
        <translation>{argument}: объект {fid} лежит вне области {crs}. Проверьте систему координат слоя.</translation>
    </message>
    <message>
        <source>{argument}: feature {fid} has no accuracy. Unknown is not 0: fill the field in metres.</source>
        <translation>{argument}: у объекта {fid} нет точности. Неизвестно — не 0: заполните поле в метрах.</translation>
    </message>
    <message>
        <source>{argument}: there is no field {name}; there are: {fields}.</source>
        <translation>{argument}: нет поля {name}; есть поля: {fields}.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a proposed or declined sign can be put up.</source>
        <translation>{code} имеет статус {status}: установить можно только предложенный или отклонённый знак.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a sign that was put up can be inspected.</source>
        <translation>{code} имеет статус {status}: осмотреть можно только установленный знак.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a sign that was put up before can be put up again.</source>
        <translation>{code} имеет статус {status}: установить снова можно только знак, который уже был установлен.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a sign that was put up can be removed.</source>
        <translation>{code} имеет статус {status}: снять можно только установленный знак.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a proposed sign can be declined.</source>
        <translation>{code} имеет статус {status}: отклонить можно только предложенный знак.</translation>
    </message>
    <message>
        <source>{code} is {status}: only a declined sign can be proposed again.</source>
        <translation>{code} имеет статус {status}: предложить снова можно только отклонённый знак.</translation>
    </message>
    <message>
        <source>{code} was put up on {emplaced}, after this inspection of {inspected}. Correct one of the dates.</source>
        <translation>{code} установлен {emplaced}, после этого осмотра {inspected}. Исправьте одну из дат.</translation>
    </message>
    <message>
        <source>{code} is in good condition: leave the cause {cause} out.</source>
        <translation>{code} в хорошем состоянии: не указывайте причину {cause}.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a raster ({fault}). Check the file, or choose another one.</source>
        <translation>{path} не читается как растр ({fault}). Проверьте файл или выберите другой.</translation>
    </message>
    <message>
        <source>{path} is a picture, not a raster of heights. Choose one whose cells hold metres.</source>
        <translation>{path} — изображение, а не растр высот. Выберите растр, в ячейках которого метры.</translation>
    </message>
    <message>
        <source>The heights of {path} are in the unit &quot;{unit}&quot;, which is not known. Give them in metres.</source>
        <translation>Высоты в {path} указаны в единице &quot;{unit}&quot;, которая неизвестна. Укажите их в метрах.</translation>
    </message>
    <message>
        <source>{path} does not say where on Earth its cells lie. Georeference it first.</source>
        <translation>{path} не указывает, где на Земле лежат его ячейки. Сначала выполните привязку.</translation>
    </message>
    <message>
        <source>{path} has no coordinate system that is known. Assign the right one to the file.</source>
        <translation>У {path} нет известной системы координат. Назначьте файлу правильную.</translation>
    </message>
    <message>
        <source>{path} lies outside the area of its own coordinate system. Assign the right one to the file.</source>
        <translation>{path} лежит вне области своей системы координат. Назначьте файлу правильную.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {fault}. Choose another folder or close it.</source>
        <translation>Не удаётся записать {path}: {fault}. Выберите другую папку или закройте файл.</translation>
    </message>
    <message>
        <source>{signs} signs would need {sheets} sheets; one export has at most {most}. Choose fewer hazards.</source>
        <translation>Для знаков ({signs}) нужно листов: {sheets}; в одном экспорте не больше {most}. Выберите меньше опасных участков.</translation>
    </message>
    <message>
        <source>No sign is chosen. Choose at least one.</source>
        <translation>Не выбран ни один знак. Выберите хотя бы один.</translation>
    </message>
    <message>
        <source>Signs cannot be written as {path}. Choose a name that ends in {known}.</source>
        <translation>Нельзя записать знаки как {path}. Выберите имя, которое заканчивается на {known}.</translation>
    </message>
    <message>
        <source>{path} is a table and cannot hold outlines. Choose {known}, or leave the outlines out.</source>
        <translation>{path} — таблица и не может содержать контуры. Выберите {known} или не включайте контуры.</translation>
    </message>
    <message>
        <source>{codes} was not part of this round. Leave it out or add it to the signs.</source>
        <translation>{codes}: не входит в этот обход. Не указывайте или добавьте к знакам.</translation>
    </message>
    <message>
        <source>{code} was inspected later than {day}, on {last}. Correct the date.</source>
        <translation>{code} осмотрен позже, чем {day}: {last}. Исправьте дату.</translation>
    </message>
    <message>
        <source>A position is given for {code}, which is not among the signs.</source>
        <translation>Указано положение для {code}, которого нет среди знаков.</translation>
    </message>
    <message>
        <source>{code}: {x}, {y} is not on the globe. Give longitude (−180 to 180) first, then latitude (−90 to 90).</source>
        <translation>{code}: точки {x}, {y} нет на земном шаре. Сначала укажите долготу (от −180 до 180), затем широту (от −90 до 90).</translation>
    </message>
    <message>
        <source>Say why these signs cannot be put up: the next plan depends on the reason.</source>
        <translation>Укажите, почему эти знаки нельзя установить: от причины зависит следующий план.</translation>
    </message>
    <message>
        <source>Say why these signs can be put up after all.</source>
        <translation>Укажите, почему эти знаки всё-таки можно установить.</translation>
    </message>
    <message>
        <source>{warning} Give a reason to record its removal.</source>
        <translation>{warning} Укажите причину, чтобы записать снятие.</translation>
    </message>
    <message>
        <source>There is no sign to export for {what}. Propose signs there first.</source>
        <translation>Нет знаков для экспорта: {what}. Сначала предложите там знаки.</translation>
    </message>
    <message>
        <source>The process that prints field sheets stopped with status {status}: {said}.</source>
        <translation>Процесс печати полевых листов остановился с кодом {status}: {said}.</translation>
    </message>
    <message>
        <source>No sign stands on line {lines}. Choose other lines.</source>
        <translation>На линии {lines} нет знаков. Выберите другие линии.</translation>
    </message>
    <message>
        <source>Field sheets cannot be written as {path}. Choose a name ending in .pdf.</source>
        <translation>Нельзя записать полевые листы как {path}. Выберите имя, которое заканчивается на .pdf.</translation>
    </message>
    <message>
        <source>No sheet was written: sheet {sheet} is wrong: {message} {count} such findings.</source>
        <translation>Листы не записаны: лист {sheet} с ошибкой: {message} Таких замечаний: {count}.</translation>
    </message>
    <message>
        <source>The exposure weight {name} is {value}; give a number from {least} on.</source>
        <translation>Вес {name} для exposure равен {value}; укажите число не меньше {least}.</translation>
    </message>
    <message>
        <source>A sign legible from {legibility} m is never read from {approach} m away. Give a larger LEGIBILITY or a smaller APPROACH.</source>
        <translation>Знак, читаемый с {legibility} м, никогда не прочитать с {approach} м. Укажите большее LEGIBILITY или меньшее APPROACH.</translation>
    </message>
    <message>
        <source>{argument}: the violations cannot be written: {fault}.</source>
        <translation>{argument}: не удаётся записать нарушения: {fault}.</translation>
    </message>
    <message>
        <source>{argument}: only the mode {mode} takes a limit; give 0.</source>
        <translation>{argument}: ограничение действует только в режиме {mode}; укажите 0.</translation>
    </message>
    <message>
        <source>{argument}: the layer holds shapes of another kind ({given}). Give one of the kind {wanted}.</source>
        <translation>{argument}: объекты слоя другого вида ({given}). Укажите слой вида «{wanted}».</translation>
    </message>
    <message>
        <source>{name} cannot be read as a picture. Save it as JPEG or PNG, or leave it out.</source>
        <translation>{name} не читается как изображение. Сохраните его как JPEG или PNG или уберите.</translation>
    </message>
    <message>
        <source>{argument}: feature {fid} has the width {value}. Give metres, or leave it empty.</source>
        <translation>{argument}: у объекта {fid} ширина {value}. Укажите метры или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>{path} lies outside the files folder of the workspace. It is not opened.</source>
        <translation>{path} лежит вне папки файлов рабочего пространства. Файл не открывается.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why}). Choose another file.</source>
        <translation>{name} не читается ({why}). Выберите другой файл.</translation>
    </message>
    <message>
        <source>{name} cannot be copied to {folder} ({why}). Nothing was recorded.</source>
        <translation>{name} не копируется в {folder} ({why}). Ничего не записано.</translation>
    </message>
    <message>
        <source>QGIS has no PostgreSQL connection named {name}. Make it in the browser panel, or choose one of: {names}.</source>
        <translation>В QGIS нет соединения PostgreSQL с именем {name}. Создайте его в панели браузера или выберите одно из: {names}.</translation>
    </message>
    <message>
        <source>{place}: the server is PostgreSQL {version}. Workspaces need 13 or newer.</source>
        <translation>{place}: на сервере PostgreSQL {version}. Рабочим пространствам нужна версия 13 или новее.</translation>
    </message>
    <message>
        <source>{place}: the database has no PostGIS. Have its administrator run CREATE EXTENSION postgis there.</source>
        <translation>{place}: в базе данных нет PostGIS. Пусть администратор выполнит в ней CREATE EXTENSION postgis.</translation>
    </message>
    <message>
        <source>The workspace refuses this: {problem}</source>
        <translation>Рабочее пространство отклоняет это: {problem}</translation>
    </message>
    <message>
        <source>{place}: your role may not do this ({problem}). Ask the administrator of the workspace.</source>
        <translation>{place}: ваша роль этого не позволяет ({problem}). Обратитесь к администратору рабочего пространства.</translation>
    </message>
    <message>
        <source>{place}: the server does not let you in ({problem}). Check the user and the password of the connection.</source>
        <translation>{place}: сервер вас не пускает ({problem}). Проверьте имя пользователя и пароль соединения.</translation>
    </message>
    <message>
        <source>{place}: there is no such database ({problem}). Check the connection.</source>
        <translation>{place}: такой базы данных нет ({problem}). Проверьте соединение.</translation>
    </message>
    <message>
        <source>{place} is on a server; this needs a file.</source>
        <translation>{place} находится на сервере; здесь нужен файл.</translation>
    </message>
    <message>
        <source>{name} has no folder for photos and files. Have its administrator name one.</source>
        <translation>У {name} нет папки для фотографий и файлов. Пусть администратор укажет её.</translation>
    </message>
    <message>
        <source>{path} is not a workspace. Import its layers into a workspace instead.</source>
        <translation>{path} не рабочее пространство. Вместо этого импортируйте её слои в рабочее пространство.</translation>
    </message>
    <message>
        <source>{value} is not a moment. Write it as 2026-11-23, or 2026-11-23 14:30.</source>
        <translation>{value} — не момент времени. Напишите 2026-11-23 или 2026-11-23 14:30.</translation>
    </message>
    <message>
        <source>{process} does not make {code} smaller. Record what did: {allowed}; or restore the outline.</source>
        <translation>{process} не уменьшает {code}. Запишите, что уменьшило: {allowed}; или восстановите контур.</translation>
    </message>
    <message>
        <source>The outline of {code} cannot be repaired without losing area. Draw it again from its source.</source>
        <translation>Контур {code} нельзя исправить без потери площади. Нарисуйте его заново по источнику.</translation>
    </message>
    <message>
        <source>The checks were cancelled.</source>
        <translation>Проверки отменены.</translation>
    </message>
    <message>
        <source>{person} has asked for this change of {code} already. A manager who is somebody else approves it by recording the same.</source>
        <translation>{person} уже запросил(а) это изменение {code}. Его утверждает другой человек, руководитель, записав то же самое.</translation>
    </message>
    <message>
        <source>{code}: on a server the second person approves with their own login, by recording the same. Leave the name empty.</source>
        <translation>{code}: на сервере второй человек утверждает под своей учётной записью, записав то же самое. Оставьте имя пустым.</translation>
    </message>
    <message>
        <source>There is no table {name} with a history. Choose one of: {names}.</source>
        <translation>Нет таблицы {name} с историей. Выберите одну из: {names}.</translation>
    </message>
    <message>
        <source>{name} is restricted: its history stays in the workspace. Choose another table.</source>
        <translation>{name} — закрытая таблица: её история остаётся в рабочем пространстве. Выберите другую таблицу.</translation>
    </message>
    <message>
        <source>{code} lost {area} m² outside a recorded process. Restore its outline, or record what gave the land up, first.</source>
        <translation>{code} потерял {area} м² без записанного процесса. Сначала восстановите контур или запишите, что освободило землю.</translation>
    </message>
    <message>
        <source>{code} has lost nothing outside a recorded process.</source>
        <translation>{code} ничего не потерял без записанного процесса.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Give the whole path of one that exists.</source>
        <translation>Папки {folder} нет. Укажите полный путь к существующей папке.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({why}). Choose a folder that everybody who adds photos may write.</source>
        <translation>В папку {folder} нельзя записать ({why}). Выберите папку, в которую могут писать все, кто добавляет фотографии.</translation>
    </message>
    <message>
        <source>{name} is a file and belongs to whoever opens it. Roles are for a workspace on a server.</source>
        <translation>{name} — это файл, он принадлежит тому, кто его открыл. Роли есть только у рабочего пространства на сервере.</translation>
    </message>
    <message>
        <source>{argument}: this cannot be written. Choose another place.</source>
        <translation>{argument}: это нельзя записать. Выберите другое место.</translation>
    </message>
    <message>
        <source>{argument}: this cannot be written ({fault}).</source>
        <translation>{argument}: это нельзя записать ({fault}).</translation>
    </message>
    <message>
        <source>There is no such change in this workspace.</source>
        <translation>В этом рабочем пространстве нет такого изменения.</translation>
    </message>
    <message>
        <source>Say in which folder the backup of {place} is to be.</source>
        <translation>Укажите, в какой папке быть резервной копии {place}.</translation>
    </message>
    <message>
        <source>{path} is not a backup of a workspace.</source>
        <translation>{path} — не резервная копия рабочего пространства.</translation>
    </message>
    <message>
        <source>The copy at {path} is not whole ({problem}). Nothing was changed.</source>
        <translation>Копия {path} неполна ({problem}). Ничего не изменено.</translation>
    </message>
    <message>
        <source>The folder {folder} for backups cannot be made: {problem}.</source>
        <translation>Не удаётся создать папку {folder} для резервных копий: {problem}.</translation>
    </message>
    <message>
        <source>FILES_FOLDER {folder} is only for a workspace on a server: the files of a GeoPackage lie beside it.</source>
        <translation>FILES_FOLDER {folder} — только для рабочего пространства на сервере: файлы GeoPackage лежат рядом с ним.</translation>
    </message>
    <message>
        <source>The folder {folder} for photos and files is not empty. Move it away, or choose another name.</source>
        <translation>Папка {folder} для фотографий и файлов не пуста. Уберите её или выберите другое имя.</translation>
    </message>
    <message>
        <source>The copy of {name} is not what {name} is. Nothing was changed; try again.</source>
        <translation>Копия файла {name} не совпадает с {name}. Ничего не изменено; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The photos and files cannot be copied to {folder} ({why}: {name}). Nothing was changed.</source>
        <translation>Фотографии и файлы не удаётся скопировать в {folder} ({why}: {name}). Ничего не изменено.</translation>
    </message>
    <message>
        <source>Row {fid} of {table} refers to a {parent} that is not there. Check the workspace first; nothing was copied.</source>
        <translation>Строка {fid} таблицы {table} ссылается на запись {parent}, которой нет. Сначала проверьте рабочее пространство; ничего не скопировано.</translation>
    </message>
    <message>
        <source>The migration would lose rows of {table} ({before} before, {after} after). Nothing was changed; report this to the makers of the plugin.</source>
        <translation>Обновление потеряло бы строки таблицы {table} (было {before}, стало {after}). Ничего не изменено; сообщите об этом разработчикам модуля.</translation>
    </message>
    <message>
        <source>{path} was made by an older version of Mine Action (schema {found}; this one writes {known}). Open it in the dock, which makes a backup and brings it up to date, or run the algorithm migrateworkspace.</source>
        <translation>{path} создано старой версией Mine Action (схема {found}; эта версия пишет {known}). Откройте его в панели — она сделает резервную копию и обновит его — или запустите алгоритм migrateworkspace.</translation>
    </message>
    <message>
        <source>{place}: you have no role in this workspace. Ask one of its managers for one.</source>
        <translation>{place}: у вас нет роли в этом рабочем пространстве. Попросите её у одного из руководителей.</translation>
    </message>
    <message>
        <source>Reading a backup of a server takes pg_restore, which is not installed here. Install PostgreSQL&apos;s client programs.</source>
        <translation>Чтобы прочитать резервную копию сервера, нужен pg_restore, а здесь он не установлен. Установите клиентские программы PostgreSQL.</translation>
    </message>
    <message>
        <source>{program} failed ({problem}). Nothing was changed.</source>
        <translation>{program} завершилась с ошибкой ({problem}). Ничего не изменено.</translation>
    </message>
    <message>
        <source>The roles of {name} are not on the server yet, or are not {owner}&apos;s to give. Have its administrator run the statement shown.</source>
        <translation>Ролей {name} ещё нет на сервере, или {owner} не может их давать. Попросите администратора выполнить показанную команду.</translation>
    </message>
    <message>
        <source>{place}: the name is too long. Give one of at most {most} letters.</source>
        <translation>{place}: имя слишком длинное. Укажите имя не длиннее {most} букв.</translation>
    </message>
    <message>
        <source>{place}: the server has roles of that name already, with {person} in them. Choose another name.</source>
        <translation>{place}: на сервере уже есть роли с таким именем, в них состоит {person}. Выберите другое имя.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed.</source>
        <translation>Отменено: ничего не изменено.</translation>
    </message>
    <message>
        <source>{argument} {reference} is not a workspace. Give a path that ends in .gpkg, or postgres:&lt;connection&gt;/&lt;schema&gt;.</source>
        <translation>{argument} {reference} не рабочее пространство. Укажите путь, который кончается на .gpkg, или postgres:&lt;connection&gt;/&lt;schema&gt;.</translation>
    </message>
    <message>
        <source>{argument} {reference}: give postgres:&lt;connection&gt;/&lt;schema&gt;, where the connection is saved in QGIS (or service=&lt;name&gt;) and the schema has small letters, digits and underscores.</source>
        <translation>{argument} {reference}: укажите postgres:&lt;connection&gt;/&lt;schema&gt;, где соединение сохранено в QGIS (или service=&lt;name&gt;), а имя схемы состоит из строчных латинских букв, цифр и подчёркиваний.</translation>
    </message>
    <message>
        <source>Somebody wrote into {place} after its present state was backed up. Nothing was changed; try again.</source>
        <translation>{place}: после сохранения нынешнего состояния туда кто-то записал. Ничего не изменено; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>“{title}” changed no record: there is nothing to undo.</source>
        <translation>«{title}» не изменило ни одной записи: отменять нечего.</translation>
    </message>
    <message>
        <source>“{title}” cannot be undone: {record} came later and refers to a record of it. Undo or change that one first.</source>
        <translation>«{title}» нельзя отменить: {record} появилась позже и ссылается на запись этого изменения. Сначала отмените или измените её.</translation>
    </message>
    <message>
        <source>{table}: {written} of {count} rows arrived. Nothing was copied; try again.</source>
        <translation>{table}: дошло строк {written} из {count}. Ничего не скопировано; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{table} {record} has a geometry that is not a {kind}. Mend it first; nothing was copied.</source>
        <translation>{record} (таблица {table}): геометрия не {kind}. Сначала исправьте её; ничего не скопировано.</translation>
    </message>
    <message>
        <source>{place} stopped answering while it was saving. Whether this was written is not known yet: look for it when the server is back, before you save it again.</source>
        <translation>{place} перестал отвечать во время сохранения. Записано ли это, пока неизвестно: когда сервер вернётся, проверьте это, прежде чем сохранять ещё раз.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be read: it is damaged, or no backup ({problem}). Choose another one. Nothing was changed.</source>
        <translation>Резервная копия {path} не читается: она повреждена или это не резервная копия ({problem}). Выберите другую. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Only {owner}, who owns {name}, can put a backup in its place. Ask them, or restore it as a new workspace.</source>
        <translation>Заменить {name} резервной копией может только владелец, {owner}. Обратитесь к нему или восстановите копию как новое рабочее пространство.</translation>
    </message>
    <message>
        <source>The layer {layer} of this workspace is being edited by another login. Save or give up the edits and stop editing, then open {workspace} again.</source>
        <translation>Слой {layer} этого рабочего пространства правится под другой учётной записью. Сохраните правки или откажитесь от них, закончите редактирование и снова откройте {workspace}.</translation>
    </message>
    <message>
        <source>A kept outline is given up only together with an event of its hazard. Record the process.</source>
        <translation>От сохранённого контура отказываются только вместе с событием опасного участка. Запишите процесс.</translation>
    </message>
    <message>
        <source>A kept outline is not changed.</source>
        <translation>Сохранённый контур не изменяется.</translation>
    </message>
    <message>
        <source>The history of a workspace is only ever added to.</source>
        <translation>История рабочего пространства только пополняется.</translation>
    </message>
    <message>
        <source>The tables of a workspace are not emptied.</source>
        <translation>Таблицы рабочего пространства не очищаются.</translation>
    </message>
    <message>
        <source>A hazard is never deleted. Close it through a recorded process.</source>
        <translation>Опасный участок никогда не удаляется. Закройте его записанным процессом.</translation>
    </message>
    <message>
        <source>{table}: there is a record with this fid, id or code already. Change that one.</source>
        <translation>{table}: запись с таким fid, id или кодом уже есть. Измените её.</translation>
    </message>
    <message>
        <source>{field}: this code is not in the list {list}</source>
        <translation>{field}: этого кода нет в списке {list}</translation>
    </message>
    <message>
        <source>{field}: {code} is not in the list {list}</source>
        <translation>{field}: {code} нет в списке {list}</translation>
    </message>
    <message>
        <source>Your role here is {role}; changing {table} takes a {needed_role}.</source>
        <translation>Ваша роль здесь: {role}; чтобы изменять {table}, нужна роль: {needed_role}.</translation>
    </message>
    <message>
        <source>A reporter changes only what the reporter has recorded; this was somebody else&apos;s.</source>
        <translation>Составитель сообщений изменяет только то, что записал сам; это записал кто-то другой.</translation>
    </message>
    <message>
        <source>A reporter changes a record only until it is verified, and verifies none.</source>
        <translation>Составитель сообщений изменяет запись только до её проверки и сам записи не проверяет.</translation>
    </message>
    <message>
        <source>A reporter changes only incidents that the reporter has recorded, until they are verified.</source>
        <translation>Составитель сообщений изменяет только записанные им происшествия, пока они не проверены.</translation>
    </message>
    <message>
        <source>There is no such row of yours; a reporter changes only what the reporter has recorded.</source>
        <translation>У вас нет такой строки; составитель сообщений изменяет только то, что записал сам.</translation>
    </message>
    <message>
        <source>A reporter questions released land by logging an incident on it, and changes nothing else of it.</source>
        <translation>Составитель сообщений ставит под вопрос высвобожденную землю, записывая на ней происшествие, и больше ничего в ней не изменяет.</translation>
    </message>
    <message>
        <source>What a workspace is, and the names of its settings, are for its owner.</source>
        <translation>Чем является рабочее пространство и как называются его параметры, решает его владелец.</translation>
    </message>
    <message>
        <source>{code} was open and cannot come back closed.</source>
        <translation>{code}: участок был открыт и не может вернуться закрытым.</translation>
    </message>
    <message>
        <source>Closing {code} takes a manager. Record the process; a manager approves it.</source>
        <translation>Чтобы закрыть {code}, нужен руководитель. Запишите процесс; руководитель его утвердит.</translation>
    </message>
    <message>
        <source>Closing {code} takes two people: one records the process, then a manager who is somebody else approves it.</source>
        <translation>Чтобы закрыть {code}, нужны два человека: один записывает процесс, затем другой, руководитель, его утверждает.</translation>
    </message>
    <message>
        <source>Nobody approves what is recorded at the same moment. Record it; a manager who is somebody else approves it.</source>
        <translation>Никто не утверждает то, что записывается в тот же момент. Запишите; утвердит другой человек, руководитель.</translation>
    </message>
    <message>
        <source>Only a manager approves, in the manager&apos;s own name, what somebody else has recorded, and as it was recorded.</source>
        <translation>Утверждает только руководитель, от своего имени, записанное кем-то другим и так, как оно записано.</translation>
    </message>
    <message>
        <source>What happened to a hazard is not rewritten by somebody else, nor once it is approved. Record a correction.</source>
        <translation>Произошедшее с опасным участком не переписывает никто другой, а после утверждения — никто. Запишите исправление.</translation>
    </message>
    <message>
        <source>Released land is recorded first; a manager who is somebody else approves it.</source>
        <translation>Высвобожденная земля сначала записывается; утверждает её другой человек, руководитель.</translation>
    </message>
    <message>
        <source>Approving {code} takes a manager who neither recorded nor changed it, in the manager&apos;s own name.</source>
        <translation>Утвердить {code} может только руководитель, который её не записывал и не изменял, от своего имени.</translation>
    </message>
    <message>
        <source>{code} is approved as it was recorded. Question it first, and take back the record status.</source>
        <translation>{code}: утверждено так, как записано. Сначала поставьте под вопрос и верните прежний статус записи.</translation>
    </message>
    <message>
        <source>{code} is approved by its record status, not by a name alone.</source>
        <translation>{code}: утверждается статусом записи, а не одним именем.</translation>
    </message>
    <message>
        <source>Giving and taking roles takes a manager.</source>
        <translation>Давать и отнимать роли может только руководитель.</translation>
    </message>
    <message>
        <source>Nobody changes their own role. Ask another manager.</source>
        <translation>Никто не меняет собственную роль. Попросите другого руководителя.</translation>
    </message>
    <message>
        <source>There are no roles yet. Have the administrator of the server make them.</source>
        <translation>Ролей ещё нет. Попросите администратора сервера создать их.</translation>
    </message>
    <message>
        <source>The server has no login {login}. Have its administrator make it.</source>
        <translation>На сервере нет учётной записи {login}. Попросите администратора создать её.</translation>
    </message>
    <message>
        <source>The role of {login} was given by the administrator of the server, who alone can take it.</source>
        <translation>Роль {login} дал администратор сервера, и только он может её отнять.</translation>
    </message>
    <message>
        <source>There is no backup at {path}; nothing was changed. Give the whole path of a .gpkg or .dump that was made as a backup: those of a file are beside it, in the folder that ends in _backups.</source>
        <translation>По пути {path} нет резервной копии; ничего не изменено. Укажите полный путь к файлу .gpkg или .dump, созданному как резервная копия: копии файла лежат рядом с ним, в папке, имя которой оканчивается на _backups.</translation>
    </message>
    <message>
        <source>A change is taken back as a whole, or not at all.</source>
        <translation>Изменение отменяется целиком или не отменяется вовсе.</translation>
    </message>
    <message>
        <source>What comes back in the name of somebody else comes back as it was recorded.</source>
        <translation>То, что возвращается от чужого имени, возвращается таким, каким было записано.</translation>
    </message>
    <message>
        <source>Signs of {code} were changed after these were planned. Plan them again.</source>
        <translation>Знаки для {code} были изменены после составления этого плана. Составьте план заново.</translation>
    </message>
    <message>
        <source>{field}: this could not be read again; nothing was written</source>
        <translation>{field}: это нельзя было бы прочитать снова; ничего не записано</translation>
    </message>
    <message>
        <source>{path}: another program has altered or replaced the table {table}, so that it cannot be read, or keeps no history. Keep a copy of the file and restore a backup as a new workspace.</source>
        <translation>{path}: другая программа изменила или заменила таблицу {table}, и её нельзя прочитать или она не ведёт истории. Сохраните копию файла и восстановите резервную копию как новое рабочее пространство.</translation>
    </message>
    <message>
        <source>Everybody may make functions in the schema {schema} of this database, and take any role in {name} with one. Have its administrator run: REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC</source>
        <translation>В схеме {schema} этой базы данных каждый может создавать функции и с их помощью получить любую роль в {name}. Пусть её администратор выполнит: REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC</translation>
    </message>
    <message>
        <source>What was recorded of a hazard is never deleted. Undo the change that recorded it.</source>
        <translation>Записанное об опасном участке никогда не удаляется. Отмените изменение, которым это было записано.</translation>
    </message>
    <message>
        <source>{name} does not answer. It is asked again in the background, and a message says when it is back.</source>
        <translation>{name} не отвечает. Запросы повторяются в фоне, о возвращении будет сообщение.</translation>
    </message>
    <message>
        <source>Cannot write into the folder {folder}: {reason}. Choose another one for {argument}.</source>
        <translation>Не удаётся записать в папку {folder}: {reason}. Выберите другую для {argument}.</translation>
    </message>
    <message>
        <source>No page to export: of {count} places that were asked for, none has a recorded hazard within {radius} km. Check {coverage_argument} and {argument}.</source>
        <translation>Нет страниц для экспорта: ни у одного из {count} запрошенных мест нет записанного опасного района в пределах {radius} км. Проверьте {coverage_argument} и {argument}.</translation>
    </message>
    <message>
        <source>No page to export: {coverage_argument} “{coverage}” with {argument} “{filter}” leaves nothing. Check both.</source>
        <translation>Нет страниц для экспорта: {coverage_argument} «{coverage}» с {argument} «{filter}» ничего не оставляет. Проверьте оба.</translation>
    </message>
    <message>
        <source>there is no field {names}</source>
        <translation>нет поля {names}</translation>
    </message>
    <message>
        <source>{argument}: “{filter}” cannot be read as an expression over what gets a page: {reason}</source>
        <translation>{argument}: «{filter}» нельзя прочитать как выражение над тем, что получает страницу: {reason}</translation>
    </message>
    <message>
        <source>{fault} Nothing was written.</source>
        <translation>{fault} Ничего не записано.</translation>
    </message>
    <message>
        <source>{path} is being written by another program. Finish there and try again.</source>
        <translation>В {path} пишет другая программа. Закончите там и повторите.</translation>
    </message>
    <message>
        <source>{path} is being written by {holder}. Finish there and try again.</source>
        <translation>В {path} пишет {holder}. Закончите там и повторите.</translation>
    </message>
    <message>
        <source>{path} cannot be reached. Check the disk or the network folder.</source>
        <translation>{path} недоступен. Проверьте диск или сетевую папку.</translation>
    </message>
    <message>
        <source>{journal} belongs to a workspace that was here before, and would damage a new one. Move it to where {name} is now, or choose another name.</source>
        <translation>{journal} относится к рабочему пространству, которое было здесь раньше, и повредит новое. Переместите его туда, где сейчас находится {name}, или выберите другое имя.</translation>
    </message>
    <message>
        <source>{place} is being written by somebody else ({problem}). Try again.</source>
        <translation>В {place} пишет кто-то другой ({problem}). Повторите.</translation>
    </message>
    <message>
        <source>{place} does not answer ({problem}). Try again when the server is back.</source>
        <translation>{place} не отвечает ({problem}). Повторите, когда сервер снова будет доступен.</translation>
    </message>
    <message>
        <source>{place}: the server takes no writes ({problem}). Ask its administrator, then open the workspace again.</source>
        <translation>{place}: сервер не принимает записи ({problem}). Обратитесь к его администратору, затем снова откройте рабочее пространство.</translation>
    </message>
    <message>
        <source>{place}: the server has no room left ({problem}). Tell its administrator and try again.</source>
        <translation>{place}: на сервере не осталось места ({problem}). Сообщите администратору и повторите.</translation>
    </message>
    <message>
        <source>{table}: a place here is a {kind} in longitude and latitude, on the globe and without heights; nothing was written</source>
        <translation>{table}: место здесь — это {kind} в долготе и широте, на земном шаре и без высот; ничего не записано</translation>
    </message>
    <message>
        <source>{table}: other records refer to this one. Delete them first.</source>
        <translation>{table}: на эту запись ссылаются другие. Сначала удалите их.</translation>
    </message>
    <message>
        <source>{field}: there is no such record in {table}</source>
        <translation>{field}: в {table} нет такой записи</translation>
    </message>
    <message>
        <source>{backup} is a backup of another workspace, {title}. Nothing was changed; restore it as a new workspace, or choose a backup of {place}.</source>
        <translation>{backup} — резервная копия другого рабочего пространства, {title}. Ничего не изменено; восстановите её как новое рабочее пространство или выберите копию {place}.</translation>
    </message>
    <message>
        <source>Your role here is {role}; reading {table} takes a {needed_role}.</source>
        <translation>Ваша роль здесь: {role}; чтобы читать {table}, нужна роль: {needed_role}.</translation>
    </message>
    <message>
        <source>{record}: “{value}” in the field {field} cannot be read. Another program wrote it; correct it in the attribute table.</source>
        <translation>{record}: «{value}» в поле {field} нельзя прочитать. Это записала другая программа; исправьте в таблице атрибутов.</translation>
    </message>
    <message>
        <source>{table} {record} cannot be kept on a server ({fault}). Put it right first; nothing was copied.</source>
        <translation>{table} {record}: на сервере это хранить нельзя ({fault}). Сначала исправьте; ничего не скопировано.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>No page: no recorded hazard within {radius} km. Danger is still possible.</source>
        <translation>Нет страницы: в пределах {radius} км нет записанных опасных участков. Опасность всё равно возможна.</translation>
    </message>
    <message>
        <source>{hazard} has the class “{hazard_class}”: drawn as suspected.</source>
        <translation>{hazard} имеет класс «{hazard_class}»: показан как подозреваемый.</translation>
    </message>
    <message>
        <source>The layer {layer} is broken.</source>
        <translation>Слой {layer} повреждён.</translation>
    </message>
    <message>
        <source>No installed font can print “{word}”. Install Noto fonts for its script.</source>
        <translation>Ни один установленный шрифт не может напечатать «{word}». Установите шрифты Noto для этой письменности.</translation>
    </message>
    <message>
        <source>No hotline is set: write the number in by hand.</source>
        <translation>Горячая линия не задана: впишите номер от руки.</translation>
    </message>
    <message>
        <source>No issuing authority is set.</source>
        <translation>Не задано, кем выдана карта.</translation>
    </message>
    <message>
        <source>Nobody is named who approved the map.</source>
        <translation>Не указано, кто утвердил карту.</translation>
    </message>
    <message>
        <source>{count} phrases in {language} are not confirmed by an authority.</source>
        <translation>Фраз, не подтверждённых ведомством ({language}): {count}.</translation>
    </message>
    <message>
        <source>{hazard} lies on the page and was not drawn.</source>
        <translation>{hazard} лежит на странице и не показан.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file} не записан.</translation>
    </message>
    <message>
        <source>{file} is cut off.</source>
        <translation>{file} обрезан.</translation>
    </message>
    <message>
        <source>{file} does not have exactly one page.</source>
        <translation>В {file} не ровно одна страница.</translation>
    </message>
    <message>
        <source>{file} is blank.</source>
        <translation>{file} пуст.</translation>
    </message>
    <message>
        <source>{file} has no words.</source>
        <translation>В {file} нет текста.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} не читается.</translation>
    </message>
    <message>
        <source>{file} has the wrong size.</source>
        <translation>У {file} неправильный размер.</translation>
    </message>
    <message>
        <source>{file} is from an earlier export and may be out of date.</source>
        <translation>{file} остался от прежнего экспорта и может быть устаревшим.</translation>
    </message>
    <message>
        <source>{file} does not have as many pages as were made.</source>
        <translation>В {file} число страниц не равно числу созданных.</translation>
    </message>
    <message>
        <source>{sign} belongs on the sheet and was not drawn.</source>
        <translation>{sign} должен быть на листе, но не показан.</translation>
    </message>
    <message>
        <source>{sign} stands {count} times in the tables, not once.</source>
        <translation>{sign} встречается в таблицах раз: {count}, а нужно один.</translation>
    </message>
    <message>
        <source>These words on the map cover each other: {labels}.</source>
        <translation>Эти слова на карте перекрывают друг друга: {labels}.</translation>
    </message>
    <message>
        <source>{hazard} has no outline: no sign is planned for it, no sheet shows it.</source>
        <translation>{hazard} без контура: знаки для него не планируются, ни на одном листе он не показан.</translation>
    </message>
    <message>
        <source>No sign marks {hazard}: no sheet is about it.</source>
        <translation>Ни один знак не обозначает {hazard}: листа о нём нет.</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>{value} is not a known value of {field}</source>
        <translation>{value} — неизвестное значение поля {field}</translation>
    </message>
    <message>
        <source>{value} is not in the mapping of {field}, which has no default</source>
        <translation>{value} нет в сопоставлении поля {field}, а значения по умолчанию у него нет</translation>
    </message>
    <message>
        <source>{field} is missing</source>
        <translation>нет значения {field}</translation>
    </message>
    <message>
        <source>{value} is not a date that exists</source>
        <translation>{value} — несуществующая дата</translation>
    </message>
    <message>
        <source>{value} has a year of two digits: write it with four</source>
        <translation>{value}: год из двух цифр, напишите четыре</translation>
    </message>
    <message>
        <source>{value} lies in the future</source>
        <translation>{value} — дата в будущем</translation>
    </message>
    <message>
        <source>{value} lies before the year 1900</source>
        <translation>{value} — дата раньше 1900 года</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>{value} — не число</translation>
    </message>
    <message>
        <source>{value} can be read in two ways: write it without a thousands separator</source>
        <translation>{value} можно прочитать двояко: напишите без разделителя тысяч</translation>
    </message>
    <message>
        <source>{value} is outside the limits of {field}</source>
        <translation>{value} вне пределов поля {field}</translation>
    </message>
    <message>
        <source>{value} is neither yes nor no</source>
        <translation>{value} — ни да, ни нет</translation>
    </message>
    <message>
        <source>{value} is not a JSON object</source>
        <translation>{value} — не объект JSON</translation>
    </message>
    <message>
        <source>{value} is no record of {field} here</source>
        <translation>{value} — здесь нет такой записи для {field}</translation>
    </message>
    <message>
        <source>the expression fails: {value}</source>
        <translation>выражение не вычисляется: {value}</translation>
    </message>
    <message>
        <source>the code {value} is used twice</source>
        <translation>код {value} использован дважды</translation>
    </message>
    <message>
        <source>it has no position</source>
        <translation>положение не указано</translation>
    </message>
    <message>
        <source>its shape is of another kind: {value}</source>
        <translation>геометрия другого вида: {value}</translation>
    </message>
    <message>
        <source>{value} cannot be read as a position</source>
        <translation>{value} не читается как положение</translation>
    </message>
    <message>
        <source>its position is 0, 0, which stands for a missing one</source>
        <translation>положение 0, 0 — это значит, что его нет</translation>
    </message>
    <message>
        <source>{value} is known with another shape: a person decides which one holds</source>
        <translation>{value} известен с другим контуром: какой верен, решает человек</translation>
    </message>
    <message>
        <source>the new shape leaves out a part of {value}: only released land does that</source>
        <translation>новый контур не включает часть {value}: так можно только через высвобождение земли</translation>
    </message>
    <message>
        <source>{field} was changed both in the file and in the workspace</source>
        <translation>поле {field} изменено и в файле, и в рабочем пространстве</translation>
    </message>
    <message>
        <source>no incident {value} came with this file</source>
        <translation>в этом файле нет происшествия {value}</translation>
    </message>
    <message>
        <source>a line needs two different points</source>
        <translation>линии нужны две разные точки</translation>
    </message>
    <message>
        <source>guessed from the name or the values of the column</source>
        <translation>угадано по имени или значениям столбца</translation>
    </message>
    <message>
        <source>not used: most of its values do not fit</source>
        <translation>не использовано: большинство значений не подходит</translation>
    </message>
    <message>
        <source>the layer shows only a part of its file: import the file itself for all rows</source>
        <translation>слой показывает только часть файла: чтобы взять все строки, импортируйте сам файл</translation>
    </message>
    <message>
        <source>the file does not say: assumed in {count} rows</source>
        <translation>в файле не указано: принято по умолчанию, строк: {count}</translation>
    </message>
    <message>
        <source>the same key or content as row {row}</source>
        <translation>тот же ключ или содержание, что в строке {row}</translation>
    </message>
    <message>
        <source>guessed: the source&apos;s own key</source>
        <translation>угадано: собственный ключ источника</translation>
    </message>
    <message>
        <source>the outline measures {measured:.0f} m², the file says {told:.0f}</source>
        <translation>площадь контура {measured:.0f} м², в файле указано {told:.0f}</translation>
    </message>
    <message>
        <source>lies on released land {code}: review that land</source>
        <translation>лежит на высвобожденной земле {code}: пересмотрите её</translation>
    </message>
    <message>
        <source>people were harmed, but its kind is {kind}: check it</source>
        <translation>есть пострадавшие, но вид — {kind}: проверьте</translation>
    </message>
    <message>
        <source>kept without a place: the shape {why}</source>
        <translation>сохранено без места: геометрия {why}</translation>
    </message>
    <message>
        <source>overlaps row {other} by {share:.0%} of the smaller one</source>
        <translation>перекрывает строку {other} на {share:.0%} меньшего из двух</translation>
    </message>
    <message>
        <source>overlaps {other} by {share:.0%} of the smaller one</source>
        <translation>перекрывает {other} на {share:.0%} меньшего из двух</translation>
    </message>
    <message>
        <source>the same outline as row {row}</source>
        <translation>тот же контур, что в строке {row}</translation>
    </message>
    <message>
        <source>the code is taken: the record gets one of its own</source>
        <translation>код занят: запись получает собственный</translation>
    </message>
    <message>
        <source>guessed: the columns of the position</source>
        <translation>угадано: столбцы положения</translation>
    </message>
    <message>
        <source>its position {value} is outside the earth: check the coordinate system of the file</source>
        <translation>положение {value} вне земного шара: проверьте систему координат файла</translation>
    </message>
    <message>
        <source>its position {value} looks swapped: with latitude and longitude exchanged it would lie among the others</source>
        <translation>координаты {value}, похоже, перепутаны: если поменять местами широту и долготу, точка окажется среди остальных</translation>
    </message>
    <message>
        <source>its position {value} is outside the earth and looks swapped: exchange latitude and longitude</source>
        <translation>положение {value} вне земного шара и, похоже, перепутано: поменяйте местами широту и долготу</translation>
    </message>
</context>
<context>
    <name>project</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Маркировка</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>Пострадавшие</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Ограниченный доступ</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Осмотры</translation>
    </message>
    <message>
        <source>What the fields mean</source>
        <translation>Что означают поля</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Происшествия</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>Ограждения</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Опасные участки</translation>
    </message>
    <message>
        <source>Access lines</source>
        <translation>Пути доступа</translation>
    </message>
    <message>
        <source>Released land</source>
        <translation>Высвобожденная земля</translation>
    </message>
    <message>
        <source>Victims: names (restricted)</source>
        <translation>Пострадавшие: имена (ограниченный доступ)</translation>
    </message>
    <message>
        <source>Incidents: reporters (restricted)</source>
        <translation>Происшествия: заявители (ограниченный доступ)</translation>
    </message>
    <message>
        <source>Hazard history</source>
        <translation>История опасных участков</translation>
    </message>
    <message>
        <source>Survey points</source>
        <translation>Точки съёмки</translation>
    </message>
    <message>
        <source>Hazards marked by signs</source>
        <translation>Опасные участки, обозначенные знаками</translation>
    </message>
    <message>
        <source>Sign inspections</source>
        <translation>Осмотры знаков</translation>
    </message>
    <message>
        <source>Hazards and incidents of tasks</source>
        <translation>Опасные участки и происшествия в заданиях</translation>
    </message>
    <message>
        <source>Task history</source>
        <translation>История заданий</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работ</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Accreditations</source>
        <translation>Аккредитации</translation>
    </message>
    <message>
        <source>Administrative areas</source>
        <translation>Административные единицы</translation>
    </message>
    <message>
        <source>Code lists</source>
        <translation>Списки кодов</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>FICTIONAL TRAINING DATA</source>
        <translation>ВЫМЫШЛЕННЫЕ УЧЕБНЫЕ ДАННЫЕ</translation>
    </message>
    <message>
        <source>Class missing or unknown</source>
        <translation>Класс не указан или неизвестен</translation>
    </message>
    <message>
        <source>Nothing found, not explosive, or duplicate</source>
        <translation>Ничего не найдено, не взрывоопасно или дубликат</translation>
    </message>
    <message>
        <source>Kind missing or unknown</source>
        <translation>Вид не указан или неизвестен</translation>
    </message>
    <message>
        <source>Closed to use</source>
        <translation>Закрыто для использования</translation>
    </message>
    <message>
        <source>Not handed over yet</source>
        <translation>Ещё не передано</translation>
    </message>
    <message>
        <source>Released, product missing or unknown</source>
        <translation>Высвобождено, вид не указан или неизвестен</translation>
    </message>
    <message>
        <source>Status missing or unknown</source>
        <translation>Статус не указан или неизвестен</translation>
    </message>
    <message>
        <source>Accident, seen from afar</source>
        <translation>Несчастный случай, мелкий масштаб</translation>
    </message>
    <message>
        <source>Other incident, seen from afar</source>
        <translation>Другое происшествие, мелкий масштаб</translation>
    </message>
    <message>
        <source>Former outlines that still count</source>
        <translation>Прежние контуры, которые ещё действуют</translation>
    </message>
</context>
<context>
    <name>rasters</name>
    <message>
        <source>{path} has {count} bands; the first was read as heights.</source>
        <translation>В {path} каналов: {count}; как высоты прочитан первый.</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>Reason (kept in the history):</source>
        <translation>Причина (сохраняется в истории):</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Нужно указать причину.</translation>
    </message>
</context>
<context>
    <name>repair</name>
    <message>
        <source>heights or measures left out</source>
        <translation>высоты и меры опущены</translation>
    </message>
    <message>
        <source>curves drawn as short straight edges, widened so that nothing is lost</source>
        <translation>кривые заменены короткими отрезками с расширением, чтобы ничего не потерять</translation>
    </message>
    <message>
        <source>outline closed</source>
        <translation>контур замкнут</translation>
    </message>
    <message>
        <source>points given twice left out</source>
        <translation>повторные точки опущены</translation>
    </message>
    <message>
        <source>outline crosses or touches itself: all that it encloses is kept</source>
        <translation>контур пересекает или касается сам себя: всё, что он охватывает, сохранено</translation>
    </message>
    <message>
        <source>an island with a doubtful outline counts as hazardous</source>
        <translation>остров с сомнительным контуром считается опасным</translation>
    </message>
    <message>
        <source>overlapping parts joined into one</source>
        <translation>перекрывающиеся части объединены</translation>
    </message>
    <message>
        <source>parts without an area left out</source>
        <translation>части без площади опущены</translation>
    </message>
    <message>
        <source>points and lines left out of the outline</source>
        <translation>точки и линии исключены из контура</translation>
    </message>
    <message>
        <source>encloses no area</source>
        <translation>не охватывает площади</translation>
    </message>
    <message>
        <source>is not a polygon</source>
        <translation>не является полигоном</translation>
    </message>
    <message>
        <source>has coordinates that are not numbers</source>
        <translation>содержит нечисловые координаты</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>пуста</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Viewer</source>
        <translation>Наблюдатель</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Составитель сообщений</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Планировщик</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Руководитель</translation>
    </message>
</context>
<context>
    <name>schema</name>
    <message>
        <source>General</source>
        <translation>Общее</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работы</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Идентификатор</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>What people say aloud; given by the workspace where left empty.</source>
        <translation>То, что люди называют вслух; если оставить пустым, код присваивает рабочее пространство.</translation>
    </message>
    <message>
        <source>Record status</source>
        <translation>Статус записи</translation>
    </message>
    <message>
        <source>How far this record has been checked. Unverified hazards are drawn all the same.</source>
        <translation>Насколько запись проверена. Непроверенные опасные участки всё равно показываются на карте.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Key in the source</source>
        <translation>Ключ в источнике</translation>
    </message>
    <message>
        <source>External system</source>
        <translation>Внешняя система</translation>
    </message>
    <message>
        <source>External identifier</source>
        <translation>Внешний идентификатор</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Кем создано</translation>
    </message>
    <message>
        <source>Modified at</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Modified by</source>
        <translation>Кем изменено</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Кем изменено</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Undoes</source>
        <translation>Отменяет</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Журнал изменений</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Row before</source>
        <translation>Строка до</translation>
    </message>
    <message>
        <source>Row after</source>
        <translation>Строка после</translation>
    </message>
    <message>
        <source>Code list</source>
        <translation>Список кодов</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>English label</source>
        <translation>Подпись на английском</translation>
    </message>
    <message>
        <source>Azerbaijani label</source>
        <translation>Подпись на азербайджанском</translation>
    </message>
    <message>
        <source>Russian label</source>
        <translation>Подпись на русском</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Рабочее пространство</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Опасный участок</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название (имя)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Changes only through a recorded process.</source>
        <translation>Меняется только через зарегистрированную процедуру.</translation>
    </message>
    <message>
        <source>Reason for closing</source>
        <translation>Причина закрытия</translation>
    </message>
    <message>
        <source>Temporarily conserved</source>
        <translation>Временно законсервирован</translation>
    </message>
    <message>
        <source>Nobody works there for now: fenced, marked and reviewed at a due date.</source>
        <translation>Пока там никто не работает: участок огорожен, обозначен и будет пересмотрен в срок.</translation>
    </message>
    <message>
        <source>Fenced</source>
        <translation>Огорожен</translation>
    </message>
    <message>
        <source>Explosive ordnance</source>
        <translation>Взрывоопасные предметы</translation>
    </message>
    <message>
        <source>What is known or suspected to be in the ground.</source>
        <translation>Что находится или предположительно находится в земле.</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Достоверность</translation>
    </message>
    <message>
        <source>Accuracy of the outline</source>
        <translation>Точность контура</translation>
    </message>
    <message>
        <source>Position basis</source>
        <translation>Основа положения</translation>
    </message>
    <message>
        <source>How the outline became known.</source>
        <translation>Откуда известен контур.</translation>
    </message>
    <message>
        <source>Date of information</source>
        <translation>Дата сведений</translation>
    </message>
    <message>
        <source>When this was last known to be true.</source>
        <translation>Когда это в последний раз было подтверждено.</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>Использование земли</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Площадь</translation>
    </message>
    <message>
        <source>Ground area of the outline as recorded.</source>
        <translation>Площадь контура на местности, как она записана.</translation>
    </message>
    <message>
        <source>Priority score</source>
        <translation>Балл приоритета</translation>
    </message>
    <message>
        <source>Priority rank</source>
        <translation>Место по приоритету</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>Срок пересмотра</translation>
    </message>
    <message>
        <source>Administrative area</source>
        <translation>Административная единица</translation>
    </message>
    <message>
        <source>Hazard history</source>
        <translation>История опасного участка</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Процедура</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Кем утверждено</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельство</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Дата наблюдения</translation>
    </message>
    <message>
        <source>What speaks for a hazard. Points may come before polygons.</source>
        <translation>То, что указывает на опасность. Точки могут появиться раньше полигонов.</translation>
    </message>
    <message>
        <source>Survey point</source>
        <translation>Точка съёмки</translation>
    </message>
    <message>
        <source>Point number</source>
        <translation>Номер точки</translation>
    </message>
    <message>
        <source>Bearing</source>
        <translation>Азимут</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Расстояние</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Север</translation>
    </message>
    <message>
        <source>Declination</source>
        <translation>Склонение</translation>
    </message>
    <message>
        <source>From point</source>
        <translation>От точки</translation>
    </message>
    <message>
        <source>Entered as</source>
        <translation>Введено как</translation>
    </message>
    <message>
        <source>What the person typed.</source>
        <translation>То, что человек ввёл.</translation>
    </message>
    <message>
        <source>A point of a surveyed outline, as it was entered.</source>
        <translation>Точка снятого контура в том виде, в каком её ввели.</translation>
    </message>
    <message>
        <source>Survey visit</source>
        <translation>Выезд на обследование</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>Дата посещения</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Where somebody asked or looked.</source>
        <translation>Где проводили опрос или осмотр.</translation>
    </message>
    <message>
        <source>Released land</source>
        <translation>Высвобожденная земля</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Вид высвобождения</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Глубина</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Дата завершения</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Дата передачи</translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation>Кому передано</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Планируемое использование</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Ограничения</translation>
    </message>
    <message>
        <source>Residual risk</source>
        <translation>Остаточный риск</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Номер акта</translation>
    </message>
    <message>
        <source>Item found</source>
        <translation>Найденный предмет</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Происшествие</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Обезвреживание</translation>
    </message>
    <message>
        <source>Items of explosive ordnance that were found.</source>
        <translation>Найденные взрывоопасные предметы.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Население</translation>
    </message>
    <message>
        <source>Names by language</source>
        <translation>Названия по языкам</translation>
    </message>
    <message>
        <source>The name in each language, by ISO 639-1 code.</source>
        <translation>Название на каждом языке, по коду ISO 639-1.</translation>
    </message>
    <message>
        <source>Settlements, schools, wells and other places that people know.</source>
        <translation>Населённые пункты, школы, колодцы и другие места, которые знают люди.</translation>
    </message>
    <message>
        <source>Access line</source>
        <translation>Путь доступа</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Использование</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Verified width</source>
        <translation>Проверенная ширина</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Дата проверки</translation>
    </message>
    <message>
        <source>A way that people use.</source>
        <translation>Путь, которым пользуются люди.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Входит в</translation>
    </message>
    <message>
        <source>P-code</source>
        <translation>P-код</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Вложение</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь к файлу</translation>
    </message>
    <message>
        <source>Relative to the workspace&apos;s files folder.</source>
        <translation>Относительно папки файлов рабочего пространства.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>Время съёмки</translation>
    </message>
    <message>
        <source>Quarantined row</source>
        <translation>Строка в карантине</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Номер строки</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Resolved on</source>
        <translation>Дата решения</translation>
    </message>
    <message>
        <source>Rows that an import could not take, kept whole until a person decides.</source>
        <translation>Строки, которые не удалось импортировать: хранятся целиком, пока не решит человек.</translation>
    </message>
    <message>
        <source>Only harm to a person is an accident.</source>
        <translation>Несчастный случай — только когда пострадал человек.</translation>
    </message>
    <message>
        <source>The first day of the month or year where only that is known.</source>
        <translation>Первый день месяца или года, если известны только они.</translation>
    </message>
    <message>
        <source>Date precision</source>
        <translation>Точность даты</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>What people were doing.</source>
        <translation>Чем занимались люди.</translation>
    </message>
    <message>
        <source>Marked before</source>
        <translation>Было обозначено</translation>
    </message>
    <message>
        <source>Whether warning signs stood there before the incident.</source>
        <translation>Стояли ли там предупреждающие знаки до происшествия.</translation>
    </message>
    <message>
        <source>Demining accident</source>
        <translation>При разминировании</translation>
    </message>
    <message>
        <source>Whether it happened during demining.</source>
        <translation>Произошло ли это при разминировании.</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Погибло</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Ранено</translation>
    </message>
    <message>
        <source>Accuracy of the position</source>
        <translation>Точность положения</translation>
    </message>
    <message>
        <source>Position as entered</source>
        <translation>Положение, как введено</translation>
    </message>
    <message>
        <source>Known at the time</source>
        <translation>Известно на тот момент</translation>
    </message>
    <message>
        <source>Fixed when the incident was logged.</source>
        <translation>Фиксируется при регистрации происшествия.</translation>
    </message>
    <message>
        <source>Known today</source>
        <translation>Известно сегодня</translation>
    </message>
    <message>
        <source>Nearest hazard</source>
        <translation>Ближайший опасный участок</translation>
    </message>
    <message>
        <source>Distance to the nearest hazard</source>
        <translation>Расстояние до ближайшего опасного участка</translation>
    </message>
    <message>
        <source>Place name</source>
        <translation>Название места</translation>
    </message>
    <message>
        <source>An accident, a report or a find.</source>
        <translation>Несчастный случай, сообщение или находка.</translation>
    </message>
    <message>
        <source>Reporter of an incident</source>
        <translation>Заявитель о происшествии</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Reporter&apos;s contact</source>
        <translation>Контакты заявителя</translation>
    </message>
    <message>
        <source>Leaves the workspace only on purpose.</source>
        <translation>Покидает рабочее пространство только намеренно.</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Пострадавший</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Age group</source>
        <translation>Возрастная группа</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>Дата смерти</translation>
    </message>
    <message>
        <source>Civil status</source>
        <translation>Гражданский статус</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Род занятий</translation>
    </message>
    <message>
        <source>Tampered with the device</source>
        <translation>Вскрывал или разбирал предмет</translation>
    </message>
    <message>
        <source>Had risk education before</source>
        <translation>Проходил обучение о минной опасности</translation>
    </message>
    <message>
        <source>A person who was harmed. The name is kept apart.</source>
        <translation>Пострадавший человек. Имя хранится отдельно.</translation>
    </message>
    <message>
        <source>Name of a victim</source>
        <translation>Имя пострадавшего</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Знак</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>Направление щита</translation>
    </message>
    <message>
        <source>Direction the board faces, degrees clockwise from true north.</source>
        <translation>Куда обращён щит: градусы по часовой стрелке от истинного севера.</translation>
    </message>
    <message>
        <source>Sign line</source>
        <translation>Линия знаков</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Номер по порядку</translation>
    </message>
    <message>
        <source>Gap to the next</source>
        <translation>До следующего знака</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Крепление</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Planned longitude</source>
        <translation>Плановая долгота</translation>
    </message>
    <message>
        <source>Planned latitude</source>
        <translation>Плановая широта</translation>
    </message>
    <message>
        <source>Position accuracy</source>
        <translation>Точность положения</translation>
    </message>
    <message>
        <source>Emplaced on</source>
        <translation>Дата установки</translation>
    </message>
    <message>
        <source>Last inspected on</source>
        <translation>Последний осмотр</translation>
    </message>
    <message>
        <source>Inspection due</source>
        <translation>Срок осмотра</translation>
    </message>
    <message>
        <source>A warning sign, planned or standing.</source>
        <translation>Предупреждающий знак, запланированный или стоящий.</translation>
    </message>
    <message>
        <source>Hazard marked by a sign</source>
        <translation>Опасный участок, обозначенный знаком</translation>
    </message>
    <message>
        <source>Sign inspection</source>
        <translation>Осмотр знака</translation>
    </message>
    <message>
        <source>Inspected on</source>
        <translation>Дата осмотра</translation>
    </message>
    <message>
        <source>Action taken</source>
        <translation>Принятые меры</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Кто осмотрел</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Ограждение</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Дата постройки</translation>
    </message>
    <message>
        <source>A fence, wall, ditch or other thing that keeps people out.</source>
        <translation>Забор, стена, ров или другая преграда для людей.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Методы</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Производительность</translation>
    </message>
    <message>
        <source>What the team usually completes in a working day.</source>
        <translation>Сколько группа обычно выполняет за рабочий день.</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Рабочие дни</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Аккредитация</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Действует по</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Приостановлена</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Плановое начало</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Плановое окончание</translation>
    </message>
    <message>
        <source>Actual start</source>
        <translation>Фактическое начало</translation>
    </message>
    <message>
        <source>Actual end</source>
        <translation>Фактическое окончание</translation>
    </message>
    <message>
        <source>Medical evacuation plan</source>
        <translation>План медицинской эвакуации</translation>
    </message>
    <message>
        <source>Work that an organisation is asked to do.</source>
        <translation>Работа, которая поручена организации.</translation>
    </message>
    <message>
        <source>What a task is about</source>
        <translation>Предмет задания</translation>
    </message>
    <message>
        <source>Task history</source>
        <translation>История задания</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Кто решил</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работ</translation>
    </message>
    <message>
        <source>Worked on</source>
        <translation>День работ</translation>
    </message>
    <message>
        <source>Staff hours</source>
        <translation>Человеко-часы</translation>
    </message>
    <message>
        <source>Item found while working</source>
        <translation>Предмет, найденный при работах</translation>
    </message>
    <message>
        <source>Quality visit</source>
        <translation>Выезд контроля качества</translation>
    </message>
    <message>
        <source>Sampled area</source>
        <translation>Площадь выборки</translation>
    </message>
    <message>
        <source>Nonconformity</source>
        <translation>Несоответствие</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Тяжесть</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>Community activity</source>
        <translation>Работа с населением</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Дата проведения</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Женщины</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Мужчины</translation>
    </message>
    <message>
        <source>Girls</source>
        <translation>Девочки</translation>
    </message>
    <message>
        <source>Boys</source>
        <translation>Мальчики</translation>
    </message>
    <message>
        <source>Risk education and community liaison.</source>
        <translation>Информирование о минной опасности и связь с населением.</translation>
    </message>
    <message>
        <source>Beneficiaries</source>
        <translation>Выгодополучатели</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Прямые</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ожидаемые</translation>
    </message>
    <message>
        <source>Key of the incident</source>
        <translation>Ключ происшествия</translation>
    </message>
    <message>
        <source>Suspected (indirect evidence) or confirmed (direct evidence). Changes only through a recorded process.</source>
        <translation>Подозреваемый (косвенные свидетельства) или подтверждённый (прямые свидетельства). Меняется только через зарегистрированную процедуру.</translation>
    </message>
    <message>
        <source>An area that is suspected or confirmed to hold explosive ordnance. Hazards are never deleted.</source>
        <translation>Район, где подозревается или подтверждено наличие взрывоопасных предметов. Опасные участки никогда не удаляются.</translation>
    </message>
    <message>
        <source>The dated history of a hazard&apos;s class, status and shape, with the outline after each event.</source>
        <translation>История класса, статуса и формы опасного участка по датам, с контуром после каждого события.</translation>
    </message>
    <message>
        <source>Land that was cancelled, reduced or cleared. A hazard with its margin always wins over it.</source>
        <translation>Земля, снятая с учёта, сокращённая или очищенная. Опасный участок вместе с запасом всегда важнее неё.</translation>
    </message>
    <message>
        <source>How far the true edge may lie from the drawn one. Empty means the profile&apos;s value, not 0.</source>
        <translation>Насколько истинная граница может отстоять от показанной. Пусто — значение из профиля, а не 0.</translation>
    </message>
    <message>
        <source>Kept outline</source>
        <translation>Сохранённый контур</translation>
    </message>
    <message>
        <source>Outlines that hazards had before a change outside a recorded process. They count until the process is recorded or the outline restored.</source>
        <translation>Контуры, которые были у опасных участков до изменения без записанного процесса. Они действуют, пока процесс не записан или контур не восстановлен.</translation>
    </message>
</context>
<context>
    <name>sign_plan</name>
    <message>
        <source>no place on the line would warn them</source>
        <translation>ни одно место на линии не предупредило бы их</translation>
    </message>
    <message>
        <source>hidden by the ground or plants</source>
        <translation>скрыто рельефом или растениями</translation>
    </message>
    <message>
        <source>the ground there is not known</source>
        <translation>местность там неизвестна</translation>
    </message>
    <message>
        <source>islands too small for signs</source>
        <translation>острова слишком малы для знаков</translation>
    </message>
    <message>
        <source>behind a barrier</source>
        <translation>за ограждением</translation>
    </message>
    <message>
        <source>a place to avoid: refused or impossible</source>
        <translation>место, которого надо избегать: отказано или невозможно</translation>
    </message>
    <message>
        <source>no known way leads there</source>
        <translation>туда не ведёт ни один известный путь</translation>
    </message>
    <message>
        <source>the limit of signs is reached</source>
        <translation>достигнут предел числа знаков</translation>
    </message>
    <message>
        <source>Before the changes by hand:</source>
        <translation>До правок вручную:</translation>
    </message>
    <message>
        <source>Computed under these rules; the team on site decides.</source>
        <translation>Рассчитано по этим правилам; решает группа на месте.</translation>
    </message>
    <message>
        <source>{count} signs on the lines; the fewest possible are {bound}.</source>
        <translation>Знаков на линиях: {count}; наименьшее возможное число: {bound}.</translation>
    </message>
    <message>
        <source>{count} signs on the lines; the rules need {bound}.</source>
        <translation>Знаков на линиях: {count}; по правилам нужно {bound}.</translation>
    </message>
    <message>
        <source>{count} extra signs for those who come.</source>
        <translation>Дополнительных знаков для подходящих: {count}.</translation>
    </message>
    <message>
        <source>{count} advance warnings on roads.</source>
        <translation>Предварительных знаков на дорогах: {count}.</translation>
    </message>
    <message>
        <source>{count} of all are new.</source>
        <translation>Из них новых: {count}.</translation>
    </message>
    <message>
        <source>{count} that were put up are kept.</source>
        <translation>Сохраняется установленных: {count}.</translation>
    </message>
    <message>
        <source>{count} proposed earlier give way.</source>
        <translation>Убирается предложенных раньше: {count}.</translation>
    </message>
    <message>
        <source>Not warned on {metres} m: {reason}.</source>
        <translation>Без предупреждения {metres} м: {reason}.</translation>
    </message>
    <message>
        <source>Neighbours planned with them: {codes}.</source>
        <translation>Соседние, спланированные вместе: {codes}.</translation>
    </message>
    <message>
        <source>Without an outline, cannot be signed: {codes}.</source>
        <translation>Без контура, обозначить нельзя: {codes}.</translation>
    </message>
    <message>
        <source>The ground is taken as flat.</source>
        <translation>Местность принята плоской.</translation>
    </message>
    <message>
        <source>Cells of {metres} m: sight and coverage are not shown by this DEM.</source>
        <translation>Ячейки по {metres} м: эта DEM не показывает видимость и охват.</translation>
    </message>
    <message>
        <source>Places left out because nobody can get there: {count}.</source>
        <translation>Пропущено мест, до которых никто не может добраться: {count}.</translation>
    </message>
    <message>
        <source>Places left out because a sign was declined there: {count}.</source>
        <translation>Пропущено мест, где знак был отклонён: {count}.</translation>
    </message>
    <message>
        <source>Signs that were put up and need a look: {count}</source>
        <translation>Установленные знаки, которые нужно осмотреть: {count}</translation>
    </message>
    <message>
        <source>{sign}: left out, nobody can get to its place.</source>
        <translation>{sign}: пропущен, до его места никто не может добраться.</translation>
    </message>
    <message>
        <source>{sign}: left out, a sign was declined at its place.</source>
        <translation>{sign}: пропущен, на его месте знак был отклонён.</translation>
    </message>
    <message>
        <source>{hazards}, advance warning</source>
        <translation>{hazards}, предварительный знак</translation>
    </message>
    <message>
        <source>{hazards}, line {line}, sign {number}</source>
        <translation>{hazards}, линия {line}, знак {number}</translation>
    </message>
    <message>
        <source>{hazards}, line {line}, extra sign</source>
        <translation>{hazards}, линия {line}, дополнительный знак</translation>
    </message>
    <message>
        <source>nobody is known to come there</source>
        <translation>неизвестно, чтобы туда кто-то приходил</translation>
    </message>
    <message>
        <source>no sign of the line could be read from there</source>
        <translation>оттуда не прочитать ни один знак линии</translation>
    </message>
    <message>
        <source>a sign there was changed by hand</source>
        <translation>знак там изменён вручную</translation>
    </message>
    <message>
        <source>{count} signs on the lines; all of it needs {bound}.</source>
        <translation>Знаков на линиях: {count}; на всё нужно {bound}.</translation>
    </message>
    <message>
        <source>Nobody is known to come to these hazards. Record the ways and places near them, or choose the perimeter.</source>
        <translation>Неизвестно, чтобы к этим опасным участкам кто-то приходил. Запишите пути и места рядом с ними или выберите периметр.</translation>
    </message>
    <message>
        <source>These signs warn {share} % of those who come.</source>
        <translation>Эти знаки предупреждают {share} % приходящих.</translation>
    </message>
    <message>
        <source>{count} more would add {share} %</source>
        <translation>ещё {count} добавили бы {share} %</translation>
    </message>
    <message>
        <source>More signs would warn none of those known to come.</source>
        <translation>Больше знаков не предупредили бы никого из тех, о ком известно, что они приходят.</translation>
    </message>
    <message>
        <source>Signed: {share} % of the line.</source>
        <translation>Обозначено: {share} % линии.</translation>
    </message>
    <message>
        <source>nobody can get there to put a sign up</source>
        <translation>никто не может туда дойти, чтобы поставить знак</translation>
    </message>
    <message>
        <source>Warned: {share} % of those who can come, all of them on {line} % of the line.</source>
        <translation>Предупреждены: {share} % тех, кто может подойти; все они — на {line} % линии.</translation>
    </message>
</context>
<context>
    <name>sign_reasons</name>
    <message>
        <source>corner</source>
        <translation>угол линии</translation>
    </message>
    <message>
        <source>largest spacing</source>
        <translation>наибольшее расстояние между знаками</translation>
    </message>
    <message>
        <source>a way crosses here</source>
        <translation>здесь проходит путь</translation>
    </message>
    <message>
        <source>the next one would be hidden by a bank</source>
        <translation>иначе следующий закрыт насыпью</translation>
    </message>
    <message>
        <source>would not be warned here otherwise</source>
        <translation>иначе здесь не было бы предупреждения</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>поставлено вручную</translation>
    </message>
    <message>
        <source>{way} leads into danger</source>
        <translation>{way} ведёт в опасное место</translation>
    </message>
    <message>
        <source>{way} crosses here</source>
        <translation>здесь проходит {way}</translation>
    </message>
    <message>
        <source>verge of {way}, verified for use</source>
        <translation>край пути {way}, проверенного для использования</translation>
    </message>
</context>
<context>
    <name>signs</name>
    <message>
        <source>The next sign is {value} m away; at most {limit} m.</source>
        <translation>До следующего знака {value} м; допустимо не больше {limit} м.</translation>
    </message>
    <message>
        <source>The straight way to the next sign runs {value} m inside a hazard.</source>
        <translation>Прямая к следующему знаку проходит {value} м внутри опасного участка.</translation>
    </message>
    <message>
        <source>{value} m² of hazard lie on the wrong side of the signs of this line.</source>
        <translation>{value} м² опасного участка лежат не с той стороны знаков этой линии.</translation>
    </message>
    <message>
        <source>A sign line has {value} signs; at least {limit}.</source>
        <translation>Знаков в линии: {value}; нужно не меньше {limit}.</translation>
    </message>
    <message>
        <source>The sign is {value} m from a hazard; at least {limit} m.</source>
        <translation>Знак в {value} м от опасного участка; нужно не меньше {limit} м.</translation>
    </message>
    <message>
        <source>The sign is {value} m from its sign line; at most {limit} m.</source>
        <translation>Знак в {value} м от своей линии; допустимо не больше {limit} м.</translation>
    </message>
    <message>
        <source>The sign faces {value}° off the way out; at most {limit}°.</source>
        <translation>Знак повёрнут на {value}° от направления наружу; допустимо не больше {limit}°.</translation>
    </message>
    <message>
        <source>The nearest sign beside an access crossing is {value} m away; at most {limit} m.</source>
        <translation>До ближайшего знака у пересечения с путём {value} м; допустимо не больше {limit} м.</translation>
    </message>
    <message>
        <source>the outline widened by its accuracy</source>
        <translation>контур, расширенный на его точность</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Signs on no line</source>
        <translation>Знаки вне линий</translation>
    </message>
    <message>
        <source>Sign line {number}</source>
        <translation>Линия знаков {number}</translation>
    </message>
    <message>
        <source>faces {degrees}° from true north ({word})</source>
        <translation>обращён на {degrees}° от истинного севера ({word})</translation>
    </message>
    <message>
        <source>{metres} m to the next</source>
        <translation>до следующего {metres} м</translation>
    </message>
    <message>
        <source>marks {hazards}</source>
        <translation>обозначает {hazards}</translation>
    </message>
    <message>
        <source>planned position</source>
        <translation>плановое положение</translation>
    </message>
    <message>
        <source>as-built position; no planned one</source>
        <translation>фактическое положение; планового нет</translation>
    </message>
    <message>
        <source>as-built position, as planned</source>
        <translation>фактическое положение, по плану</translation>
    </message>
    <message>
        <source>as-built position, {metres} m from the planned one</source>
        <translation>фактическое положение, {metres} м от планового</translation>
    </message>
    <message>
        <source>the recorded outline may be off by {metres} m</source>
        <translation>записанный контур может отклоняться на {metres} м</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Крепление</translation>
    </message>
    <message>
        <source>For proposed signs</source>
        <translation>Для предложенных знаков</translation>
    </message>
    <message>
        <source>For missing signs</source>
        <translation>Для отсутствующих знаков</translation>
    </message>
    <message>
        <source>For damaged signs</source>
        <translation>Для повреждённых знаков</translation>
    </message>
    <message>
        <source>Spares</source>
        <translation>Запасные</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>{code} stands {value} m from a hazard, nearer than {limit} m. Do not go there: ask who knows the ground.</source>
        <translation>{code} стоит в {value} м от опасного района, ближе {limit} м. Не ходите туда: спросите того, кто знает местность.</translation>
    </message>
    <message>
        <source>{code} faces {value}° off the way out. Turn it.</source>
        <translation>{code} повёрнут на {value}° от направления наружу. Разверните его.</translation>
    </message>
    <message>
        <source>{code} is missing. Its place is planned anew.</source>
        <translation>{code} пропал. Его место планируется заново.</translation>
    </message>
    <message>
        <source>{code} is damaged. Repair or replace it.</source>
        <translation>{code} повреждён. Почините или замените его.</translation>
    </message>
    <message>
        <source>{code} fills no place on a sign line: it stands too far out, too far from the next sign, or a hazard lies between.</source>
        <translation>{code} не занимает места на линии знаков: стоит слишком далеко снаружи или от следующего знака, либо между ними опасный район.</translation>
    </message>
    <message>
        <source>{code} stands inside {hazard}. Check its position.</source>
        <translation>{code} стоит внутри {hazard}. Проверьте его положение.</translation>
    </message>
    <message>
        <source>{code} stands {distance} m from {hazard}, whose outline is only known to {accuracy} m. Check its position.</source>
        <translation>{code} стоит в {distance} м от {hazard}, контур которого известен лишь с точностью {accuracy} м. Проверьте его положение.</translation>
    </message>
    <message>
        <source>{code} stands {distance} m from its planned place.</source>
        <translation>{code} стоит в {distance} м от планового места.</translation>
    </message>
    <message>
        <source>Put up again</source>
        <translation>Повторная установка</translation>
    </message>
    <message>
        <source>Declined: {reason}</source>
        <translation>Отклонён: {reason}</translation>
    </message>
    <message>
        <source>Proposed again: {reason}</source>
        <translation>Предложен снова: {reason}</translation>
    </message>
    <message>
        <source>Taken down. {reason}</source>
        <translation>Снят. {reason}</translation>
    </message>
    <message>
        <source>{code} marks no recorded hazard, so nothing shows that it can come down.</source>
        <translation>{code} не обозначает ни одного записанного опасного участка, поэтому ничто не показывает, что его можно снять.</translation>
    </message>
    <message>
        <source>{code} still warns of {hazards}.</source>
        <translation>{code} ещё предупреждает о {hazards}.</translation>
    </message>
    <message>
        <source>The next sign, {value} m away, cannot be seen over the ground.</source>
        <translation>Следующий знак в {value} м не виден через местность.</translation>
    </message>
    <message>
        <source>The sign is far from every sign line; at most {limit} m.</source>
        <translation>Знак далеко от всех линий знаков; допустимо не больше {limit} м.</translation>
    </message>
    <message>
        <source>No sign stands beside an access crossing and faces out along the way.</source>
        <translation>Рядом с пересечением с путём нет знака, обращённого наружу вдоль пути.</translation>
    </message>
    <message>
        <source>Line {line}, sign {sequence}: {sentence}</source>
        <translation>Линия {line}, знак {sequence}: {sentence}</translation>
    </message>
</context>
<context>
    <name>warnings</name>
    <message>
        <source>The area of {task} is unknown; one day is planned.</source>
        <translation>Площадь {task} неизвестна; запланирован один день.</translation>
    </message>
    <message>
        <source>The work would start in the past, on {start}.</source>
        <translation>Работа начиналась бы в прошлом: {start}.</translation>
    </message>
    <message>
        <source>{team} is booked for {other} from {first} to {last}.</source>
        <translation>{team} занята на {other} с {first} по {last}.</translation>
    </message>
    <message>
        <source>{task} names no method, so none could be checked.</source>
        <translation>В {task} не назван метод, поэтому проверить его нельзя.</translation>
    </message>
    <message>
        <source>{team} does not work by the method {method}.</source>
        <translation>{team} не работает методом «{method}».</translation>
    </message>
    <message>
        <source>{team} is not accredited for {method}.</source>
        <translation>{team} не имеет аккредитации на метод «{method}».</translation>
    </message>
    <message>
        <source>The accreditation of {team} for {method} is suspended.</source>
        <translation>Аккредитация {team} на метод «{method}» приостановлена.</translation>
    </message>
    <message>
        <source>The accreditation of {team} for {method} does not cover the work from {start} to {end}.</source>
        <translation>Аккредитация {team} на метод «{method}» не охватывает работы с {start} по {end}.</translation>
    </message>
</context>
</TS>
