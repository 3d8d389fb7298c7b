<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message>
        <source>new agenda item</source>
        <translation>إضافة بند إلى جدول الأعمال</translation>
    </message>
    <message>
        <source>new attendee</source>
        <translation>إضافة مشارك</translation>
    </message>
    <message>
        <source>new conclusion</source>
        <translation>إضافة خلاصة</translation>
    </message>
    <message>
        <source>new delegation</source>
        <translation>إضافة وفد</translation>
    </message>
    <message>
        <source>new guiding question</source>
        <translation>إضافة سؤال توجيهي</translation>
    </message>
    <message>
        <source>new key point</source>
        <translation>إضافة نقطة رئيسية</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>new point</source>
        <translation>إضافة نقطة</translation>
    </message>
    <message>
        <source>new statement</source>
        <translation>إضافة بيان</translation>
    </message>
    <message>
        <source>new coalition</source>
        <translation>إضافة تحالف</translation>
    </message>
    <message>
        <source>new meeting</source>
        <translation>إضافة اجتماع</translation>
    </message>
    <message>
        <source>deleting the agenda item</source>
        <translation>حذف بند جدول الأعمال</translation>
    </message>
    <message>
        <source>deleting the conclusion</source>
        <translation>حذف الخلاصة</translation>
    </message>
    <message>
        <source>deleting the guiding question</source>
        <translation>حذف السؤال التوجيهي</translation>
    </message>
    <message>
        <source>deleting the key point</source>
        <translation>حذف النقطة الرئيسية</translation>
    </message>
    <message>
        <source>deleting the point</source>
        <translation>حذف النقطة</translation>
    </message>
    <message>
        <source>deleting the statement</source>
        <translation>حذف البيان</translation>
    </message>
    <message>
        <source>change of the agenda item</source>
        <translation>تعديل بند جدول الأعمال</translation>
    </message>
    <message>
        <source>change of the attendee</source>
        <translation>تعديل بيانات المشارك</translation>
    </message>
    <message>
        <source>change of the coalition</source>
        <translation>تعديل بيانات التحالف</translation>
    </message>
    <message>
        <source>change of the conclusion</source>
        <translation>تعديل الخلاصة</translation>
    </message>
    <message>
        <source>change of the delegation</source>
        <translation>تعديل بيانات الوفد</translation>
    </message>
    <message>
        <source>change of the guiding question</source>
        <translation>تعديل السؤال التوجيهي</translation>
    </message>
    <message>
        <source>change of the key point</source>
        <translation>تعديل النقطة الرئيسية</translation>
    </message>
    <message>
        <source>change of the meeting</source>
        <translation>تعديل بيانات الاجتماع</translation>
    </message>
    <message>
        <source>change of the person</source>
        <translation>تعديل بيانات الشخص</translation>
    </message>
    <message>
        <source>change of the point</source>
        <translation>تعديل النقطة</translation>
    </message>
    <message>
        <source>import of the meeting</source>
        <translation>استيراد الاجتماع</translation>
    </message>
    <message>
        <source>joining the statements</source>
        <translation>دمج البيانين</translation>
    </message>
    <message>
        <source>mark of the key point</source>
        <translation>تمييز النقطة الرئيسية</translation>
    </message>
    <message>
        <source>moving the agenda item</source>
        <translation>نقل بند جدول الأعمال</translation>
    </message>
    <message>
        <source>moving the statement</source>
        <translation>نقل البيان</translation>
    </message>
    <message>
        <source>removing the attendee</source>
        <translation>شطب المشارك من القائمة</translation>
    </message>
    <message>
        <source>replacement in the public wording</source>
        <translation>الاستبدال في الصيغة العلنية</translation>
    </message>
    <message>
        <source>restoring the private wording</source>
        <translation>إعادة الصيغة الخاصة</translation>
    </message>
    <message>
        <source>change of the label</source>
        <translation>تغيير التسمية</translation>
    </message>
    <message>
        <source>change of the letter</source>
        <translation>تغيير الحرف</translation>
    </message>
    <message>
        <source>change of the note</source>
        <translation>تعديل الملاحظة</translation>
    </message>
    <message>
        <source>change of the reference data</source>
        <translation>تعديل البيانات المرجعية</translation>
    </message>
    <message>
        <source>change of the speaker</source>
        <translation>تغيير المتحدث</translation>
    </message>
    <message>
        <source>change of the group or name</source>
        <translation>تعديل المجموعة أو الاسم</translation>
    </message>
    <message>
        <source>change of the time</source>
        <translation>تغيير الوقت</translation>
    </message>
    <message>
        <source>splitting the statement</source>
        <translation>تقسيم البيان</translation>
    </message>
    <message>
        <source>start of the agenda item</source>
        <translation>بدء بند جدول الأعمال</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>الكتابة</translation>
    </message>
</context>
<context>
    <name>AgendaDelegate</name>
    <message>
        <source>Title of item {number}</source>
        <translation>عنوان البند {number}</translation>
    </message>
    <message>
        <source>Guiding question</source>
        <translation>السؤال التوجيهي</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Questions to the whole meeting</source>
        <translation>أسئلة إلى الاجتماع كله</translation>
    </message>
    <message>
        <source>Item {number}: {title}</source>
        <translation>البند {number}: {title}</translation>
    </message>
    <message>
        <source>Guiding question: {words}</source>
        <translation>سؤال توجيهي: {words}</translation>
    </message>
    <message>
        <source>General question: {words}</source>
        <translation>سؤال عام: {words}</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Agenda and guiding questions</source>
        <translation>جدول الأعمال والأسئلة التوجيهية</translation>
    </message>
    <message>
        <source>“{title}” is off the agenda. Ctrl+Z brings it back.</source>
        <translation>شُطب «{title}» من جدول الأعمال. يعيده Ctrl+Z.</translation>
    </message>
    <message>
        <source>The question is gone. Ctrl+Z brings it back.</source>
        <translation>حُذف السؤال. يعيده Ctrl+Z.</translation>
    </message>
    <message>
        <source>New agenda item</source>
        <translation>بند جديد في جدول الأعمال</translation>
    </message>
    <message>
        <source>New question to the whole meeting</source>
        <translation>سؤال جديد إلى الاجتماع كله</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>بند</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>Agenda and guiding questions</source>
        <translation>جدول الأعمال والأسئلة التوجيهية</translation>
    </message>
    <message>
        <source>F2 edits, Enter goes to the guiding question, Ctrl+PgUp and Ctrl+PgDn move.</source>
        <translation>F2 للتحرير، وEnter للانتقال إلى السؤال التوجيهي، وCtrl+PgUp وCtrl+PgDn للنقل.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>جدول الأعمال</translation>
    </message>
</context>
<context>
    <name>Attendees</name>
    <message>
        <source>No group yet</source>
        <translation>بلا مجموعة بعد</translation>
    </message>
    <message>
        <source>{delegations}, {count} present</source>
        <translation>{delegations}، الحاضرة منها: {count}</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>شخص واحد</translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation>الأشخاص: {count}</translation>
    </message>
    <message>
        <source>1 delegation</source>
        <translation>وفد واحد</translation>
    </message>
    <message>
        <source>{count} delegations</source>
        <translation>الوفود: {count}</translation>
    </message>
    <message>
        <source>{persons}, {delegations}</source>
        <translation>{persons}، {delegations}</translation>
    </message>
    <message>
        <source>identifies</source>
        <translation>تُعرّف</translation>
    </message>
    <message>
        <source>named</source>
        <translation>يُذكر بالاسم</translation>
    </message>
    <message>
        <source>nobody present</source>
        <translation>لا أحد حاضر</translation>
    </message>
    <message>
        <source>1 of {count}</source>
        <translation>1 من {count}</translation>
    </message>
    <message>
        <source>identifies: 1 of 1</source>
        <translation>تُعرّف: 1 من 1</translation>
    </message>
    <message>
        <source>{label}: {verdict}</source>
        <translation>{label}: {verdict}</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>باسمه</translation>
    </message>
    <message>
        <source>{words}, consent of {name}</source>
        <translation>{words}، بموافقة {name}</translation>
    </message>
</context>
<context>
    <name>AttendeesDelegate</name>
    <message>
        <source>Delegation, name or code</source>
        <translation>الوفد، اسمه أو رمزه</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>الصفة</translation>
    </message>
</context>
<context>
    <name>AttendeesModel</name>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>الوفد</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Group in the record</source>
        <translation>المجموعة في المحضر</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>بالاسم</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>not named in the record</source>
        <translation>لا يُذكر بالاسم في المحضر</translation>
    </message>
    <message>
        <source>no group yet</source>
        <translation>بلا مجموعة بعد</translation>
    </message>
</context>
<context>
    <name>AttendeesPanel</name>
    <message>
        <source>Nobody is put down yet.</source>
        <translation>لم يُسجَّل أحد بعد.</translation>
    </message>
    <message>
        <source>Press Ins and type a delegation by its name or code; new ones are added.</source>
        <translation>اضغط Ins واكتب اسم الوفد أو رمزه؛ وتُضاف الوفود الجديدة.</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>1 person without a group</source>
        <translation>شخص واحد بلا مجموعة</translation>
    </message>
    <message>
        <source>{count} persons without a group</source>
        <translation>أشخاص بلا مجموعة: {count}</translation>
    </message>
    <message>
        <source>{name} is off the list. Ctrl+Z brings it back.</source>
        <translation>شُطب {name} من القائمة. يعيده Ctrl+Z.</translation>
    </message>
    <message>
        <source>{code} is called “{name}” in every meeting now. Ctrl+Z undoes it.</source>
        <translation>صار اسم {code} «{name}» في جميع الاجتماعات. يتراجع عنه Ctrl+Z.</translation>
    </message>
    <message>
        <source>New attendee</source>
        <translation>مشارك جديد</translation>
    </message>
    <message>
        <source>A delegation, and whoever sits for it.</source>
        <translation>وفد ومن يمثله.</translation>
    </message>
    <message>
        <source>Name in the record…</source>
        <translation>ذكره بالاسم في المحضر…</translation>
    </message>
</context>
<context>
    <name>AttendeesTable</name>
    <message>
        <source>Attendees</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Ins adds, F2 or typing edits, Space ticks who is present, Del removes.</source>
        <translation>Ins للإضافة، وF2 أو الكتابة للتحرير، والمسافة لتسجيل الحضور، وDel للشطب.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Backups of this file</source>
        <translation>النسخ الاحتياطية لهذا الملف</translation>
    </message>
    <message>
        <source>Look, read only</source>
        <translation>الاطلاع، للقراءة فقط</translation>
    </message>
    <message>
        <source>Restore to a new file…</source>
        <translation>الاستعادة إلى ملف جديد…</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>الرجوع إليها…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>الرجوع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>يجري البحث عن النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>{name} (restored {date})</source>
        <translation>{name} (مستعاد {date})</translation>
    </message>
    <message>
        <source>Restore to a new file</source>
        <translation>الاستعادة إلى ملف جديد</translation>
    </message>
    <message>
        <source>Rapporteur files (*{suffix})</source>
        <translation>ملفات Rapporteur ‏(*{suffix})</translation>
    </message>
    <message>
        <source>The backup is being restored…</source>
        <translation>تجري استعادة النسخة الاحتياطية…</translation>
    </message>
    <message>
        <source>The present state is being kept…</source>
        <translation>تُحفظ الحالة الحاضرة…</translation>
    </message>
    <message>
        <source>No backup of this file is kept on this computer yet.</source>
        <translation>لا توجد بعدُ نسخة احتياطية من هذا الملف على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>{counts}. It opens with the passphrase of this file.</source>
        <translation>{counts}. تفتحها عبارة مرور هذا الملف.</translation>
    </message>
    <message>
        <source>The file goes back to how it was at {time}. How it is now is kept in a backup, and beside it as {name}.</source>
        <translation>يرجع الملف إلى ما كان عليه في {time}. وتُحفظ حالته الآن في نسخة احتياطية، وبجانبه باسم {name}.</translation>
    </message>
    <message>
        <source>The backup was restored to {path}. It opens with the same passphrase.</source>
        <translation>استُعيدت النسخة الاحتياطية إلى {path}. تفتحها عبارة المرور نفسها.</translation>
    </message>
    <message>
        <source>before {date}</source>
        <translation>قبل {date}</translation>
    </message>
    <message>
        <source>Kept on this computer, encrypted like the file: the last ten, and one a day for thirty days. They lie in the profile of your account, not beside the file.</source>
        <translation>محفوظة على هذا الحاسوب ومشفّرة مثل الملف: العشر الأخيرة، وواحدة لكل يوم مدة ثلاثين يوماً. وهي في مجلد حسابك، لا بجانب الملف.</translation>
    </message>
    <message>
        <source>back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>BusSession</name>
    <message>
        <source>Locking the open file</source>
        <translation>قفل الملف المفتوح</translation>
    </message>
