<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>The public record lies at {path}, %n page(s).</source>
        <translation>
            <numerusform>The public record lies at {path}, %n page.</numerusform>
            <numerusform>The public record lies at {path}, %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message numerus="yes">
        <source>%n name(s) of participants still stand in the public record.</source>
        <translation>
            <numerusform>%n name of a participant still stands in the public record.</numerusform>
            <numerusform>%n names of participants still stand in the public record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export with %n name(s)</source>
        <translation>
            <numerusform>Export with %n name</numerusform>
            <numerusform>Export with %n names</numerusform>
        </translation>
    </message>
</context>
</TS>
