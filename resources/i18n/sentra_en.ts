<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ActBar</name>
    <message numerus="yes">
        <source>%n lot(s) ticked</source>
        <translation>
            <numerusform>%n lot ticked</numerusform>
            <numerusform>%n lots ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgeingPage</name>
    <message numerus="yes">
        <source>Total · %n line(s)</source>
        <translation>
            <numerusform>Total · %n line</numerusform>
            <numerusform>Total · %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPanel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Arrived</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BankListPanel</name>
    <message numerus="yes">
        <source>%n transfer(s) recorded</source>
        <translation>
            <numerusform>%n transfer recorded</numerusform>
            <numerusform>%n transfers recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded before and seen now</source>
        <translation>
            <numerusform>%n recorded before and seen now</numerusform>
            <numerusform>%n recorded before and seen now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) ticked</source>
        <translation>
            <numerusform>%n transfer ticked</numerusform>
            <numerusform>%n transfers ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BankPanel</name>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
</context>
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
    <name>Chores</name>
    <message numerus="yes">
        <source>%n lot(s) are sold for less from now on</source>
        <translation>
            <numerusform>%n lot is sold for less from now on</numerusform>
            <numerusform>%n lots are sold for less from now on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoresBar</name>
    <message numerus="yes">
        <source>%n off the shelf</source>
        <translation>
            <numerusform>%n lot off the shelf</numerusform>
            <numerusform>%n lots off the shelf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to sell for less</source>
        <translation>
            <numerusform>%n lot to sell for less</numerusform>
            <numerusform>%n lots to sell for less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the day: %n producer(s)</source>
        <translation>
            <numerusform>End the day: %n producer</numerusform>
            <numerusform>End the day: %n producers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearingPanel</name>
    <message numerus="yes">
        <source>%n payment(s) have arrived</source>
        <translation>
            <numerusform>%n payment has arrived</numerusform>
            <numerusform>%n payments have arrived</numerusform>
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
</context>
<context>
    <name>CountPage</name>
    <message numerus="yes">
        <source>The count has ended. %n report(s) to sign.</source>
        <translation>
            <numerusform>The count has ended. %n report to sign.</numerusform>
            <numerusform>The count has ended. %n reports to sign.</numerusform>
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
    <name>DayEndPanel</name>
    <message numerus="yes">
        <source>%n producer(s) to go</source>
        <translation>
            <numerusform>%n producer to go</numerusform>
            <numerusform>%n producers to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n at once</source>
        <translation>
            <numerusform>All at once</numerusform>
            <numerusform>All %n at once</numerusform>
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
    <message numerus="yes">
        <source>The note and %n label(s) are ready to be printed.</source>
        <translation>
            <numerusform>The note and %n label are ready to be printed.</numerusform>
            <numerusform>The note and %n labels are ready to be printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The note is ready, and %n label(s) went to the label printer.</source>
        <translation>
            <numerusform>The note is ready, and %n label went to the label printer.</numerusform>
            <numerusform>The note is ready, and %n labels went to the label printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message numerus="yes">
        <source>%n product(s) differ. Say why; it stands on the report.</source>
        <translation>
            <numerusform>%n product differs. Say why; it stands on the report.</numerusform>
            <numerusform>%n products differ. Say why; it stands on the report.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchCard</name>
    <message numerus="yes">
        <source>notes for %n envelope(s)</source>
        <translation>
            <numerusform>notes for %n envelope</numerusform>
            <numerusform>notes for %n envelopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodsTable</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupStrip</name>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>{name} has left: {total} in %n sale(s)</source>
        <translation>
            <numerusform>{name} has left: {total} in %n sale</numerusform>
            <numerusform>{name} has left: {total} in %n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n row(s) were imported</source>
        <translation>
            <numerusform>%n row was imported</numerusform>
            <numerusform>%n rows were imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message numerus="yes">
        <source>%n label(s) sent to the label printer</source>
        <translation>
            <numerusform>%n label sent to the label printer</numerusform>
            <numerusform>%n labels sent to the label printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message numerus="yes">
        <source>%n line(s) written to the file</source>
        <translation>
            <numerusform>%n line written to the file</numerusform>
            <numerusform>%n lines written to the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotPanel</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s) written to the file</source>
        <translation>
            <numerusform>%n move written to the file</numerusform>
            <numerusform>%n moves written to the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadePanel</name>
    <message numerus="yes">
        <source>Keeps %n day(s): good until {last}.</source>
        <translation>
            <numerusform>Keeps %n day: good until {last}.</numerusform>
            <numerusform>Keeps %n days: good until {last}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkdownPanel</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkdownWords</name>
    <message numerus="yes">
        <source>%n day(s) before the last</source>
        <translation>
            <numerusform>%n day before the last</numerusform>
            <numerusform>%n days before the last</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before closing</source>
        <translation>
            <numerusform>%n hour before closing</numerusform>
            <numerusform>%n hours before closing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message numerus="yes">
        <source>%n payment(s) that the bank&apos;s list does not have:</source>
        <translation>
            <numerusform>%n payment that the bank&apos;s list does not have:</numerusform>
            <numerusform>%n payments that the bank&apos;s list does not have:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morning</name>
    <message numerus="yes">
        <source>%n lot(s) over their date: off the shelf first</source>
        <translation>
            <numerusform>%n lot over its date: off the shelf first</numerusform>
            <numerusform>%n lots over their date: off the shelf first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) expire today</source>
        <translation>
            <numerusform>%n lot expires today</numerusform>
            <numerusform>%n lots expire today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) expire tomorrow</source>
        <translation>
            <numerusform>%n lot expires tomorrow</numerusform>
            <numerusform>%n lots expire tomorrow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n within 3 days</source>
        <translation>
            <numerusform>%n within 3 days</numerusform>
            <numerusform>%n within 3 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n within a week</source>
        <translation>
            <numerusform>%n within a week</numerusform>
            <numerusform>%n within a week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodPanel</name>
    <message numerus="yes">
        <source>%n producer(s) not settled yet</source>
        <translation>
            <numerusform>%n producer not settled yet</numerusform>
            <numerusform>%n producers not settled yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n QRIS or card payment(s) the bank has not shown</source>
        <translation>
            <numerusform>%n QRIS or card payment the bank has not shown</numerusform>
            <numerusform>%n QRIS or card payments the bank has not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n count(s) not ended.</source>
        <translation>
            <numerusform>%n count not ended.</numerusform>
            <numerusform>%n counts not ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermitWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over since %n day(s)</source>
        <translation>
            <numerusform>over since %n day</numerusform>
            <numerusform>over since %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProducersScreen</name>
    <message numerus="yes">
        <source>%n producer(s)</source>
        <translation>
            <numerusform>%n producer</numerusform>
            <numerusform>%n producers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n producer(s) written to the file</source>
        <translation>
            <numerusform>%n producer written to the file</numerusform>
            <numerusform>%n producers written to the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n producer(s) of {total}</source>
        <translation>
            <numerusform>%n producer of {total}</numerusform>
            <numerusform>%n producers of {total}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsScreen</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to the file</source>
        <translation>
            <numerusform>%n product written to the file</numerusform>
            <numerusform>%n products written to the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsPanel</name>
    <message numerus="yes">
        <source>Sell %n lot(s) for less</source>
        <translation>
            <numerusform>Sell %n lot for less</numerusform>
            <numerusform>Sell %n lots for less</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PullsPanel</name>
    <message numerus="yes">
        <source>Take all %n off</source>
        <translation>
            <numerusform>Take it off</numerusform>
            <numerusform>Take all %n off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message numerus="yes">
        <source>Cash, %n envelope(s)</source>
        <translation>
            <numerusform>Cash, %n envelope</numerusform>
            <numerusform>Cash, %n envelopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Transfer, %n producer(s)</source>
        <translation>
            <numerusform>Transfer, %n producer</numerusform>
            <numerusform>Transfer, %n producers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelabelPanel</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) bear the new price</source>
        <translation>
            <numerusform>%n lot bears the new price</numerusform>
            <numerusform>%n lots bear the new price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewalsPanel</name>
    <message numerus="yes">
        <source>%n paper(s) written to the file</source>
        <translation>
            <numerusform>%n paper written to the file</numerusform>
            <numerusform>%n papers written to the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message numerus="yes">
        <source>%n sign(s)</source>
        <translation>
            <numerusform>%n sign</numerusform>
            <numerusform>%n signs</numerusform>
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
    <name>ShelfWork</name>
    <message numerus="yes">
        <source>%n lot(s) need new labels</source>
        <translation>
            <numerusform>%n lot needs new labels</numerusform>
            <numerusform>%n lots need new labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockDeeds</name>
    <message numerus="yes">
        <source>%n lot(s) are sold for less from now on</source>
        <translation>
            <numerusform>%n lot is sold for less from now on</numerusform>
            <numerusform>%n lots are sold for less from now on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockLook</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message numerus="yes">
        <source>%n sign(s) left</source>
        <translation>
            <numerusform>%n sign left</numerusform>
            <numerusform>%n signs left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) too many</source>
        <translation>
            <numerusform>%n sign too many</numerusform>
            <numerusform>%n signs too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long for the screen: at most %n sign(s).</source>
        <translation>
            <numerusform>Too long for the screen: at most %n sign.</numerusform>
            <numerusform>Too long for the screen: at most %n signs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SumCard</name>
    <message numerus="yes">
        <source>%n product(s), every row balances</source>
        <translation>
            <numerusform>%n product, every row balances</numerusform>
            <numerusform>%n products, every row balances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnclaimedPanel</name>
    <message numerus="yes">
        <source>%n envelope(s)</source>
        <translation>
            <numerusform>%n envelope</numerusform>
            <numerusform>%n envelopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitLots</name>
    <message numerus="yes">
        <source>%n lot(s) on the shelf, worth {amount}. How many go back?</source>
        <translation>
            <numerusform>%n lot on the shelf, worth {amount}. How many go back?</numerusform>
            <numerusform>%n lots on the shelf, worth {amount}. How many go back?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekActs</name>
    <message numerus="yes">
        <source>Freeze all, %n draft(s)</source>
        <translation>
            <numerusform>Freeze all, %n draft</numerusform>
            <numerusform>Freeze all, %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekHead</name>
    <message numerus="yes">
        <source>%n producer(s)</source>
        <translation>
            <numerusform>%n producer</numerusform>
            <numerusform>%n producers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message numerus="yes">
        <source>Total of %n producer(s)</source>
        <translation>
            <numerusform>Total of %n producer</numerusform>
            <numerusform>Total of %n producers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message numerus="yes">
        <source>%n statement(s) are ready to be printed</source>
        <translation>
            <numerusform>%n statement is ready to be printed</numerusform>
            <numerusform>%n statements are ready to be printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) frozen</source>
        <translation>
            <numerusform>%n statement frozen</numerusform>
            <numerusform>%n statements frozen</numerusform>
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
<context>
    <name>Customer</name>
    <message numerus="yes">
        <source>… and %n line(s) above</source>
        <translation>
            <numerusform>… and %n line above</numerusform>
            <numerusform>… and %n lines above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n maker(s)</source>
        <translation>
            <numerusform>by %n maker</numerusform>
            <numerusform>by %n makers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you bought was made by %n maker(s) of Cilegon:</source>
        <translation>
            <numerusform>What you bought was made by %n maker of Cilegon:</numerusform>
            <numerusform>What you bought was made by %n makers of Cilegon:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CartTabs</name>
    <message numerus="yes">
        <source>%n parked</source>
        <translation>
            <numerusform>%n parked</numerusform>
            <numerusform>%n parked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParkedPanel</name>
    <message numerus="yes">
        <source>%n parked</source>
        <translation>
            <numerusform>%n parked</numerusform>
            <numerusform>%n parked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carts</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) changed.</source>
        <translation>
            <numerusform>%n more line changed.</numerusform>
            <numerusform>%n more lines changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s) cannot be read any more: see F5.</source>
        <translation>
            <numerusform>%n cart cannot be read any more: see F5.</numerusform>
            <numerusform>%n carts cannot be read any more: see F5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s) are as they were left.</source>
        <translation>
            <numerusform>%n cart is as it was left.</numerusform>
            <numerusform>%n carts are as they were left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnprintedReceipts</name>
    <message numerus="yes">
        <source>%n sale(s) whose receipt was perhaps not printed</source>
        <translation>
            <numerusform>%n sale whose receipt was perhaps not printed</numerusform>
            <numerusform>%n sales whose receipts were perhaps not printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are on their way</source>
        <translation>
            <numerusform>%n receipt is on its way</numerusform>
            <numerusform>%n receipts are on their way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteOffPanel</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message numerus="yes">
        <source>%n opening(s) cannot be posted yet: the list says why</source>
        <translation>
            <numerusform>%n opening cannot be posted yet: the list says why</numerusform>
            <numerusform>%n openings cannot be posted yet: the list says why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opening(s) posted</source>
        <translation>
            <numerusform>%n opening posted</numerusform>
            <numerusform>%n openings posted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Post %n opening(s)</source>
        <translation>
            <numerusform>Post %n opening</numerusform>
            <numerusform>Post %n openings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message numerus="yes">
        <source>%n file(s) are in {place}</source>
        <translation>
            <numerusform>%n file is in {place}</numerusform>
            <numerusform>%n files are in {place}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n card(s)</source>
        <translation>
            <numerusform>Print %n card</numerusform>
            <numerusform>Print %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FairnessPage</name>
    <message numerus="yes">
        <source>An application waited %n day(s) at most.</source>
        <translation>
            <numerusform>An application waited %n day at most.</numerusform>
            <numerusform>An application waited %n days at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message numerus="yes">
        <source>Not everything holds: %n thing(s) found</source>
        <translation>
            <numerusform>Not everything holds: %n thing found</numerusform>
            <numerusform>Not everything holds: %n things found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message numerus="yes">
        <source>Lost would be all since {since}: %n entries, sales of {amount}</source>
        <translation>
            <numerusform>Lost would be all since {since}: %n entry, sales of {amount}</numerusform>
            <numerusform>Lost would be all since {since}: %n entries, sales of {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deeds brought back</source>
        <translation>
            <numerusform>%n deed brought back</numerusform>
            <numerusform>%n deeds brought back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>%n entries written</source>
        <translation>
            <numerusform>%n entry written</numerusform>
            <numerusform>%n entries written</numerusform>
        </translation>
    </message>
</context>
</TS>