</context>
<context>
    <name>CallDelegate</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>Add “{word}” to the attendance list</source>
        <translation>إضافة «{word}» إلى قائمة الحضور</translation>
    </message>
</context>
<context>
    <name>CallListModel</name>
    <message>
        <source>{code}, {name}</source>
        <translation>{code}، {name}</translation>
    </message>
    <message>
        <source>{code}, {name}, absent</source>
        <translation>{code}، {name}، غائب</translation>
    </message>
</context>
<context>
    <name>CallPopup</name>
    <message>
        <source>Who may be meant</source>
        <translation>من قد يكون المقصود</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Find or do</source>
        <translation>بحث أو تنفيذ</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Opens the meeting of today, or an empty one.</source>
        <translation>يفتح اجتماع اليوم أو اجتماعاً فارغاً.</translation>
    </message>
    <message>
        <source>Date, place, agenda and attendees, whichever are known.</source>
        <translation>التاريخ والمكان وجدول الأعمال والمشاركون، ما عُرف منها.</translation>
    </message>
    <message>
        <source>An invented country. In a second window, apart from this file.</source>
        <translation>بلد متخيَّل، في نافذة ثانية مستقلة عن هذا الملف.</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>اجتماع جديد</translation>
    </message>
    <message>
        <source>Start minutes</source>
        <translation>بدء المحضر</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>فتح ملف آخر…</translation>
    </message>
    <message>
        <source>Open the sample coalition</source>
        <translation>فتح التحالف النموذجي</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>ملف جديد…</translation>
    </message>
    <message>
        <source>Next step of the meeting</source>
        <translation>الخطوة التالية في الاجتماع</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>الخطوة السابقة</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>الاجتماعات</translation>
    </message>
    <message>
        <source>Fold or unfold the sidebar</source>
        <translation>طي الشريط الجانبي أو بسطه</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>Pane before</source>
        <translation>اللوحة السابقة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>وفق النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Lock without typing</source>
        <translation>القفل عند عدم الكتابة</translation>
    </message>
    <message>
        <source>Remember recent files</source>
        <translation>تذكُّر الملفات الأخيرة</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد دقيقة واحدة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %n دقائق</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدا</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
</context>
<context>
    <name>Conduct</name>
    <message>
        <source>Speaker of statement {letter}, code or name</source>
        <translation>المتحدث في البيان {letter}، رمزه أو اسمه</translation>
    </message>
    <message>
        <source>speaker unknown</source>
        <translation>متحدث غير معروف</translation>
    </message>
    <message>
        <source>Statement {letter}, {speaker}, point {number} of {count}</source>
        <translation>البيان {letter}، {speaker}، النقطة {number} من {count}</translation>
    </message>
</context>
<context>
    <name>ConsentEditor</name>
    <message>
        <source>Named in the record</source>
        <translation>يُذكر بالاسم في المحضر</translation>
    </message>
    <message>
        <source>In these words</source>
        <translation>بهذه الصيغة</translation>
    </message>
    <message>
        <source>With the consent of</source>
        <translation>بموافقة</translation>
    </message>
</context>
<context>
    <name>Conventions</name>
    <message>
        <source>CCM</source>
        <translation>اتفاقية الذخائر العنقودية</translation>
    </message>
    <message>
        <source>APMBC</source>
        <translation>اتفاقية حظر الألغام</translation>
    </message>
    <message>
        <source>Protocol V</source>
        <translation>البروتوكول الخامس</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>النسخة</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>تقدّم النسخ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <source>Rapporteur backups (*{suffix})</source>
        <translation>نسخ Rapporteur الاحتياطية ‏(*{suffix})</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>تجري كتابة {name}…</translation>
    </message>
    <message>
        <source>The copy was cancelled. Nothing was written.</source>
        <translation>أُلغيت النسخة. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>{name} (restored {date})</source>
        <translation>{name} (مستعاد {date})</translation>
    </message>
    <message>
        <source>Restore to a new file</source>
        <translation>الاستعادة إلى ملف جديد</translation>
    </message>
    <message>
        <source>Rapporteur files (*{suffix})</source>
        <translation>ملفات Rapporteur ‏(*{suffix})</translation>
    </message>
    <message>
        <source>The backup was restored to {path}. It opens with the same passphrase.</source>
        <translation>استُعيدت النسخة الاحتياطية إلى {path}. تفتحها عبارة المرور نفسها.</translation>
    </message>
    <message>
        <source>The copy lies at {path}. It opens with the passphrase of this file.</source>
        <translation>النسخة في {path}. تفتحها عبارة مرور هذا الملف.</translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message>
        <source>Made</source>
        <translation>سبب الحفظ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>النسخة</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>وقت الحفظ</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>المختارة</translation>
    </message>
    <message>
        <source>Repaired from the journal</source>
        <translation>مُصلحة من السجل</translation>
    </message>
    <message>
        <source>Daily backup</source>
        <translation>نسخة احتياطية يومية</translation>
    </message>
    <message>
        <source>Automatic backup</source>
        <translation>نسخة احتياطية تلقائية</translation>
    </message>
    <message>
        <source>when it was opened</source>
        <translation>عند فتحه</translation>
    </message>
    <message>
        <source>while it was open</source>
        <translation>وهو مفتوح</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>قبل استيراد</translation>
    </message>
    <message>
        <source>before something was destroyed</source>
        <translation>قبل إتلاف شيء</translation>
    </message>
    <message>
        <source>before a new format</source>
        <translation>قبل صيغة جديدة</translation>
    </message>
    <message>
        <source>before a backup took its place</source>
        <translation>قبل أن تحل محله نسخة</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>يدوياً</translation>
    </message>
    <message>
        <source>automatically</source>
        <translation>تلقائياً</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>لا تمكن قراءتها</translation>
    </message>
    <message>
        <source>before the first statement</source>
        <translation>قبل أول بيان</translation>
    </message>
    <message>
        <source>up to statement {letter}</source>
        <translation>حتى البيان {letter}</translation>
    </message>
    <message>
        <source>up to statement {letter}, {date}</source>
        <translation>حتى البيان {letter}، {date}</translation>
    </message>
    <message>
        <source>1 meeting</source>
        <translation>اجتماع واحد</translation>
    </message>
    <message>
        <source>{count} meetings</source>
        <translation>الاجتماعات: {count}</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>بيان واحد</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>البيانات: {count}</translation>
    </message>
    <message>
        <source>{meetings}, {statements}</source>
        <translation>{meetings}، {statements}</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Covered.</source>
        <translation>النافذة محجوبة.</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>يجري القفل…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Rapporteur</translation>
    </message>
</context>
<context>
    <name>DamagePage</name>
    <message>
        <source>Copies of this file</source>
        <translation>نسخ هذا الملف</translation>
    </message>
    <message>
        <source>Look first, read only</source>
        <translation>الاطلاع أولاً، للقراءة فقط</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>ملف آخر…</translation>
    </message>
    <message>
        <source>Looking for copies of this file</source>
        <translation>البحث عن نسخ هذا الملف</translation>
    </message>
    <message>
        <source>No backups on this computer</source>
        <translation>لا نسخ احتياطية على هذا الحاسوب</translation>
    </message>
    <message>
        <source>1 backup found</source>
        <translation>وُجدت نسخة احتياطية واحدة</translation>
    </message>
    <message>
        <source>{count} backups found</source>
        <translation>النسخ الاحتياطية الموجودة: {count}</translation>
    </message>
    <message>
        <source>Reading what can be read of the damaged file</source>
        <translation>قراءة ما تمكن قراءته من الملف التالف</translation>
    </message>
    <message>
        <source>Open the repaired copy</source>
        <translation>فتح النسخة المُصلحة</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>فتح النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>The backup is being read through…</source>
        <translation>تُقرأ النسخة الاحتياطية كاملة…</translation>
    </message>
    <message>
        <source>This backup is damaged, too. Choose another one.</source>
        <translation>هذه النسخة الاحتياطية تالفة أيضاً. اختر غيرها.</translation>
    </message>
    <message>
        <source>The repaired copy was read through and checked: {counts}.</source>
        <translation>قُرئت النسخة المُصلحة كاملة وفُحصت: {counts}.</translation>
    </message>
    <message>
        <source>The backup was read through and checked: {counts}. What was typed after {time} is not in it.</source>
        <translation>قُرئت النسخة الاحتياطية كاملة وفُحصت: {counts}. ما كُتب بعد {time} ليس فيها.</translation>
    </message>
    <message>
        <source>The damaged file stays as it is, renamed to {name}. Nothing is deleted.</source>
        <translation>يبقى الملف التالف كما هو، باسم جديد: {name}. لا يُحذف شيء.</translation>
    </message>
    <message>
        <source>damaged {date}</source>
        <translation>تالف {date}</translation>
    </message>
    <message>
        <source>No backup of this file is kept on this computer. A copy of it elsewhere, on a stick or with a colleague, can be opened as another file.</source>
        <translation>لا توجد نسخة احتياطية من هذا الملف على هذا الحاسوب. ويمكن فتح نسخة منه في مكان آخر، على ذاكرة محمولة أو عند زميل، بوصفها ملفاً آخر.</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>هذا الملف فارغ</translation>
    </message>
    <message>
        <source>The end of this file is missing</source>
        <translation>نهاية هذا الملف ناقصة</translation>
    </message>
    <message>
        <source>This file is damaged at its beginning</source>
        <translation>هذا الملف تالف في أوله</translation>
    </message>
    <message>
        <source>The last part of this file is missing</source>
        <translation>الجزء الأخير من هذا الملف ناقص</translation>
    </message>
    <message>
        <source>The last part of this file is damaged</source>
        <translation>الجزء الأخير من هذا الملف تالف</translation>
    </message>
    <message>
        <source>This is not a Rapporteur file</source>
        <translation>ليس هذا ملف Rapporteur</translation>
    </message>
    <message>
        <source>This file is not here</source>
        <translation>هذا الملف ليس هنا</translation>
    </message>
    <message>
        <source>The key file is missing</source>
        <translation>ملف المفاتيح ناقص</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>ملف المفاتيح تالف</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>هذا الملف تالف</translation>
    </message>
    <message>
        <source>The passphrase is right.</source>
        <translation>عبارة المرور صحيحة.</translation>
    </message>
    <message>
        <source>This file is damaged near its beginning</source>
        <translation>هذا الملف تالف قرب أوله</translation>
    </message>
    <message>
        <source>This file is damaged in its middle</source>
        <translation>هذا الملف تالف في وسطه</translation>
    </message>
    <message>
        <source>This file is damaged near its end</source>
        <translation>هذا الملف تالف قرب نهايته</translation>
    </message>
    <message>
        <source>This file is damaged in several places</source>
        <translation>هذا الملف تالف في عدة مواضع</translation>
    </message>
