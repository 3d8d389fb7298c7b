<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After 1 minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>OpenForm</name>
    <message numerus="yes">
        <source>The file locks itself after %n minute(s) without typing, except while a meeting is being recorded.</source>
        <translation>
            <numerusform>The file locks itself after 1 minute without typing, except while a meeting is being recorded.</numerusform>
            <numerusform>The file locks itself after %n minutes without typing, except while a meeting is being recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
</TS>
