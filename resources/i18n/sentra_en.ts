<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Checkout</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsignmentLines</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsignmentScreen</name>
    <message numerus="yes">
        <source>%n line(s) of {producer} have not been saved.</source>
        <translation>
            <numerusform>%n line of {producer} has not been saved.</numerusform>
            <numerusform>%n lines of {producer} have not been saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The note and %n label(s) are ready to be printed.</source>
        <translation>
            <numerusform>The note and %n label are ready to be printed.</numerusform>
            <numerusform>The note and %n labels are ready to be printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message numerus="yes">
        <source>%n line(s) of {producer} are on the shelf.</source>
        <translation>
            <numerusform>%n line of {producer} is on the shelf.</numerusform>
            <numerusform>%n lines of {producer} are on the shelf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretCard</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WidePane</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