</context>
<context>
    <name>Damaged</name>
    <message>
        <source>A part of this file is damaged. What you typed is kept on this computer; nothing more is written into the file.</source>
        <translation>جزء من هذا الملف تالف. ما كتبته محفوظ على هذا الحاسوب، ولا يُكتب في الملف شيء بعد الآن.</translation>
    </message>
    <message>
        <source>See what can be saved…</source>
        <translation>عرض ما يمكن إنقاذه…</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>January</source>
        <translation>كانون الثاني/يناير</translation>
    </message>
    <message>
        <source>February</source>
        <translation>شباط/فبراير</translation>
    </message>
    <message>
        <source>March</source>
        <translation>آذار/مارس</translation>
    </message>
    <message>
        <source>April</source>
        <translation>نيسان/أبريل</translation>
    </message>
    <message>
        <source>May</source>
        <translation>أيار/مايو</translation>
    </message>
    <message>
        <source>June</source>
        <translation>حزيران/يونيه</translation>
    </message>
    <message>
        <source>July</source>
        <translation>تموز/يوليه</translation>
    </message>
    <message>
        <source>August</source>
        <translation>آب/أغسطس</translation>
    </message>
    <message>
        <source>September</source>
        <translation>أيلول/سبتمبر</translation>
    </message>
    <message>
        <source>October</source>
        <translation>تشرين الأول/أكتوبر</translation>
    </message>
    <message>
        <source>November</source>
        <translation>تشرين الثاني/نوفمبر</translation>
    </message>
    <message>
        <source>December</source>
        <translation>كانون الأول/ديسمبر</translation>
    </message>
</context>
<context>
    <name>Dates short</name>
    <message>
        <source>Jan</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مايو</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>يونيه</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>يوليه</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>ديسمبر</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Meetings</source>
        <translation>الاجتماعات</translation>
    </message>
    <message>
        <source>{number} · {date}</source>
        <translation>{number} · {date}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>“{typed}” is not a date such as 24 November 2026.</source>
        <translation>«{typed}» ليس تاريخاً مثل 24 تشرين الثاني/نوفمبر 2026.</translation>
    </message>
    <message>
        <source>“{typed}” is not a time such as 09:30.</source>
        <translation>«{typed}» ليس وقتاً مثل 09:30.</translation>
    </message>
    <message>
        <source>“{typed}” is not a whole number from 1 on.</source>
        <translation>«{typed}» ليس عدداً صحيحاً من 1 فصاعداً.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>المكان والزمان</translation>
    </message>
    <message>
        <source>Printed introduction</source>
        <translation>المقدمة المطبوعة</translation>
    </message>
    <message>
        <source>Not open to others</source>
        <translation>غير مفتوح لآخرين</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الفعالية</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Record in</source>
        <translation>لغة المحضر</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>الاتفاقيات</translation>
    </message>
    <message>
        <source>Room, building</source>
        <translation>القاعة والمبنى</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>يبدأ في</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>ينتهي في</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Smallest group</source>
        <translation>أصغر مجموعة</translation>
    </message>
    <message>
        <source>In margins of</source>
        <translation>على هامش</translation>
    </message>
    <message>
        <source>Parallel to</source>
        <translation>بالتوازي مع</translation>
    </message>
    <message>
        <source>Counted from the attendees</source>
        <translation>يُحسب من قائمة المشاركين</translation>
    </message>
    <message>
        <source>Made from these details</source>
        <translation>تُصاغ من هذه التفاصيل</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>المضيفون</translation>
    </message>
    <message>
        <source>Co-hosts</source>
        <translation>المشاركون في الاستضافة</translation>
    </message>
    <message>
        <source>Follow-up of</source>
        <translation>متابعة لـ</translation>
    </message>
    <message>
        <source>Annex of</source>
        <translation>مرفق بـ</translation>
    </message>
    <message>
        <source>Focus country</source>
        <translation>البلد المعني</translation>
    </message>
    <message>
        <source>Name it in the record</source>
        <translation>ذكره بالاسم في المحضر</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>المشاركة</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>المقدمة</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>Save elsewhere…</source>
        <translation>حفظ في مكان آخر…</translation>
    </message>
    <message>
        <source>Save the file elsewhere</source>
        <translation>حفظ الملف في مكان آخر</translation>
    </message>
    <message>
        <source>Rapporteur file (*.rapporteur)</source>
        <translation>ملف Rapporteur ‏(*.rapporteur)</translation>
    </message>
    <message>
        <source>The disk is still writing. Close the window when it is done.</source>
        <translation>ما زال القرص يكتب. أغلق النافذة عندما ينتهي.</translation>
    </message>
    <message>
        <source>Not saved, and no other place of this computer has room: {count}. Leaving now would lose it. Save it elsewhere, or make room.</source>
        <translation>تغييرات لم تُحفظ ولا مكان آخر لها في هذا الحاسوب: {count}. المغادرة الآن تضيّعها. احفظها في مكان آخر أو أفسح مكاناً.</translation>
    </message>
    <message>
        <source>Changes not saved in the file: {count}. Save them elsewhere; or do the same once more: they are kept encrypted on this computer until the file is opened here again.</source>
        <translation>تغييرات لم تُحفظ في الملف: {count}. احفظها في مكان آخر، أو كرّر ما فعلته: تبقى مشفّرة في هذا الحاسوب إلى أن يُفتح الملف هنا ثانيةً.</translation>
    </message>
    <message>
        <source>The file is {new} from now on, with everything typed. {old} stays as it was last saved; nothing is written to it any more.</source>
        <translation>الملف من الآن {new}، وفيه كل ما كُتب. يبقى {old} كما حُفظ آخر مرة، ولا يُكتب فيه شيء بعد الآن.</translation>
    </message>
    <message>
        <source>{old} could not be read. The file is {new} from now on: the backup of {time} with what was not saved. What was saved after that backup is only in {old}.</source>
        <translation>تعذّرت قراءة {old}. الملف من الآن {new}: النسخة الاحتياطية بتاريخ {time} مع ما لم يُحفظ. ما حُفظ بعد تلك النسخة موجود في {old} وحده.</translation>
    </message>
    <message>
        <source>Of what could not be saved last time, {done} is in the file now and {refused} no longer fits it; that is kept encrypted in your profile.</source>
        <translation>مما تعذّر حفظه آخر مرة: {done} صار في الملف الآن، و{refused} لم يعد يلائمه وهو محفوظ مشفّراً في ملفك الشخصي.</translation>
    </message>
    <message>
        <source>What could not be saved last time is in the file now: {done}.</source>
        <translation>ما تعذّر حفظه آخر مرة صار في الملف الآن: {done}.</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>حلقة عمل</translation>
    </message>
    <message>
        <source>Seminar</source>
        <translation>ندوة</translation>
    </message>
    <message>
        <source>Side event</source>
        <translation>فعالية جانبية</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>إحاطة</translation>
    </message>
    <message>
        <source>Field visit</source>
        <translation>زيارة ميدانية</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Retreat</source>
        <translation>خلوة</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export the public record…</source>
        <translation>تصدير المحضر العلني…</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>إلغاء التصدير</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>تقدّم التصدير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Export the public record</source>
        <translation>تصدير المحضر العلني</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Plain text (*.txt)</source>
        <translation>ملف PDF (*.pdf);;نص عادي (*.txt)</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>تجري كتابة {name}…</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>أُلغي التصدير. لم يُكتب شيء.</translation>
    </message>
    <message numerus="yes">
        <source>The public record lies at {path}, %n page(s).</source>
        <translation>
            <numerusform>المحضر العلني موجود في {path}، بلا صفحات.</numerusform>
            <numerusform>المحضر العلني موجود في {path}، في صفحة واحدة.</numerusform>
            <numerusform>المحضر العلني موجود في {path}، في صفحتين.</numerusform>
            <numerusform>المحضر العلني موجود في {path}، في %n صفحات.</numerusform>
            <numerusform>المحضر العلني موجود في {path}، في %n صفحة.</numerusform>
            <numerusform>المحضر العلني موجود في {path}، في %n صفحة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The public record lies at {path}.</source>
        <translation>المحضر العلني موجود في {path}.</translation>
    </message>
    <message>
        <source>{meeting}, public record.pdf</source>
        <translation>{meeting}، المحضر العلني.pdf</translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>حتى تاريخ</translation>
    </message>
    <message>
        <source>Keep in this file</source>
        <translation>الاحتفاظ به في هذا الملف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Verified: checked against the source</source>
        <translation>موثَّق: رُوجع على المصدر</translation>
    </message>
    <message>
        <source>Verified: a native reader checked all words of the record in it</source>
        <translation>موثَّق: راجع متحدث أصلي جميع عبارات المحضر بهذه اللغة</translation>
    </message>
    <message>
        <source>A verified fact needs the source it was checked in.</source>
        <translation>المعلومة الموثقة تحتاج إلى ذكر المصدر الذي رُوجعت فيه.</translation>
    </message>
    <message>
        <source>Tick it again once the new value was checked.</source>
        <translation>أشّر عليها من جديد بعد مراجعة القيمة الجديدة.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>States and memberships</source>
        <translation>الدول والعضوية</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>Words of the record</source>
        <translation>عبارات المحضر</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>المواضيع</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>الآجال</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>المصطلحات</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>غير موثَّق</translation>
    </message>
    <message>
        <source>changed in this file</source>
        <translation>عُدّل في هذا الملف</translation>
    </message>
    <message>
        <source>added in this file</source>
        <translation>أُضيف في هذا الملف</translation>
    </message>
    <message>
        <source>“{typed}” is not a date such as {example}.</source>
        <translation>«{typed}» ليس تاريخاً مثل {example}.</translation>
    </message>
    <message>
        <source>“{typed}” is not a whole number from 1 to {largest}.</source>
        <translation>«{typed}» ليس عدداً صحيحاً من 1 إلى {largest}.</translation>
    </message>
    <message>
        <source>“{typed}” is not an article such as CCM 4 or PV 3.</source>
        <translation>«{typed}» ليس مادة مثل CCM 4 أو PV 3.</translation>
    </message>
    <message>
        <source>There is no State called “{typed}”.</source>
        <translation>لا توجد دولة اسمها «{typed}».</translation>
    </message>
    <message>
        <source>There is nothing to fill in here: no { or }.</source>
        <translation>لا شيء يُملأ هنا: لا { ولا }.</translation>
    </message>
    <message>
        <source>These places are filled later and must stay: {places}.</source>
        <translation>هذه المواضع تُملأ لاحقاً ويجب أن تبقى: {places}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{count} words are needed here, parted by {bar}.</source>
        <translation>المطلوب هنا {count} من الكلمات تفصل بينها {bar}.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>العبارات</translation>
    </message>
    <message>
        <source>Parted by {bar}</source>
        <translation>تفصل بينها {bar}</translation>
    </message>
    <message>
        <source>Name, {language}</source>
        <translation>الاسم، {language}</translation>
    </message>
    <message>
        <source>{convention}, status</source>
        <translation>{convention}، الحالة</translation>
    </message>
    <message>
        <source>{convention}, deposit</source>
        <translation>{convention}، الإيداع</translation>
    </message>
    <message>
        <source>{convention}, in force</source>
        <translation>{convention}، بدء النفاذ</translation>
    </message>
    <message>
        <source>{convention} Art. {article}, initial</source>
        <translation>{convention}، المادة {article}، الأجل الأول</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Kind of role</source>
        <translation>نوع الصفة</translation>
    </message>
    <message>
        <source>One, {language}</source>
        <translation>المفرد، {language}</translation>
    </message>
    <message>
        <source>Several, {language}</source>
        <translation>الجمع، {language}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المواد</translation>
    </message>
    <message>
        <source>State, name or code</source>
        <translation>الدولة، اسمها أو رمزها</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Which deadline</source>
        <translation>أي أجل</translation>
    </message>
    <message>
        <source>initial, extended …</source>
        <translation>أول، ممدَّد…</translation>
    </message>
    <message>
        <source>Years of an extension</source>
        <translation>سنوات التمديد</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>السنوات</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>الاتفاقية</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>الالتزام</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>لا يجوز أن يبقى هذا فارغاً.</translation>
    </message>
    <message>
        <source>Both are needed: the words for one and for several.</source>
        <translation>كلاهما مطلوب: صيغة المفرد وصيغة الجمع.</translation>
    </message>
    <message>
        <source>{state}, conventions</source>
        <translation>{state}، الاتفاقيات</translation>
    </message>
    <message>
        <source>{convention} Article {article}</source>
        <translation>{convention}، المادة {article}</translation>
    </message>
    <message>
        <source>{article}, time given</source>
        <translation>{article}، المدة الممنوحة</translation>
    </message>
    <message>
        <source>{convention}: {status} since {date}</source>
        <translation>{convention}: {status} منذ {date}</translation>
    </message>
    <message>
        <source>{convention}: {status}</source>
        <translation>{convention}: {status}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>السنوات: {years}</translation>
    </message>
    <message>
        <source>up to {years} more</source>
        <translation>وحتى {years} من السنوات الإضافية</translation>
    </message>
</context>
<context>
    <name>FactsModel</name>
    <message>
        <source>Words</source>
        <translation>العبارات</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>حتى تاريخ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>verified</source>
        <translation>موثَّق</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Reference facts</source>
        <translation>المعلومات المرجعية</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>{count} facts, {doubtful} not verified</source>
        <translation>المعلومات: {count}، غير الموثَّق منها: {doubtful}</translation>
    </message>
    <message>
        <source>None of {count} matches “{typed}”. Esc clears the filter.</source>
        <translation>لا شيء من {count} يطابق «{typed}». يمسح Esc التصفية.</translation>
    </message>
    <message>
        <source>Correct: {fact}</source>
        <translation>تصحيح: {fact}</translation>
    </message>
    <message>
        <source>A new deadline</source>
        <translation>أجل جديد</translation>
    </message>
    <message>
        <source>A new label</source>
        <translation>تسمية جديدة</translation>
    </message>
    <message>
        <source>This stands in the list already: correct it there.</source>
        <translation>هذا موجود في القائمة: صحّحه هناك.</translation>
    </message>
    <message>
        <source>Correct the fact</source>
        <translation>تصحيح المعلومة</translation>
    </message>
    <message>
        <source>Add a fact</source>
        <translation>إضافة معلومة</translation>
    </message>
    <message>
        <source>Filter the facts</source>
        <translation>تصفية المعلومات</translation>
    </message>
    <message>
        <source>Lists of facts</source>
        <translation>قوائم المعلومات</translation>
    </message>
</context>
<context>
    <name>FileCare</name>
    <message>
        <source>Reference facts</source>
        <translation>المعلومات المرجعية</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>تغيير عبارة المرور…</translation>
    </message>
    <message>
        <source>Check this file</source>
        <translation>فحص هذا الملف</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>يجري فحص الملف…</translation>
    </message>
    <message>
        <source>This file is whole. Rows: {rows}, changes in its log: {changes}.</source>
        <translation>الملف سليم. الصفوف: {rows}، التغييرات في سجله: {changes}.</translation>
    </message>
    <message>
        <source>This file has 1 problem: {problems}</source>
        <translation>في هذا الملف مشكلة واحدة: {problems}</translation>
    </message>
    <message>
        <source>This file has {count} problems: {problems}</source>
        <translation>مشكلات هذا الملف ({count}): {problems}</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Replace them in the minutes; the private wording stays. Whoever may be named is marked so in Prepare.</source>
        <translation>استبدلها في المحضر؛ وتبقى الصيغة الخاصة كما هي. ومن يجوز ذكره بالاسم يُؤشَّر عليه في خطوة التحضير.</translation>
    </message>
    <message>
        <source>Back to the minutes</source>
        <translation>العودة إلى المحضر</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of participants still stand in the public record.</source>
        <translation>
            <numerusform>لا أسماء مشاركين في المحضر العلني.</numerusform>
            <numerusform>ما زال في المحضر العلني اسم مشارك واحد.</numerusform>
            <numerusform>ما زال في المحضر العلني اسما مشاركَين.</numerusform>
            <numerusform>ما زال في المحضر العلني %n أسماء مشاركين.</numerusform>
            <numerusform>ما زال في المحضر العلني %n اسم مشارك.</numerusform>
            <numerusform>ما زال في المحضر العلني %n اسم مشارك.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>Export with %n name(s)</source>
        <translation>
            <numerusform>تصدير بلا أسماء</numerusform>
            <numerusform>تصدير مع اسم واحد</numerusform>
            <numerusform>تصدير مع اسمين</numerusform>
            <numerusform>تصدير مع %n أسماء</numerusform>
            <numerusform>تصدير مع %n اسماً</numerusform>
            <numerusform>تصدير مع %n اسم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupChooser</name>
    <message>
        <source>Groups in the record</source>
        <translation>المجموعات في المحضر</translation>
    </message>
    <message>
        <source>Enter takes one, Space ticks several.</source>
        <translation>Enter لاختيار واحدة، والمسافة لتأشير عدة مجموعات.</translation>
    </message>
</context>
<context>
    <name>GroupsPanel</name>
    <message>
        <source>How groups will read</source>
        <translation>كيف ستُذكر المجموعات</translation>
    </message>
    <message>
        <source>Name it with its consent…</source>
        <translation>ذكره بالاسم بموافقته…</translation>
    </message>
    <message>
        <source>No group has {count} delegations present: labels alone hide nobody.</source>
        <translation>لا تضم أي مجموعة {count} من الوفود الحاضرة: التسميات وحدها لا تخفي أحداً.</translation>
    </message>
    <message>
        <source>{delegation} is the only {group}. “{participant}” would mean one of {count}.</source>
        <translation>{delegation} هو الوحيد في مجموعة {group}. أما «{participant}» فتعني واحداً من {count}.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>added</source>
        <translation>أضيف</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>أعيد</translation>
    </message>
    <message>
        <source>words erased for good</source>
        <translation>مُحيت كلماته نهائيا</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>نُقل</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}، {time}</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>لم يُذكر أحد</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>بيان</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>الصياغة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>المتكلم</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>الاستعاضة</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>بند جدول الأعمال</translation>
    </message>
    <message>
        <source>Guiding question</source>
        <translation>سؤال توجيهي</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>مشارك</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>وفد</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Key point</source>
        <translation>نقطة رئيسية</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>خلاصة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Words of the label</source>
        <translation>كلمات التسمية</translation>
    </message>
    <message>
        <source>Several speakers</source>
        <translation>عدة متكلمين</translation>
    </message>
    <message>
        <source>Has a letter</source>
        <translation>له حرف</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Public wording</source>
        <translation>الصياغة العلنية</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بدأ</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Named in the record</source>
        <translation>مذكور بالاسم في المحضر</translation>
    </message>
    <message>
        <source>Named as</source>
        <translation>يُذكر باسم</translation>
    </message>
    <message>
        <source>Consent given by</source>
        <translation>أعطى الموافقة</translation>
    </message>
    <message>
        <source>Apology</source>
        <translation>اعتذار</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Names in other languages</source>
        <translation>الأسماء بلغات أخرى</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>الأسماء المختصرة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>صيغة المخاطبة</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Sort of event</source>
        <translation>نوع الفعالية</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>الاتفاقيات</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Place of the meeting</source>
        <translation>مكان الاجتماع</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>In the margins of</source>
        <translation>على هامش</translation>
    </message>
    <message>
        <source>Parallel to</source>
        <translation>بالتوازي مع</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>المضيفون</translation>
    </message>
    <message>
        <source>Co-hosts</source>
        <translation>المضيفون المشاركون</translation>
    </message>
    <message>
        <source>Follows on</source>
        <translation>يلي</translation>
    </message>
    <message>
        <source>Annex of</source>
        <translation>مرفق لـ</translation>
    </message>
    <message>
        <source>Focus country</source>
        <translation>البلد المعني</translation>
    </message>
    <message>
        <source>Focus country named</source>
        <translation>البلد المعني مذكور بالاسم</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Closed meeting</source>
        <translation>اجتماع مغلق</translation>
    </message>
    <message>
        <source>Smallest group</source>
        <translation>أصغر مجموعة</translation>
    </message>
    <message>
        <source>State of the record</source>
        <translation>حالة المحضر</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>المشاركة</translation>
    </message>
    <message>
        <source>Words before the questions</source>
        <translation>الكلمات قبل الأسئلة</translation>
    </message>
    <message>
        <source>Words before the key points</source>
        <translation>الكلمات قبل النقاط الرئيسية</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>In other languages</source>
        <translation>بلغات أخرى</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Your name in this file</source>
        <translation>اسمك في هذا الملف</translation>
    </message>
    <message>
        <source>Choose a statement, an attendee, an agenda item or a meeting: what became of it is told here.</source>
        <translation>اختر بيانا أو مشاركا أو بندا من جدول الأعمال أو اجتماعا: يُروى هنا ما جرى له.</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>إغلاق السجل</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Whoever has this file reads it beside what you change.</source>
        <translation>يقرؤه كل من لديه هذا الملف بجانب ما تغيّره.</translation>
    </message>
</context>
<context>
    <name>Kind of meeting</name>
    <message>
        <source>In the country</source>
        <translation>في البلد</translation>
    </message>
    <message>
        <source>In the margins of another event</source>
        <translation>على هامش فعالية أخرى</translation>
    </message>
    <message>
        <source>Affected States only</source>
        <translation>الدول المتضررة وحدها</translation>
    </message>
    <message>
        <source>Donors only</source>
        <translation>المانحون وحدهم</translation>
    </message>
    <message>
        <source>Joint meeting</source>
        <translation>اجتماع مشترك</translation>
    </message>
    <message>
        <source>On one country</source>
        <translation>بشأن بلد واحد</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>حلقة عمل</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>لجنة</translation>
    </message>
    <message>
        <source>Bilateral</source>
        <translation>ثنائي</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير ذلك</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>State</source>
        <translation>دولة</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>منظمة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Office, may be named</source>
        <translation>منصب يجوز ذكره بالاسم</translation>
    </message>
</context>
<context>
    <name>LabelMeter</name>
    <message>
        <source>other label</source>
        <translation>تسمية أخرى</translation>
    </message>
    <message>
        <source>{label} · named in the record</source>
        <translation>{label} · يُذكر بالاسم في المحضر</translation>
    </message>
    <message>
        <source>{label} · none present</source>
        <translation>{label} · لا أحد حاضر</translation>
    </message>
    <message>
        <source>{label} · {some} of {all} present: identifies</source>
        <translation>{label} · {some} من {all} حاضرة: تُعرّف</translation>
    </message>
    <message>
        <source>{label} · {some} of {all} present</source>
        <translation>{label} · {some} من {all} حاضرة</translation>
    </message>
    <message>
        <source>{label}: {some} of {all} present</source>
        <translation>{label}: {some} من {all} حاضرة</translation>
    </message>
    <message>
        <source>{label}: one of one present, identifies the speaker</source>
        <translation>{label}: واحد من واحد حاضر، وهذا يُعرّف المتحدث</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>الإنكليزية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>الروسية</translation>
    </message>
</context>
<context>
    <name>LanguagesButton</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>{wrong} {kept} is kept; Esc brings it back.</source>
        <translation>{wrong} بقيت القيمة {kept}؛ يعيدها Esc.</translation>
    </message>
</context>
<context>
    <name>LookAt</name>
    <message>
        <source>Without passphrase or recovery key the contents cannot be read by anyone, including us.</source>
        <translation>من دون عبارة المرور أو مفتاح الاسترداد لا يستطيع أحد قراءة المحتوى، بمن في ذلك نحن.</translation>
    </message>
    <message>
        <source>Caps Lock.</source>
        <translation>مفتاح Caps Lock.</translation>
    </message>
    <message>
        <source>The language of the keyboard: {language} is active.</source>
        <translation>لغة لوحة المفاتيح: المفعَّلة الآن {language}.</translation>
    </message>
    <message>
        <source>The recovery key, printed when the file was made.</source>
        <translation>مفتاح الاسترداد الذي طُبع عند إنشاء الملف.</translation>
    </message>
    <message>
        <source>Things to look at.</source>
        <translation>أمور يحسن النظر فيها.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the sample coalition…</source>
        <translation>يجري فتح التحالف النموذجي…</translation>
    </message>
    <message>
        <source>{file} (read only)</source>
        <translation>{file} (للقراءة فقط)</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Rapporteur</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Meeting {number}</source>
        <translation>الاجتماع {number}</translation>
    </message>
</context>
<context>
    <name>MeetingDetails</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>the meeting</source>
        <translation>الاجتماع</translation>
    </message>
    <message>
        <source>no other meeting</source>
        <translation>لا اجتماع آخر</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>تفاصيل أقل</translation>
    </message>
    <message>
        <source>All details</source>
        <translation>كل التفاصيل</translation>
    </message>
</context>
<context>
    <name>MeetingHead</name>
    <message>
        <source>Steps of the meeting</source>
        <translation>خطوات الاجتماع</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>MeetingScreen</name>
    <message>
        <source>Prepare</source>
        <translation>التحضير</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>المحضر</translation>
    </message>
</context>
<context>
    <name>MeetingsModel</name>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>الاجتماع</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>State of the record</source>
        <translation>حالة المحضر</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>بيان واحد</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>البيانات: {count}</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Meetings</source>
        <translation>الاجتماعات</translation>
    </message>
    <message>
        <source>No meetings yet.</source>
        <translation>لا اجتماعات بعد.</translation>
    </message>
    <message>
        <source>A meeting needs nothing but a start. Delegations, agenda and groups can be typed while the first speaker has the floor, or afterwards.</source>
        <translation>لا يحتاج الاجتماع إلا إلى بداية. أما الوفود وجدول الأعمال والمجموعات فتُكتب والمتحدث الأول آخذ الكلمة، أو بعد ذلك.</translation>
    </message>
    <message>
        <source>1 meeting</source>
        <translation>اجتماع واحد</translation>
    </message>
    <message>
        <source>{count} meetings</source>
        <translation>الاجتماعات: {count}</translation>
    </message>
</context>
<context>
    <name>Membership</name>
    <message>
        <source>High Contracting Party</source>
        <translation>طرف متعاقد سامٍ</translation>
    </message>
    <message>
        <source>State Party</source>
        <translation>دولة طرف</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>دولة موقّعة</translation>
    </message>
    <message>
        <source>Not a party</source>
        <translation>ليست طرفاً</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>منسحبة</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>next point</source>
        <translation>النقطة التالية</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>المتحدث</translation>
    </message>
    <message>
        <source>join with the one above</source>
        <translation>الدمج مع السابق</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>next speaker</source>
        <translation>المتحدث التالي</translation>
    </message>
    <message>
        <source>earlier statement</source>
        <translation>بيان سابق</translation>
    </message>
    <message>
        <source>next agenda item</source>
        <translation>البند التالي</translation>
    </message>
    <message>
        <source>change speaker of {letter}</source>
        <translation>تغيير المتحدث في {letter}</translation>
    </message>
    <message>
        <source>back to {letter}, nothing changed</source>
        <translation>العودة إلى {letter} دون تغيير</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>دون تغيير</translation>
    </message>
    <message>
        <source>undo later</source>
        <translation>يمكن التراجع لاحقاً</translation>
    </message>
    <message>
        <source>take {name}</source>
        <translation>اختيار {name}</translation>
    </message>
    <message>
        <source>previous speaker again</source>
        <translation>المتحدث السابق مجدداً</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>several States</source>
        <translation>عدة دول</translation>
    </message>
    <message>
        <source>back</source>
        <translation>عودة</translation>
    </message>
    <message>
        <source>back to {letter}</source>
        <translation>العودة إلى {letter}</translation>
    </message>
    <message>
        <source>or</source>
        <translation>أو</translation>
    </message>
    <message>
        <source>several</source>
        <translation>عدة</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>as it will be published</source>
        <translation>كما سيُنشر</translation>
    </message>
    <message>
        <source>Public record</source>
        <translation>المحضر العلني</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>المحضر</translation>
    </message>
    <message>
        <source>the meeting</source>
        <translation>الاجتماع</translation>
    </message>
    <message>
        <source>Statement {letter}</source>
        <translation>البيان {letter}</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>بيان</translation>
    </message>
    <message>
        <source>Not stored since {time}: {why} What you type is kept and tried again.</source>
        <translation>لم يُحفظ منذ {time}: {why} ما تكتبه يبقى ويُعاد حفظه.</translation>
    </message>
    <message>
        <source>Ends the running statement and asks who has the floor.</source>
        <translation>ينهي البيان الجاري ويسأل عمن آخذ الكلمة.</translation>
    </message>
    <message>
        <source>Mark as key point</source>
        <translation>تمييزها نقطةً رئيسية</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>المتحدث التالي</translation>
    </message>
    <message>
        <source>Correct the speaker</source>
        <translation>تصحيح المتحدث</translation>
    </message>
    <message>
        <source>Next label</source>
        <translation>التسمية التالية</translation>
    </message>
    <message>
        <source>With or without a letter</source>
        <translation>بحرف أو من دون حرف</translation>
    </message>
    <message>
        <source>Edit the time</source>
        <translation>تحرير الوقت</translation>
    </message>
    <message>
        <source>Join with the statement above</source>
        <translation>الدمج مع البيان السابق</translation>
    </message>
    <message>
        <source>Split the statement here</source>
        <translation>تقسيم البيان هنا</translation>
    </message>
    <message>
        <source>Move the statement up</source>
        <translation>نقل البيان إلى أعلى</translation>
    </message>
    <message>
        <source>Move the statement down</source>
        <translation>نقل البيان إلى أسفل</translation>
    </message>
    <message>
        <source>Delete the statement</source>
        <translation>حذف البيان</translation>
    </message>
    <message>
        <source>Show or hide the public record</source>
        <translation>إظهار المحضر العلني أو إخفاؤه</translation>
    </message>
    <message>
        <source>Statement above</source>
        <translation>البيان السابق</translation>
    </message>
    <message>
        <source>Statement below</source>
        <translation>البيان اللاحق</translation>
    </message>
    <message>
        <source>Next agenda item</source>
        <translation>البند التالي</translation>
    </message>
    <message>
        <source>Previous agenda item</source>
        <translation>البند السابق</translation>
    </message>
    <message>
        <source>Show or hide the agenda</source>
        <translation>إظهار جدول الأعمال أو إخفاؤه</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>{time} on {date}</source>
        <translation>{time} من {date}</translation>
    </message>
</context>
<context>
    <name>NewFileForm</name>
    <message>
        <source>Name of the coalition</source>
        <translation>اسم التحالف</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Create file</source>
        <translation>إنشاء الملف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Languages of the record</source>
        <translation>لغات المحضر</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>يجري الإنشاء…</translation>
    </message>
    <message>
        <source>The coalition needs a name.</source>
        <translation>يحتاج التحالف إلى اسم.</translation>
    </message>
    <message>
        <source>A passphrase is needed. Four words are easy to keep.</source>
        <translation>عبارة المرور مطلوبة. يسهل حفظ أربع كلمات.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>العبارتان غير متطابقتين.</translation>
    </message>
    <message>
        <source>Where the new file will lie</source>
        <translation>مكان الملف الجديد</translation>
    </message>
    <message>
        <source>Rapporteur files (*{suffix})</source>
        <translation>ملفات Rapporteur ‏(*{suffix})</translation>
    </message>
    <message>
        <source>Step 1 of 2</source>
        <translation>الخطوة 1 من 2</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>ملف جديد</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>للمتابعة</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Private notes</source>
        <translation>ملاحظات خاصة</translation>
    </message>
    <message>
        <source>never leave this file with names</source>
        <translation>لا تخرج من هذا الملف مقرونةً بالأسماء</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>بيان واحد</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>البيانات: {count}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close the notice</source>
        <translation>إغلاق الإشعار</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message numerus="yes">
        <source>The file locks itself after %n minute(s) without typing, except while a meeting is being recorded.</source>
        <translation>
            <numerusform>يُقفل الملف تلقائيا بعد %n دقيقة دون كتابة، إلا أثناء تدوين محضر اجتماع.</numerusform>
            <numerusform>يُقفل الملف تلقائيا بعد دقيقة واحدة دون كتابة، إلا أثناء تدوين محضر اجتماع.</numerusform>
            <numerusform>يُقفل الملف تلقائيا بعد دقيقتين دون كتابة، إلا أثناء تدوين محضر اجتماع.</numerusform>
            <numerusform>يُقفل الملف تلقائيا بعد %n دقائق دون كتابة، إلا أثناء تدوين محضر اجتماع.</numerusform>
            <numerusform>يُقفل الملف تلقائيا بعد %n دقيقة دون كتابة، إلا أثناء تدوين محضر اجتماع.</numerusform>
            <numerusform>يُقفل الملف تلقائيا بعد %n دقيقة دون كتابة، إلا أثناء تدوين محضر اجتماع.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file locks itself when this computer is locked or sleeps.</source>
        <translation>يُقفل الملف تلقائيا عند قفل هذا الحاسوب أو دخوله في وضع السكون.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>يجري الفتح…</translation>
    </message>
    <message>
        <source>You can try as often as you like; each try takes about one second.</source>
        <translation>يمكنك المحاولة ما شئت؛ وتستغرق كل محاولة نحو ثانية.</translation>
    </message>
    <message>
        <source>Use the passphrase…</source>
        <translation>استخدام عبارة المرور…</translation>
    </message>
    <message>
        <source>Use the recovery key…</source>
        <translation>استخدام مفتاح الاسترداد…</translation>
    </message>
</context>
<context>
    <name>Ordinal</name>
    <message>
        <source>{number}st</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{number}nd</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{number}rd</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{number}th</source>
        <translation>{number}</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>{number}, {title}, {count} statements</source>
        <translation>{number}، {title}، البيانات: {count}</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Agenda</source>
        <translation>جدول الأعمال</translation>
    </message>
    <message>
        <source>Guiding question</source>
        <translation>السؤال التوجيهي</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>لا بيانات</numerusform>
            <numerusform>بيان واحد</numerusform>
            <numerusform>بيانان</numerusform>
            <numerusform>%n بيانات</numerusform>
            <numerusform>%n بيانا</numerusform>
            <numerusform>%n بيان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>لا نقاط</numerusform>
            <numerusform>نقطة واحدة</numerusform>
            <numerusform>نقطتان</numerusform>
            <numerusform>%n نقاط</numerusform>
            <numerusform>%n نقطة</numerusform>
            <numerusform>%n نقطة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find or do</source>
        <translation>بحث أو تنفيذ</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
    <message>
        <source>Nothing fits “{typed}”.</source>
        <translation>لا شيء يطابق «{typed}».</translation>
    </message>
    <message>
        <source>finds actions and meetings</source>
        <translation>يجد الأوامر والاجتماعات</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back to the sentence</source>
        <translation>العودة إلى الجملة</translation>
    </message>
    <message>
        <source>Saving goes on.</source>
        <translation>الحفظ مستمر.</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>انتقال</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>مفتاح Caps Lock مفعَّل</translation>
    </message>
    <message>
        <source>Show or hide the passphrase</source>
        <translation>إظهار عبارة المرور أو إخفاؤها</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Passphrase until now</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>عبارة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The passphrase that opens the file now is needed.</source>
        <translation>عبارة المرور التي تفتح الملف الآن مطلوبة.</translation>
    </message>
    <message>
        <source>A passphrase is needed. Four words are easy to keep.</source>
        <translation>عبارة المرور مطلوبة. يسهل حفظ أربع كلمات.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>العبارتان غير متطابقتين.</translation>
    </message>
    <message>
        <source>This is the passphrase the file has already.</source>
        <translation>هذه عبارة المرور الحالية نفسها.</translation>
    </message>
    <message>
        <source>The new passphrase opens the file from now on.</source>
        <translation>عبارة المرور الجديدة تفتح الملف من الآن.</translation>
    </message>
    <message>
        <source>The new passphrase opens the file from now on. Backups on this computer that could not be rewritten and still open with the old one: {count}.</source>
        <translation>من الآن تفتح عبارة المرور الجديدة الملف. عدد النسخ الاحتياطية على هذا الحاسوب التي تعذّرت إعادة كتابتها وما زالت تُفتح بالعبارة القديمة: {count}.</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>يجري التغيير…</translation>
    </message>
    <message>
        <source>An old copy of both files still opens with the old passphrase. The recovery key stays as it is.</source>
        <translation>النسخة القديمة من الملفين ما زالت تُفتح بالعبارة القديمة. ومفتاح الاسترداد يبقى كما هو.</translation>
    </message>
    <message>
        <source>back, nothing changed</source>
        <translation>عودة دون تغيير</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Prepare</source>
        <translation>التحضير</translation>
    </message>
</context>
<context>
    <name>PublicRecord</name>
    <message>
        <source>Public record</source>
        <translation>المحضر العلني</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>Taking it over lets this computer write. Whatever {computer} has not saved can no longer be saved there: do it if that computer is switched off or gone.</source>
        <translation>تولّي الملف يتيح الكتابة من هذا الحاسوب. وما لم يحفظه {computer} لا يمكن حفظه هناك بعد ذلك: افعله إن كان ذلك الحاسوب مطفأً أو غير موجود.</translation>
    </message>
    <message>
        <source>Read only: this is a backup. You see the file as it was at {time}.</source>
        <translation>للقراءة فقط: هذه نسخة احتياطية. ترى الملف كما كان في {time}.</translation>
    </message>
    <message>
        <source>You see it as it was at {time}.</source>
        <translation>تراه كما كان في {time}.</translation>
    </message>
    <message>
        <source>Read only: nobody else has this file open any more.</source>
        <translation>للقراءة فقط: لم يعد أحد غيرك يفتح هذا الملف.</translation>
    </message>
    <message>
        <source>Read only: nothing can be written to the folder {folder}.</source>
        <translation>للقراءة فقط: لا تمكن الكتابة في المجلد {folder}.</translation>
    </message>
    <message>
        <source>Read only, as it was opened.</source>
        <translation>للقراءة فقط، كما فُتح.</translation>
    </message>
    <message>
        <source>Read only: another program has this file open.</source>
        <translation>للقراءة فقط: برنامج آخر يفتح هذا الملف.</translation>
    </message>
    <message>
        <source>Read only: {person} has this file open in another window since {time}.</source>
        <translation>للقراءة فقط: يفتح {person} هذا الملف في نافذة أخرى منذ {time}.</translation>
    </message>
    <message>
        <source>Read only: {person} left this file open on {computer}, which has not been heard of for more than 3 minutes.</source>
        <translation>للقراءة فقط: ترك {person} هذا الملف مفتوحاً على {computer}، ولم يُسمع من ذلك الحاسوب منذ أكثر من 3 دقائق.</translation>
    </message>
    <message>
        <source>Read only: {person} has this file open on {computer} since {time}.</source>
        <translation>للقراءة فقط: يفتح {person} هذا الملف على {computer} منذ {time}.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>حاسوب آخر</translation>
    </message>
    <message>
        <source>This file is open read only.</source>
        <translation>هذا الملف مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>القراءة من جديد</translation>
    </message>
    <message>
        <source>Open to write</source>
        <translation>الفتح للكتابة</translation>
    </message>
    <message>
        <source>Take it over…</source>
        <translation>تولّي الملف…</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>تولّي الملف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Restore to a file…</source>
        <translation>الاستعادة إلى ملف…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>This file is open read only. Nothing was changed.</source>
        <translation>هذا الملف مفتوح للقراءة فقط. لم يتغيّر شيء.</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent files</source>
        <translation>الملفات الأخيرة</translation>
    </message>
</context>
<context>
    <name>RecentModel</name>
    <message>
        <source>{folder} · not found here</source>
        <translation>{folder} · غير موجود هنا</translation>
    </message>
    <message>
        <source>{folder} · opened {when}</source>
        <translation>{folder} · فُتح {when}</translation>
    </message>
    <message>
        <source>Last saved {when}</source>
        <translation>آخر حفظ {when}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>أمس {time}</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>حفظ على ذاكرة محمولة…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>Then go straight to a new meeting and start typing</source>
        <translation>ثم الانتقال مباشرة إلى اجتماع جديد وبدء الكتابة</translation>
    </message>
    <message>
        <source>The key is shown only now. With “Later” nothing but the passphrase opens the file; whoever forgets it loses the contents.</source>
        <translation>يُعرض المفتاح الآن فقط. ومع «لاحقاً» لا يفتح الملف إلا عبارة المرور؛ ومن ينسها يفقد المحتوى.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>حفظ مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>recovery key.txt</source>
        <translation>مفتاح الاسترداد.txt</translation>
    </message>
    <message>
        <source>The key was not saved: {reason}. Choose another place.</source>
        <translation>لم يُحفظ المفتاح: {reason}. اختر مكاناً آخر.</translation>
    </message>
    <message>
        <source>{name} · {day}</source>
        <translation>{name} · {day}</translation>
    </message>
    <message>
        <source>Read it aloud line by line; there is no letter O or I and no digit 0 or 1. The last character of each line checks the line.</source>
        <translation>يُقرأ سطراً سطراً؛ ليس فيه الحرفان O وI ولا الرقمان 0 و1. والخانة الأخيرة من كل سطر تتحقق من السطر.</translation>
    </message>
    <message>
        <source>Step 2 of 2</source>
        <translation>الخطوة 2 من 2</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>اطبع مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>It opens the file when the passphrase is lost. Keep the paper in a safe, not in the laptop bag.</source>
        <translation>يفتح الملف إذا ضاعت عبارة المرور. احفظ الورقة في خزنة، لا في حقيبة الحاسوب.</translation>
    </message>
    <message>
        <source>later</source>
        <translation>لاحقاً</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>A coalition needs a name. Nothing was changed.</source>
        <translation>يحتاج التحالف إلى اسم. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A code has two to four letters; {code} has not. Nothing was changed.</source>
        <translation>يتكون الرمز من حرفين إلى أربعة؛ وليس {code} كذلك. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A delegation needs a name. Nothing was changed.</source>
        <translation>يحتاج الوفد إلى اسم. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A record cannot be written in the language “{language}” yet.</source>
        <translation>لا يمكن بعدُ كتابة محضر باللغة «{language}».</translation>
    </message>
    <message>
        <source>A recovery key has 32 characters; these are {count}. Nothing was changed.</source>
        <translation>يتكون مفتاح الاسترداد من 32 خانة؛ وهذه {count}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A script is a list of acts. Nothing was changed.</source>
        <translation>النص البرمجي قائمة إجراءات. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A {kind} has no field {name}. Nothing was changed.</source>
        <translation>لا يوجد في {kind} حقل {name}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Act {number} is not an object with &quot;do&quot;. Nothing was changed.</source>
        <translation>الإجراء {number} ليس كائناً فيه &quot;do&quot;. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Act {number} uses {name}, which no act before it made. Nothing was changed by it.</source>
        <translation>يستخدم الإجراء {number} الاسم {name} ولم ينشئه إجراء قبله. لم يغيّر شيئاً.</translation>
    </message>
    <message>
        <source>Act {number}, {verb}: {problem}. Nothing was changed by it.</source>
        <translation>الإجراء {number}، {verb}: {problem}. لم يغيّر شيئاً.</translation>
    </message>
    <message>
        <source>Act {number}: &quot;as&quot; is no name. Nothing was changed.</source>
        <translation>الإجراء {number}: قيمة &quot;as&quot; ليست اسماً. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Act {number}: there is no verb {verb}. Nothing was changed.</source>
        <translation>الإجراء {number}: لا يوجد فعل {verb}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>All contents are there as they were last. Changes missing from the history: at least {count}.</source>
        <translation>المحتوى كله موجود كما كان آخر مرة. التغييرات الناقصة من السجل: {count} على الأقل.</translation>
    </message>
    <message>
        <source>Another delegation has the code {code} already. Nothing was changed.</source>
        <translation>الرمز {code} لوفد آخر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Another program is just opening {name}. Do it again in a moment; nothing was changed.</source>
        <translation>برنامج آخر يفتح {name} الآن. أعد المحاولة بعد لحظة؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Another program is writing to {name}. Do it again in a moment; nothing was changed.</source>
        <translation>برنامج آخر يكتب في {name}. أعد المحاولة بعد لحظة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Before this a backup is kept on this computer, so that one can go back, and its disk did not take it. Make room there and do it again; nothing was changed.</source>
        <translation>قبل هذا تُحفظ نسخة احتياطية على هذا الحاسوب ليمكن الرجوع إليها، ولم يقبلها قرصه. أفسح مكاناً هناك وأعد المحاولة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Everything is there, with its history.</source>
        <translation>كل شيء موجود، مع تاريخه.</translation>
    </message>
    <message>
        <source>In “{meeting}”, {count} entries were put together from parts: a wording may be an older one, and a field may be empty.</source>
        <translation>في «{meeting}» جُمعت قيود عددها {count} من أجزاء: قد تكون صياغة أقدم، وقد يكون حقل فارغاً.</translation>
    </message>
    <message>
        <source>Line {line} of the script is not JSON. Nothing was changed.</source>
        <translation>السطر {line} من النص البرمجي ليس JSON. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Line {number} of the recovery key was misread. Nothing was changed.</source>
        <translation>السطر {number} من مفتاح الاسترداد قُرئ خطأً. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>لا ملف مفتوح.</translation>
    </message>
    <message>
        <source>No statement stands above this one. Nothing was changed.</source>
        <translation>لا بيان فوق هذا البيان. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Outside of the meetings that could be named, {count} entries were put together from parts: a wording may be an older one, and a field may be empty.</source>
        <translation>خارج الاجتماعات التي أمكنت تسميتها جُمعت قيود عددها {count} من أجزاء: قد تكون صياغة أقدم، وقد يكون حقل فارغاً.</translation>
    </message>
    <message>
        <source>Something typed is not saved yet. Save it elsewhere or make room first; nothing was changed.</source>
        <translation>ثمة ما كُتب ولم يُحفظ بعد. احفظه في مكان آخر أو أفسح مكاناً أولاً؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Statements stand under this agenda item. Move them first; nothing was changed.</source>
        <translation>تحت هذا البند بيانات. انقلها أولاً؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The disk is full and did not take it in: {name} needs more room. Make room and do it again; nothing was changed.</source>
        <translation>القرص ممتلئ ولم يقبل التغيير: يحتاج {name} إلى مساحة أكبر. أفسح مكاناً ثم كرّر العملية؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The disk is write-protected and did not take it in: {name} cannot be written to. Make it writable and do it again; nothing was changed.</source>
        <translation>القرص محمي من الكتابة ولم يقبل التغيير: لا يمكن الكتابة في {name}. اجعله قابلاً للكتابة ثم كرّر العملية؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The disk of {name} reports an error and did not take it in. Choose another place; nothing was changed.</source>
        <translation>أبلغ قرص {name} عن خطأ ولم يقبل التغيير. اختر مكاناً آخر؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The file is not whole: {count} problems were found. Nothing was changed.</source>
        <translation>الملف غير سليم: عدد المشكلات {count}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The key file was written by a newer Rapporteur. Nothing was changed; open the file with the newer program.</source>
        <translation>كتبت ملفَ المفاتيح نسخةٌ أحدث من Rapporteur. لم يتغير شيء؛ افتح الملف بالبرنامج الأحدث.</translation>
    </message>
    <message>
        <source>The key file {name} is damaged. The database itself was not touched; a copy of the key file lies in the profile of whoever opened it before.</source>
        <translation>ملف المفاتيح {name} تالف. لم تُمسّ قاعدة البيانات؛ وتوجد نسخة من ملف المفاتيح لدى من فتحه من قبل.</translation>
    </message>
    <message>
        <source>The key file {name} is missing, and this computer has no copy of it. Bring it back from where the file was copied; nothing was changed.</source>
        <translation>ملف المفاتيح {name} مفقود ولا نسخة منه على هذا الحاسوب. أعده من حيث نُسخ الملف؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The language “{language}” has no words for “{key}” yet.</source>
        <translation>لا توجد بعدُ عبارات لـ«{key}» باللغة «{language}».</translation>
    </message>
    <message>
        <source>The lock of {name} was taken away while it was open here, and another computer may have written to it. Nothing more is written from here, and what was saved is safe: open the file again to go on.</source>
        <translation>أُزيل قفل {name} وهو مفتوح هنا، وربما كتب فيه حاسوب آخر. لن يُكتب شيء بعد الآن من هنا، وما حُفظ سليم: افتح الملف من جديد للمتابعة.</translation>
    </message>
    <message>
        <source>The log beside {name} ({name}-wal), which holds what was written last, is damaged. Nothing was changed.</source>
        <translation>السجل الذي بجانب {name} ({name}-wal)، وفيه آخر ما كُتب، تالف. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The new passphrase is empty. Nothing was changed.</source>
        <translation>عبارة المرور الجديدة فارغة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The new slot could not be read back. Nothing was changed.</source>
        <translation>تعذرت إعادة قراءة المفتاح الجديد. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The other statement does not stand under this agenda item. Nothing was changed.</source>
        <translation>البيان الآخر ليس تحت هذا البند. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The passphrase is empty. Nothing was changed.</source>
        <translation>عبارة المرور فارغة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The point does not hold this passage, or it is replaced already. Nothing was changed.</source>
        <translation>لا تحتوي النقطة على هذا المقطع أو سبق استبداله. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The private wording of this point is not in this file. Nothing was changed.</source>
        <translation>الصيغة الخاصة لهذه النقطة ليست في هذا الملف. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The statement holds no point {id}. Nothing was changed.</source>
        <translation>لا يحتوي البيان على النقطة {id}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There are no records of the kind {kind}.</source>
        <translation>لا توجد سجلات من النوع {kind}.</translation>
    </message>
    <message>
        <source>There are no reference facts called {kind}.</source>
        <translation>لا توجد معلومات مرجعية باسم {kind}.</translation>
    </message>
    <message>
        <source>There are no words for the role {role} in the language “{language}”.</source>
        <translation>لا توجد عبارات للصفة {role} باللغة «{language}».</translation>
    </message>
    <message>
        <source>There is a {kind} {id} in this file already. Nothing was changed.</source>
        <translation>{kind} {id} موجود في هذا الملف من قبل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is no delegation {word} in this file. Nothing was changed.</source>
        <translation>لا يوجد وفد {word} في هذا الملف. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is no file {name} here.</source>
        <translation>لا يوجد هنا ملف {name}.</translation>
    </message>
    <message>
        <source>There is no frame called {frame}. Nothing was changed.</source>
        <translation>لا توجد صيغة باسم {frame}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is no role called “{role}”.</source>
        <translation>لا توجد صفة باسم «{role}».</translation>
    </message>
    <message>
        <source>There is no room for a backup of {size} MB in {folder}. The backups made before are kept. Make room there, or choose another place.</source>
        <translation>لا مكان لنسخة احتياطية حجمها {size} ميغابايت في {folder}. النسخ السابقة محفوظة. أفسح مكاناً هناك أو اختر مكاناً آخر.</translation>
    </message>
    <message>
        <source>There is no type of delegation called “{word}”.</source>
        <translation>لا يوجد نوع وفد باسم «{word}».</translation>
    </message>
    <message>
        <source>There is no {kind} {id} in this file. Nothing was changed.</source>
        <translation>لا يوجد {kind} {id} في هذا الملف. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is no {kind} {id} in this meeting. Nothing was changed.</source>
        <translation>لا يوجد {kind} {id} في هذا الاجتماع. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This file has no coalition yet that could keep the fact. Nothing was changed.</source>
        <translation>ليس في هذا الملف تحالف بعد يُحفظ فيه هذا المعطى. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This file holds the meeting {id} already. Nothing was changed.</source>
        <translation>الاجتماع {id} موجود في هذا الملف. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be a meeting.</source>
        <translation>بنية هذا الملف أعمق من أن يكون اجتماعاً.</translation>
    </message>
    <message>
        <source>This file was written by a newer Rapporteur (format {found}; this program reads format {known}). Nothing was changed; open it with the newer program.</source>
        <translation>كتبت هذا الملف نسخةٌ أحدث من Rapporteur (الصيغة {found}؛ ويقرأ هذا البرنامج الصيغة {known}). لم يتغير شيء؛ افتحه بالبرنامج الأحدث.</translation>
    </message>
    <message>
        <source>This is no meeting file: its format is not {format}.</source>
        <translation>هذا ليس ملف اجتماع: صيغته ليست {format}.</translation>
    </message>
    <message>
        <source>This is not valid JSON: line {line}, column {column}, at {path}: {message}.</source>
        <translation>هذا ليس JSON صحيحاً: السطر {line}، العمود {column}، عند {path}: {message}.</translation>
    </message>
    <message>
        <source>This is not valid JSON: line {line}, column {column}: {message}.</source>
        <translation>هذا ليس JSON صحيحاً: السطر {line}، العمود {column}: {message}.</translation>
    </message>
    <message>
        <source>This passphrase does not open the file. Nothing was changed.</source>
        <translation>عبارة المرور هذه لا تفتح الملف. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This recovery key does not open the file. Nothing was changed.</source>
        <translation>مفتاح الاسترداد هذا لا يفتح الملف. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This text is no record of a meeting: it has no numbered headings with statements below them.</source>
        <translation>هذا النص ليس محضر اجتماع: ليس فيه عناوين مرقمة تحتها بيانات.</translation>
    </message>
    <message>
        <source>What could be read does not fit together ({count} problems); no new file was made. The damaged file stays as it is: take a backup.</source>
        <translation>ما أمكنت قراءته لا يتوافق بعضه مع بعض (عدد المشكلات: {count})؛ لم يُنشأ ملف جديد. الملف التالف باقٍ كما هو: استعمل نسخة احتياطية.</translation>
    </message>
    <message>
        <source>What was written last is missing; the newest change that is there was made at {last} (UTC).</source>
        <translation>ما كُتب أخيراً ناقص؛ أحدث تغيير موجود جرى في {last} (التوقيت العالمي).</translation>
    </message>
    <message>
        <source>{bad} of {pages} pages cannot be read. What stood on them alone is missing.</source>
        <translation>تتعذّر قراءة {bad} من الصفحات البالغة {pages}. ما كان فيها وحدها ناقص.</translation>
    </message>
    <message>
        <source>{count} names still stand in the public record of the sample. Nothing was written.</source>
        <translation>ما زال في المحضر العلني للنموذج {count} من الأسماء. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({reason}). Choose another place; nothing was changed.</source>
        <translation>تعذرت الكتابة في {folder} ‏({reason}). اختر مكاناً آخر؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({reason}). {name} can be opened there read only; nothing was changed.</source>
        <translation>لا تمكن الكتابة في {folder} ({reason}). يمكن فتح {name} هناك للقراءة فقط؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{id} cannot be an id. Nothing was changed.</source>
        <translation>{id} لا يصلح معرّفاً. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{meetings} meetings, {statements} statements and {points} points were read.</source>
        <translation>قُرئ من الاجتماعات {meetings} ومن المداخلات {statements} ومن النقاط {points}.</translation>
    </message>
    <message>
        <source>{name} cannot be made.</source>
        <translation>تعذر إنشاء {name}.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}). Nothing was changed.</source>
        <translation>لا تمكن قراءة {name} ({reason}). لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>تعذرت قراءة {name}.</translation>
    </message>
    <message>
        <source>{name} cannot be read. Nothing was changed.</source>
        <translation>تعذرت قراءة {name}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{name} cannot be written here ({reason}). Choose another place; nothing was changed.</source>
        <translation>تعذرت كتابة {name} هنا ({reason}). اختر مكاناً آخر؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{name} exists already. Nothing was changed.</source>
        <translation>{name} موجود من قبل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{name} exists already; the recovery key would replace it. Nothing was changed.</source>
        <translation>{name} موجود من قبل وكان مفتاح الاسترداد سيحل محله. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{name} is an ordinary database, not a Rapporteur file. Nothing was changed.</source>
        <translation>{name} قاعدة بيانات عادية وليس ملف Rapporteur. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{name} is another file by now. What you see is the one that was opened.</source>
        <translation>{name} صار ملفاً آخر. ما تراه هو الملف الذي فُتح.</translation>
    </message>
    <message>
        <source>{name} is being read by another program, so its log could not be emptied. Close the other program and open the file again; what was erased is erased.</source>
        <translation>برنامج آخر يقرأ {name}، فلم يمكن إفراغ سجلّه. أغلق البرنامج الآخر وافتح الملف من جديد؛ ما مُحي فقد مُحي.</translation>
    </message>
    <message>
        <source>{name} is being written to all the time. Do it again in a moment; nothing was changed.</source>
        <translation>تجري الكتابة في {name} باستمرار. أعد المحاولة بعد لحظة؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is cut off: its end is missing, as happens when a copy was broken off or a stick was pulled out. Nothing was changed.</source>
        <translation>الملف {name} مبتور: نهايته ناقصة، كما يحدث حين تنقطع عملية نسخ أو تُنزع ذاكرة محمولة. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is damaged at its very beginning, where everything else is found from. The rest of it can be read. Nothing was changed.</source>
        <translation>الملف {name} تالف في أوله، ومنه يُهتدى إلى سائره. تمكن قراءة الباقي. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is damaged or is not a Rapporteur file: its contents cannot be read with its key. Nothing was changed.</source>
        <translation>{name} تالف أو ليس ملف Rapporteur: تعذرت قراءة محتواه بمفتاحه. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{name} is damaged: {bad} of {pages} pages cannot be read any more, as happens when a stick is pulled out while saving or a disk grows old. Nothing was changed.</source>
        <translation>الملف {name} تالف: لم تعد تمكن قراءة {bad} من صفحاته البالغة {pages}، كما يحدث حين تُنزع ذاكرة محمولة أثناء الحفظ أو يقدم القرص. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is empty: there is nothing in it, as happens when a disk is full or a copy was broken off. Nothing was changed.</source>
        <translation>الملف {name} فارغ: لا شيء فيه، كما يحدث حين يمتلئ القرص أو تنقطع عملية نسخ. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is no backup, or its end is missing. Choose another one; nothing was changed.</source>
        <translation>{name} ليس نسخة احتياطية، أو أن آخره مفقود. اختر غيره؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{name} is no longer where it was opened: its disk or its folder was taken away. Bring it back and do it again; nothing was changed.</source>
        <translation>لم يعد {name} في المكان الذي فُتح منه: نُزع قرصه أو مجلده. أعِده ثم كرّر العملية؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is not a value JSON knows.</source>
        <translation>{name} ليس قيمة يعرفها JSON.</translation>
    </message>
    <message>
        <source>{name} is on a disk that takes nothing just now, and what is erased for good cannot wait for it. Do it again when the file is saved; nothing was erased.</source>
        <translation>يقع {name} على قرص لا يقبل شيئاً الآن، وما يُمحى نهائياً لا يمكن أن ينتظر. أعد المحاولة بعد حفظ الملف؛ لم يُمحَ شيء.</translation>
    </message>
    <message>
        <source>{name} is open in another window on this computer since {since}, by {person}. It can be opened read only; nothing was changed.</source>
        <translation>{name} مفتوح في نافذة أخرى على هذا الحاسوب منذ {since}، فتحه {person}. يمكن فتحه للقراءة فقط؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is open on {computer} since {since}, by {person}. It can be opened read only; nothing was changed.</source>
        <translation>{name} مفتوح على {computer} منذ {since}، فتحه {person}. يمكن فتحه للقراءة فقط؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is open read only. Nothing was changed.</source>
        <translation>{name} مفتوح للقراءة فقط. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} is too large to be a meeting.</source>
        <translation>{name} أكبر من أن يكون اجتماعاً.</translation>
    </message>
    <message>
        <source>{name} was copied or moved while it was open, without the log beside it ({name}-wal). What was written last is in that log: bring it back, or go on without it in a repaired copy. Nothing was changed.</source>
        <translation>نُسخ {name} أو نُقل وهو مفتوح، من غير السجل الذي بجانبه ({name}-wal). آخر ما كُتب موجود في ذلك السجل: أعده، أو تابع من دونه في نسخة مُصلحة. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} was left open on {computer} by {person}; the last sign of life was at {seen}. If that computer is off, the file can be taken over; else open it read only. Nothing was changed.</source>
        <translation>ترك {person} الملف {name} مفتوحاً على {computer}؛ وآخر أثر له كان في {seen}. إن كان ذلك الحاسوب مطفأً أمكن تولّي الملف، وإلا فافتحه للقراءة فقط. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{name} was written by an older Rapporteur. A backup is kept before it is brought up to date, and the disk of this computer did not take it. Make room there, or open the file read only; nothing was changed.</source>
        <translation>كُتب {name} بنسخة أقدم من Rapporteur. تُحفظ نسخة احتياطية قبل تحديثه، ولم يقبلها قرص هذا الحاسوب. أفسح مكاناً هناك، أو افتح الملف للقراءة فقط؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{path}: there is no type of delegation called “{word}”.</source>
        <translation>{path}: لا يوجد نوع وفد باسم «{word}».</translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation>{path}: {why}</translation>
    </message>
    <message>
        <source>{path}: “{name}” is not among the attendees.</source>
        <translation>{path}: «{name}» ليس من المشاركين.</translation>
    </message>
    <message>
        <source>{person} has taken {name} over on {computer}. Nothing more is written from here, and what was saved is safe: open the file again to go on.</source>
        <translation>تولّى {person} الملف {name} على {computer}. لن يُكتب شيء بعد الآن من هنا، وما حُفظ سليم: افتح الملف من جديد للمتابعة.</translation>
    </message>
    <message>
        <source>{time} is not a time such as 09:30. Nothing was changed.</source>
        <translation>{time} ليس وقتاً مثل 09:30. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{value} cannot be the {field} of a meeting. Nothing was changed.</source>
        <translation>لا تصلح القيمة {value} للحقل {field} في اجتماع. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{word} can mean {count} delegations. Say which by its id; nothing was changed.</source>
        <translation>قد يعني {word} أكثر من وفد ({count}). حدده بمعرّفه؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{word} is not known here. Nothing was changed.</source>
        <translation>{word} غير معروف هنا. لم يتغير شيء.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>It holds versions and places in the program, and no text of your file. It lies at {path} and is sent nowhere.</source>
        <translation>فيه أرقام إصدارات ومواضع في البرنامج، ولا نص من ملفك. مكانه {path} ولا يُرسل إلى أي جهة.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Report of an error</source>
        <translation>تقرير عن خطأ</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>since {time}</source>
        <translation>منذ {time}</translation>
    </message>
    <message>
        <source>named in the record</source>
        <translation>يُذكر بالاسم في المحضر</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Chatham House Rule</source>
        <translation>قاعدة تشاتام هاوس</translation>
    </message>
    <message>
        <source>Closed doors</source>
        <translation>جلسة مغلقة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
</context>
<context>
    <name>RunningFrame</name>
    <message>
        <source>named in the record</source>
        <translation>يُذكر بالاسم في المحضر</translation>
    </message>
    <message>
        <source>Who has the floor?</source>
        <translation>من آخذ الكلمة؟</translation>
    </message>
    <message>
        <source>The first point goes here.</source>
        <translation>هنا تُكتب النقطة الأولى.</translation>
    </message>
</context>
<context>
    <name>SavedState</name>
    <message>
        <source>Saved state</source>
        <translation>حالة الحفظ</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>حفظ في مكان آخر…</translation>
    </message>
    <message>
        <source>Opened {time}</source>
        <translation>فُتح {time}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>حُفظ {time}</translation>
    </message>
    <message>
        <source>Saving for {seconds} s: the disk is slow</source>
        <translation>الحفظ مستمر منذ {seconds} ث: القرص بطيء</translation>
    </message>
    <message>
        <source>Not saved since {time}: {reason}</source>
        <translation>لم يُحفظ منذ {time}: {reason}</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>disk write-protected</source>
        <translation>القرص محمي من الكتابة</translation>
    </message>
    <message>
        <source>stick or folder removed</source>
        <translation>نُزعت الذاكرة أو المجلد</translation>
    </message>
    <message>
        <source>another program is writing to the file</source>
        <translation>برنامج آخر يكتب في الملف</translation>
    </message>
    <message>
        <source>taken over by another computer</source>
        <translation>تولّاه حاسوب آخر</translation>
    </message>
    <message>
        <source>file damaged</source>
        <translation>الملف تالف</translation>
    </message>
    <message>
        <source>another file lies in its place</source>
        <translation>في مكانه ملف آخر</translation>
    </message>
    <message>
        <source>an older state of the file came back</source>
        <translation>عادت نسخة أقدم من الملف</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>القرص يبلغ عن خطأ</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Recent files</source>
        <translation>الملفات الأخيرة</translation>
    </message>
    <message>
        <source>no passphrase</source>
        <translation>بلا عبارة مرور</translation>
    </message>
    <message>
        <source>Language of the window: {language}</source>
        <translation>لغة النافذة: {language}</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Rapporteur</translation>
    </message>
    <message>
        <source>Minutes for country coalition meetings.
Works without a network. One encrypted file.</source>
        <translation>محاضر اجتماعات التحالفات القُطرية.
يعمل بلا شبكة. ملف واحد مشفَّر.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sections and meetings</source>
        <translation>الأقسام والاجتماعات</translation>
    </message>
</context>
<context>
    <name>SpeakerField</name>
    <message>
        <source>was {code} · speaker of statement {letter}</source>
        <translation>كان {code} · المتحدث في البيان {letter}</translation>
    </message>
    <message>
        <source>speaker of statement {letter}</source>
        <translation>المتحدث في البيان {letter}</translation>
    </message>
    <message>
        <source>Text of {letter} is kept.</source>
        <translation>يبقى نص {letter}.</translation>
    </message>
    <message>
        <source>Speaker of statement {letter}, code or name</source>
        <translation>المتحدث في البيان {letter}، رمزه أو اسمه</translation>
    </message>
</context>
<context>
    <name>State of the record</name>
    <message>
        <source>Prepared</source>
        <translation>مُحضَّر</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>قيد الكتابة</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Out for input</source>
        <translation>معمَّم للتعليق</translation>
    </message>
    <message>
        <source>Comments closed</source>
        <translation>أُغلقت التعليقات</translation>
    </message>
    <message>
        <source>To publish</source>
        <translation>جاهز للنشر</translation>
    </message>
    <message>
        <source>Without attributions</source>
        <translation>بلا إسناد</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشور</translation>
    </message>
</context>
<context>
    <name>StatementActs</name>
    <message>
        <source>Open the statement to choose one of its points.</source>
        <translation>افتح البيان لاختيار إحدى نقاطه.</translation>
    </message>
    <message>
        <source>No statement stands above this one.</source>
        <translation>لا بيان فوق هذا البيان.</translation>
    </message>
    <message>
        <source>Joined. The speaker is {speaker}. Ctrl+Z takes it back.</source>
        <translation>دُمج البيانان. المتحدث {speaker}. يتراجع عنه Ctrl+Z.</translation>
    </message>
    <message>
        <source>Put the caret where the new statement begins.</source>
        <translation>ضع المؤشر حيث يبدأ البيان الجديد.</translation>
    </message>
    <message>
        <source>The agenda has no further item.</source>
        <translation>لا بند آخر في جدول الأعمال.</translation>
    </message>
</context>
<context>
    <name>StatementListModel</name>
    <message>
        <source>Agenda item {number}, {title}</source>
        <translation>البند {number}، {title}</translation>
    </message>
    <message>
        <source>speaker unknown</source>
        <translation>متحدث غير معروف</translation>
    </message>
    <message>
        <source>{speaker}: {text}</source>
        <translation>{speaker}: {text}</translation>
    </message>
    <message>
        <source>Statement {letter}, {speaker}: {text}</source>
        <translation>البيان {letter}، {speaker}: {text}</translation>
    </message>
</context>
<context>
    <name>StatementView</name>
    <message>
        <source>Earlier statements</source>
        <translation>البيانات السابقة</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>للتعليق</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>the file stays as it is</source>
        <translation>يبقى الملف كما هو</translation>
    </message>
</context>
<context>
    <name>StrengthLine</name>
    <message>
        <source>Four unrelated words are easy to keep and hard to guess.</source>
        <translation>أربع كلمات لا صلة بينها يسهل حفظها ويصعب تخمينها.</translation>
    </message>
    <message>
        <source>Weak: guessed within minutes. It is accepted.</source>
        <translation>ضعيفة: تُخمَّن في دقائق. وهي مقبولة.</translation>
    </message>
    <message>
        <source>Fair: a longer one lasts longer. It is accepted.</source>
        <translation>متوسطة: الأطول أصمد. وهي مقبولة.</translation>
    </message>
    <message>
        <source>Good: another word makes it strong.</source>
        <translation>جيدة: كلمة أخرى تجعلها قوية.</translation>
    </message>
    <message>
        <source>Strong: four unrelated words, or long and mixed.</source>
        <translation>قوية: أربع كلمات لا صلة بينها، أو عبارة طويلة متنوعة.</translation>
    </message>
    <message>
        <source>Strength {filled} of {most}</source>
        <translation>القوة {filled} من {most}</translation>
    </message>
</context>
<context>
    <name>SwitchedOff</name>
    <message>
        <source>read only</source>
        <translation>للقراءة فقط</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>History of the record</source>
        <translation>سجل التغييرات</translation>
    </message>
    <message>
        <source>Nothing is kept of it.</source>
        <translation>لا شيء محفوظ عنه.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Time of statement {letter}, four figures</source>
        <translation>وقت البيان {letter}، أربعة أرقام</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>Title of the new agenda item</source>
        <translation>عنوان البند الجديد</translation>
    </message>
    <message>
        <source>Title of the next item, then Enter</source>
        <translation>عنوان البند التالي ثم Enter</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The program did not end in order last time. What was saved is here, and the line being typed, up to two seconds before the end.</source>
        <translation>لم ينتهِ البرنامج كما ينبغي في المرة الماضية. ما حُفظ موجود هنا، ومعه السطر الذي كان يُكتب إلى ما قبل النهاية بثانيتين.</translation>
    </message>
    <message>
        <source>The program did not end in order last time. What was saved is safe; open the file to go on where it stopped.</source>
        <translation>لم ينتهِ البرنامج كما ينبغي في المرة الماضية. ما حُفظ سليم؛ افتح الملف لتتابع من حيث توقّف.</translation>
    </message>
    <message>
        <source>Something in the program went wrong just now. What was saved is safe, and so is the line being typed. If it goes on, lock the file and open it again.</source>
        <translation>حدث خطأ في البرنامج الآن. ما حُفظ سليم، وكذلك السطر الذي يُكتب. إن تكرّر ذلك فاقفل الملف وافتحه من جديد.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>عرض التقرير</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo {act}</source>
        <translation>التراجع عن {act}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo {act}</source>
        <translation>إعادة {act}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Undone: {act}.</source>
        <translation>جرى التراجع عن {act}.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>Done again: {act}.</source>
        <translation>أُعيد {act}.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>New file…</source>
        <translation>ملف جديد…</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>فتح ملف آخر…</translation>
    </message>
    <message>
        <source>Open the sample coalition</source>
        <translation>فتح التحالف النموذجي</translation>
    </message>
    <message>
        <source>A backup: it opens read only, with the passphrase of its file. {saved}</source>
        <translation>نسخة احتياطية: تُفتح للقراءة فقط، بعبارة مرور ملفها. {saved}</translation>
    </message>
    <message>
        <source>Rapporteur files and backups (*{suffix} *{backup})</source>
        <translation>ملفات Rapporteur ونسخها الاحتياطية ‏(*{suffix} *{backup})</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
</context>
<context>
    <name>WithoutSpeaker</name>
    <message>
        <source>{count} without speaker</source>
        <translation>بلا متحدث: {count}</translation>
    </message>
</context>
</TS>
