pay-not-advice = Das ist Information, keine Rechtsberatung. Frag deine Gewerkschaft, bevor du danach handelst. Stint nimmt für alle Tage den Vertrag, den du heute hast. War dein Lohn oder deine Gruppe damals anders, stimmen die Zahlen nicht.

pay-source = { $source }, gilt ab { $from }, geprüft am { $checked }.
pay-source-check-this = Bitte prüfen: { $source }, ab { $from }, angesehen am { $checked }, amtlicher Text nicht gesehen.
pay-from-or-earlier = { $from } oder früher
pay-source-noted = { $source } ({ $note })
pay-place-unnamed = ein Ort ohne Namen

pay-travel-headline = { $from } bis { $to }: { $time } auf dem Weg zwischen Klienten wurden nicht bezahlt. Zu deinem vereinbarten Lohn wären das { $best } (Spanne { $low } bis { $high }).
pay-travel-less-headline = { $from } bis { $to }: Wege zwischen Klienten werden niedriger bezahlt als Besuche. Für { $time } davon wären es zu deinem vereinbarten Lohn für Besuche { $best } mehr (Spanne { $low } bis { $high }).
pay-travel-maybe-headline = { $from } bis { $to }: Vielleicht wurden nicht alle deine Wege zwischen Klienten bezahlt. Zu deinem vereinbarten Lohn wären das bis zu { $high }.
pay-travel-due-headline = { $from } bis { $to }: { $time } auf dem Weg zwischen Klienten wurden nicht bezahlt. Nach den Regeln wird diese Zeit wie Arbeit bezahlt. Wo sie für dich gelten, stehen dir noch { $best } zu (Spanne { $low } bis { $high }).
pay-travel-due-maybe-headline = { $from } bis { $to }: Vielleicht wurden nicht alle deine Wege zwischen Klienten bezahlt. Nach den Regeln wird diese Zeit wie Arbeit bezahlt. Wo sie für dich gelten, stehen dir vielleicht noch bis zu { $high } zu.
pay-travel-worth = So viel ist die Zeit wert. Dein Vertrag sagt das nicht zu, darum kann dir weniger zustehen. Was dir nach dem Gesetz mindestens zusteht, steht beim Mindestlohn.
pay-travel-worth-no-least = So viel ist die Zeit wert. Dein Vertrag sagt das nicht zu. Das Regelpaket kennt für diese Tage keinen Mindestlohn. Frag deine Gewerkschaft, was dir zusteht.
pay-travel-rate = Für jede Stunde Weg zwischen Klienten fehlen { $rate } von deinem vereinbarten Lohn.
pay-travel-leg = { $start }: { $from } nach { $to }, { $time }
pay-travel-paid = Davon ab, was davon bezahlt wurde: Du hast { $paid } für { $time } Besuche und Wege bekommen. Zu deinem vereinbarten Lohn sind das { $due }.
pay-travel-paid-apart = Davon ab, was davon bezahlt wurde: Deine Lohnzettel zahlen { $paid } für Wege in einer eigenen Zeile.
pay-travel-paid-wider = Dein Lohnzettel für { $from } bis { $to } zahlt { $pay } für Wege. Er ist auch für andere Tage. Nach der Zeit auf dem Weg sind davon { $share } für diese.
pay-travel-paid-wider-days = Dein Lohnzettel für { $from } bis { $to } zahlt { $pay } für Wege. Er ist auch für andere Tage, und an keinem ist ein Weg aufgezeichnet. Nach Tagen sind davon { $share } für diese.
pay-travel-rest = Weitere { $time } waren vielleicht auch Arbeit. Wurden sie bezahlt, war weniger von deinem Lohn für die Wege. Das steckt nur im oberen Ende der Spanne.
pay-travel-due-limit = Hier sind alle deine Wege zwischen Klienten dabei. Die Regeln bezahlen vielleicht nur manche, etwa die im selben halben Tag. Halbe Tage kennt die Aufzeichnung nicht. Frag deine Gewerkschaft, welche zählen.

pay-wage-below-headline = { $from } bis { $to }: Dein Lohn lag { $best } unter dem Mindestlohn (Spanne { $low } bis { $high }). Es waren { $hourly } je Stunde; das Mindeste sind { $rate }.
pay-wage-maybe-headline = { $from } bis { $to }: Dein Lohn lag vielleicht unter dem Mindestlohn, um bis zu { $high }. Es waren { $hourly } je Stunde; das Mindeste sind { $rate }.
pay-wage-met-headline = { $from } bis { $to }: Dein Lohn hat den Mindestlohn erreicht. Es waren { $hourly } je Stunde; das Mindeste sind { $rate }.
pay-wage-hours-below-headline = { $from } bis { $to }: Vom Mindestlohn fehlen { $best } (Spanne { $low } bis { $high }). Jede Stunde Arbeit muss mit mindestens { $rate } bezahlt werden.
pay-wage-hours-maybe-headline = { $from } bis { $to }: Vom Mindestlohn fehlen vielleicht bis zu { $high }. Jede Stunde Arbeit muss mit mindestens { $rate } bezahlt werden.
pay-wage-hours-met-headline = { $from } bis { $to }: Jede Stunde deiner Arbeit wurde mindestens mit dem Mindestlohn von { $rate } bezahlt.
pay-wage-each-week = Das Gesetz sieht jede Woche für sich an. Mehr Lohn in einer anderen Woche gleicht diese nicht aus.
pay-wage-each-hour = Das Gesetz sieht jede Stunde für sich an. Mehr Lohn für eine Stunde gleicht eine andere nicht aus.
pay-wage-over-hour = Über { $rate } für andere Stunden bezahlt. Das gleicht unbezahlte nicht aus
pay-wage-overtime = Abzüglich Lohn für { $time } Überstunden auf deinem Lohnzettel
pay-wage-slip-more = Dein Lohnzettel für { $from } bis { $to } zahlt { $pay } mehr als dein Vertrag. Er ist auch für andere Wochen. Nach Arbeitszeit ist so viel davon für diese Woche
pay-wage-slip-less = Dein Lohnzettel für { $from } bis { $to } zahlt { $pay } weniger als dein Vertrag. Er ist auch für andere Wochen. Nach Arbeitszeit ist so viel davon für diese Woche
pay-wage-no-rate-headline = { $from } bis { $to }: Das Regelpaket hat für diese Tage keinen Mindestlohn.
pay-wage-visits = Bei Klienten: { $time }
pay-wage-office = Im Büro: { $time }
pay-wage-between = Unterwegs zwischen Klienten: { $time }
pay-wage-waiting = Warten in der Schicht: { $time }
pay-wage-short-breaks = Kurze Pausen, die zählen: { $time }
pay-wage-commute = Zwischen Wohnung und Arbeit, nicht gezählt: { $time }
pay-wage-worked = Arbeitszeit zusammen: { $time }
pay-wage-day = { $day }: { $time } zu { $rate } je Stunde
pay-wage-due-in-all = Zusammen zu zahlen: { $due } für { $time }
pay-wage-costs = Was du fürs Fahren ausgegeben und nicht zurückbekommen hast
pay-wage-mileage-wider = Dein Lohnzettel für { $from } bis { $to } zahlt { $pay } fürs Fahren. Er ist auch für andere Tage. Nach der Strecke sind davon { $share } für diese.
pay-wage-lodging = { $nights ->
    [one] Unterkunft vom Arbeitgeber: { $nights } Nacht pro Woche zu { $charge }. Bis zu { $offset } pro Nacht dürfen zählen.
   *[other] Unterkunft vom Arbeitgeber: { $nights } Nächte pro Woche zu { $charge }. Bis zu { $offset } pro Nacht dürfen zählen.
 }
pay-wage-lodging-slip = Dein Lohnzettel zieht { $charge } für eine Unterkunft ab. Bis zu { $offset } pro Nacht dürfen zählen, hier für jeden dieser Tage.
pay-wage-lodging-charge = { $nights ->
    [one] Dein Lohnzettel zieht { $taken } für eine Unterkunft ab. Zu { $charge } pro Nacht ist das { $nights } Nacht. Bis zu { $offset } pro Nacht dürfen zählen.
   *[other] Dein Lohnzettel zieht { $taken } für eine Unterkunft ab. Zu { $charge } pro Nacht sind das { $nights } Nächte. Bis zu { $offset } pro Nacht dürfen zählen.
 }
pay-wage-lodging-rest = { $rest } davon ergeben keine ganze Nacht. Das steckt nur im oberen Ende der Spanne.
pay-wage-lodging-nights = Unterkunft vom Arbeitgeber zu { $charge } pro Nacht. Bis zu { $offset } pro Nacht dürfen zählen. Wie viele Nächte pro Woche, ist nicht bekannt, darum ändert es nur die Spanne.
pay-wage-lodging-nights-open = Für { $days } dieser Tage zieht kein Lohnzettel eine Unterkunft ab. Wenn du auch da zu { $charge } pro Nacht gewohnt hast, dürfen bis zu { $offset } pro Nacht zählen. Es ändert nur die Spanne.
pay-wage-lodging-no-rule = Das Regelpaket hat für diese Tage keinen Wert für eine Unterkunft. Sie ist weggelassen.
pay-wage-paid-payslip = Davon ab, was laut Lohnzettel für { $from } bis { $to } für diese Stunden gezahlt wurde
pay-wage-paid-contract = Davon ab, was dein Vertrag für diese Stunden zahlt
pay-wage-paid-beside = Davon ab Lohn für Wege auf deinem Lohnzettel für { $from } bis { $to }, mit dem, was er abzieht
pay-wage-paid-wider = Davon ab ein Teil des Lohns für Wege auf deinem Lohnzettel für { $from } bis { $to }. Er ist auch für andere Tage, darum ist es nach der Zeit auf dem Weg geteilt.
pay-wage-paid-wider-days = Davon ab ein Teil des Lohns für Wege auf deinem Lohnzettel für { $from } bis { $to }. Er ist auch für andere Tage, und an keinem ist ein Weg aufgezeichnet, darum ist es nach Tagen geteilt.
pay-wage-off-wider = Dein Lohnzettel für { $from } bis { $to } zieht { $charge } ab. Er ist auch für andere Tage, darum steckt das nur im oberen Ende der Spanne.
pay-wage-above = So viel lag dein Lohn über dem Mindesten

pay-step-paid = Bezahlt
pay-step-paid-counts = Bezahlt, je Stunde bis zum Mindestlohn
pay-step-lodging = Unterkunft
pay-step-travel = Unbezahlter Weg
pay-step-costs = Deine Fahrkosten
pay-step-other = Zu wenig für Besuche
pay-step-owed = Das Mindeste, was du bekommen solltest

pay-mileage-owed-headline = { $from } bis { $to }: { $best } vereinbartes Kilometergeld stehen dir noch zu (Spanne { $low } bis { $high }).
pay-mileage-agreed = { $distance } zwischen Klienten zu vereinbarten { $rate }
pay-mileage-paid = Davon ab bezahltes Kilometergeld
pay-mileage-official-headline = { $from } bis { $to }: Für { $distance } zwischen Klienten hast du { $best } weniger bekommen als den amtlichen Satz (Spanne { $low } bis { $high }). So viel darf steuerfrei gezahlt werden. Dein Arbeitgeber muss es nur zahlen, wenn das vereinbart ist.
pay-mileage-due-headline = { $from } bis { $to }: Für { $distance } zwischen Klienten hast du { $best } weniger bekommen als den Satz, den die Regeln vorgeben (Spanne { $low } bis { $high }). Wo sie für dich gelten, muss dein Arbeitgeber ihn zahlen.
pay-mileage-costs-headline = { $from } bis { $to }: Für { $distance } zwischen Klienten hast du { $best } weniger bekommen als den amtlichen Satz (Spanne { $low } bis { $high }). Dein Arbeitgeber muss dir die Fahrkosten erstatten. Üblich ist der amtliche Satz.
pay-mileage-maybe = { $headline } Es kann auch nichts sein: Die Spanne beginnt bei null.
pay-mileage-part = { $day }: { $distance } zu { $rate }
pay-mileage-no-rate = Das Regelpaket hat keinen Satz für { $distance }.

pay-rest-day-headline = In den 24 Stunden ab { $start } war deine längste Ruhe { $rest }. Es sollten mindestens { $due } sein.
pay-rest-between-headline = Arbeitstag ab { $start }: Bis zum nächsten war deine längste Ruhe { $rest }. Es sollten mindestens { $due } sein.
pay-rest-week-headline = Woche ab { $day }: Deine längste Ruhe war { $rest }. Es sollten mindestens { $due } sein.
pay-rest-line = Von { $start } bis { $end }: zwischen { $low } und { $high }
pay-break-headline = { $day }: In der Aufzeichnung stehen { $taken } Pause. Es sollten mindestens { $due } sein.
pay-break-worked = Du hast { $time } gearbeitet. Eine Pause steht dir nach { $after } zu.
pay-break-longest = Das längste Stück ohne aufgezeichnete Arbeit war { $time }.

pay-payslip-headline = { $from } bis { $to }: Dein Lohnzettel zahlt { $best } weniger, als dein Vertrag für diese Zeit zusagt (Spanne { $low } bis { $high }).
pay-payslip-hours = Stunden auf dem Lohnzettel: { $time }
pay-payslip-rounded = Was das Runden der Besuche ändert, so wie es im Vertrag steht
pay-payslip-guaranteed = { $time } werden dir auf jeden Fall bezahlt. So viel kommt dadurch dazu
pay-payslip-no-amount = Davon ab { $time } auf dem Lohnzettel. Er nennt keinen Betrag dafür, darum gilt hier dein vereinbarter Lohn.
pay-payslip-premium = Bis zu { $pay }, die dein Lohnzettel über dem Grundlohn zahlt, können Grundlohn sein. Sie sind nur am unteren Ende der Spanne abgezogen.
pay-payslip-not-twice = Ein Teil davon steht vielleicht auch beim Mindestlohn. Zähl die beiden nicht zusammen.

pay-narrow-unclear = Für { $time } weiß die Aufzeichnung nicht, was du gemacht hast. Sag, was es war.
pay-narrow-unseen = { $time } deiner Arbeitstage wurden nicht aufgezeichnet. Trag nach, was du weißt.
pay-narrow-waiting = Du hast in deinen Schichten { $time } gewartet. Sag, ob du bereitstehen musstest.
pay-narrow-payslip = Füge deinen Lohnzettel für { $from } bis { $to } hinzu.
pay-narrow-payslip-wider = Dein Lohnzettel für { $from } bis { $to } ist auch für andere Tage. Frag deinen Arbeitgeber, wie viel davon für diese Tage ist.
pay-narrow-mileage-wider = Dein Lohnzettel für { $from } bis { $to } zahlt Kilometergeld auch für andere Tage. Frag deinen Arbeitgeber, wie viel davon für diese Tage ist.
pay-narrow-lodging-charge = Dein Lohnzettel zieht eine Unterkunft ab. Sag im Vertrag, was eine Nacht kostet und wie viele Nächte pro Woche du dort bist.
pay-narrow-lodging-nights = Sag im Vertrag, wie viele Nächte pro Woche du in der Unterkunft deines Arbeitgebers bist, 1 bis 7.
pay-narrow-lodging-line = Ist ein Abzug auf deinem Lohnzettel für eine Unterkunft? Dann trag ihn als Unterkunft ein, sonst zählt er doppelt.
pay-narrow-travel-law = Das Regelpaket nennt kein Gesetz über Lohn für den Weg zwischen Klienten. Er zählt hier mit. Frag deine Gewerkschaft, bevor du dich darauf stützt.
pay-narrow-costs = Sag, was dich ein Kilometer oder eine Meile an Sprit kostet. Heb die Belege auf.
pay-narrow-odometer = Schreib an einigen Tagen am Anfang und Ende den Kilometerstand auf.
pay-narrow-ends = Bestätige, wann du aufgehört und angefangen hast.
pay-narrow-breaks = Eine Pause am Arbeitsort sieht das Telefon nicht. Trag die Pausen ein, die du hattest. Bestätige, dass es keine anderen gab.
pay-narrow-pack = Frag deine Gewerkschaft nach einem neueren Regelpaket.

pay-overtime-headline = { $from } bis { $to }: Überstunden bringen { $best } zu deinem einfachen Lohn dazu (Spanne { $low } bis { $high }). Such sie auf deinem Lohnzettel.
pay-overtime-part = { $time } zu { $factor } von { $rate } je Stunde
pay-overtime-plain = Davon ab der einfache Lohn für alle diese Stunden
pay-overtime-average = Das Gesetz nimmt den Schnitt vom ganzen Lohn der Woche: { $paid } für { $time } sind { $rate } je Stunde.
pay-overtime-least = Das ist weniger als der Mindestlohn von { $rate } je Stunde. Darum zählt dieser.
pay-overtime-on-slip = Dein Lohnzettel für { $from } bis { $to } zeigt { $money } über dem einfachen Lohn. Die Überstunden können darin sein.

pay-average-headline = { $from } bis { $to }: Du hast im Schnitt { $time } in der Woche gearbeitet, über { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
 }. Das Höchste sind { $most }.
pay-average-open-headline = { $from } bis { $to }: Du hast im Schnitt { $time } in der Woche gearbeitet, über { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
 }. Erlaubt sind im Schnitt höchstens { $most }. Über wie viele Wochen, sagt das Regelpaket nicht.
pay-average-may-headline = { $from } bis { $to }: Du hast im Schnitt zwischen { $low } und { $high } in der Woche gearbeitet, über { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
 }. Das Höchste sind { $most }. Es kann mehr gewesen sein.
pay-average-open-may-headline = { $from } bis { $to }: Du hast im Schnitt zwischen { $low } und { $high } in der Woche gearbeitet, über { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
 }. Erlaubt sind im Schnitt höchstens { $most }. Es kann mehr gewesen sein. Über wie viele Wochen, sagt das Regelpaket nicht.
pay-average-line = Im Schnitt zwischen { $low } und { $high } in der Woche
pay-average-week = Woche ab { $day }: { $time }
pay-day-hours-headline = { $from }: Du hast { $time } innerhalb von 24 Stunden gearbeitet. Das Höchste sind { $most }.
pay-week-hours-headline = { $from } bis { $to }: Du hast { $time } gearbeitet. Das Höchste in einer Woche sind { $most }.
pay-hours-line = Zwischen { $low } und { $high } Arbeit
pay-home-ways-open = Zwischen Wohnung und Arbeit: { $time }. Das zählt, wenn du keinen festen Arbeitsort hast. Deshalb steht es nur im oberen Ende der Spanne.

pay-after-headline = Woche ab { $day }: Du hast Arbeits-Apps { $time } außerhalb deiner Arbeitszeit benutzt, an { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
 }.
pay-after-day = { $day }: { $time } ({ $apps })
pay-after-rest = Die kürzeste der gestörten Ruhezeiten hatte { $time } am Stück.
pay-after-rest-short = Mindestens { $due } am Stück sollten frei sein. Ob ein Blick in die App die Ruhe beendet, hängt davon ab, was du tun musstest.

pay-roster-headline = Woche ab { $day }, geplante Besuche: { $planned }. Zu spät angefangen: { $late }; weil der Plan zu wenig Zeit für den Weg ließ: { $impossible }. Verkürzt: { $cut }.
pay-roster-late = { $start }, { $client }: { $delay } zu spät
pay-roster-impossible = { $start }, { $client }: { $delay } zu spät. Der Plan ließ { $given } für den Weg, er dauerte { $took }.
pay-roster-cut = { $start }, { $client }: { $time } statt der geplanten { $planned }

pay-claim-headline = Den fehlenden Lohn vom { $from } bis { $to } kannst du bis { $day } einfordern. Sprich lange vorher mit deiner Gewerkschaft.
pay-claim-unsure-headline = Die Frist für den fehlenden Lohn von { $from } bis { $to } endet zwischen { $day } und { $late }. Es kommt darauf an, an welchem Tag du bezahlt wurdest. Frag gleich deine Gewerkschaft.
pay-claim-passed-headline = Die Frist für den fehlenden Lohn von { $from } bis { $to } ist vielleicht am { $late } abgelaufen. Frag gleich deine Gewerkschaft, ob es noch einen Weg gibt.
pay-claim-line = Ein Tag weniger als { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
 }, gezählt ab { $day }
pay-claim-back = Eine Klage von heute reicht höchstens bis { $day } zurück.

pay-narrow-after = Sag, was du in der App gemacht hast und ob es jemand erwartet hat.
pay-narrow-payday = Schau nach, an welchem Tag du bezahlt wurdest. Ab dann läuft die Frist.

pay-check-this = { $headline } Bitte prüfen: Das beruht auf einer Zahl, deren amtlicher Text nicht gesehen wurde.
pay-reaches-back = { $source }: beschlossen am { $decided }, gilt zurück bis { $from }. Diese Tage wurden damit neu berechnet.

pay-wage-shift = In Schichten ohne aufgezeichnete Orte: { $time }
pay-wage-month = { $month } im Monat, { $payments } Mal im Jahr, für { $hours } in der Woche macht { $rate } je Stunde.
pay-wage-spread = { $day }: Von { $from } bis { $to } ist länger als { $after }. Das Gesetz gibt { $extra } Lohn dazu.
pay-wage-spread-maybe = { $day }: Vielleicht hast du von etwa { $from } bis etwa { $to } gearbeitet. Ist das länger als { $after }, gibt das Gesetz { $extra } Lohn dazu.
pay-wage-arrears = Was fehlt, ist zum heutigen Satz von { $rate } je Stunde zu zahlen. Das macht { $due }.

pay-break-late-headline = { $day }: Laut Aufzeichnung begann deine Pause von { $due } nicht in den ersten { $before } Arbeit.
pay-break-next-headline = { $day }: Laut Aufzeichnung begann eine weitere Pause von { $due } nicht in den ersten { $before } Arbeit.
pay-break-unbroken-headline = { $day }: In der Aufzeichnung stehen { $time } Arbeit ohne Pause. Das Höchste sind { $most }.
pay-rest-break-headline = { $day }: In der Aufzeichnung stehen { $taken } kurze Pausen neben deiner langen. Es sollten mindestens { $due } sein.
pay-break-premium = Für einen Tag ohne sie gibt das Gesetz { $time } Lohn dazu.

pay-night-headline = Woche ab { $day }: Du hast { $time } nachts gearbeitet, zwischen { $from } und { $to }, in { $nights ->
    [one] { $nights } Nacht
   *[other] { $nights } Nächten
 }.
pay-night-line = Nacht ab { $day }: { $time }
pay-night-average-headline = { $from } bis { $to }: Du hast im Schnitt { $time } in je 24 Stunden gearbeitet (Spanne { $low } bis { $high }). Bei Nachtarbeit ist das Höchste { $most }.
pay-night-average-line = { $time } Arbeit in { $days ->
    [one] { $days } Arbeitstag
   *[other] { $days } Arbeitstagen
 }, ein freier Tag in jeder Woche. Nachtarbeit an { $nights } davon.
pay-narrow-night = Sieh im Vertrag nach, ob es für Nächte mehr Lohn gibt.

pay-roster-kept-headline = Woche ab { $day }: { $planned ->
    [one] Wir haben den geplanten Besuch gesehen. Nichts zeigt, dass er zu spät anfing oder zu kurz war.
   *[other] Wir haben { $planned } geplante Besuche gesehen. Nichts zeigt, dass einer zu spät anfing oder zu kurz war.
 }
pay-roster-unseen-headline = Woche ab { $day }: Wir haben keinen der geplanten Besuche gesehen.
pay-roster-ways = { $count ->
    [one] Für { $count } Weg ließ der Plan { $given }. Er dauerte { $took } ({ $low } bis { $high }).
   *[other] Für { $count } Wege ließ der Plan { $given }. Sie dauerten { $took } ({ $low } bis { $high }).
 }
pay-roster-unseen = { $count ->
    [one] { $count } geplanter Besuch fehlt in der Aufzeichnung. Er fand nicht statt, oder das Telefon sah ihn nicht.
   *[other] { $count } geplante Besuche fehlen in der Aufzeichnung. Sie fanden nicht statt, oder das Telefon sah sie nicht.
 }
pay-roster-strangers = Kein Ort heißt wie diese Namen im Dienstplan: { $names }. Nenn die Orte so wie der Plan.

pay-order-headline = { $day }: In anderer Reihenfolge brauchen dieselben Besuche { $time } weniger Weg (Spanne { $least } bis { $most }) und { $drive }. Das ist { $best } wert (Spanne { $low } bis { $high }).
pay-order-maybe-headline = { $day }: In anderer Reihenfolge brauchen dieselben Besuche vielleicht { $time } weniger Weg, höchstens { $most }, vielleicht auch nichts. Dazu kommt: { $drive }. Das ist vielleicht { $best } wert.
pay-order-time = { $time } weniger Weg, zu deinem vereinbarten Lohn von { $rate } je Stunde
pay-order-km = { $drive }, zu { $rate }, die es dich kostet
pay-order-better = Die bessere Reihenfolge: { $names }
pay-order-window-contract = Jeder Besuch darf bis zu { $time } vor oder nach dem Plan anfangen, wie du gesagt hast.
pay-order-window-guess = Der Dienstplan sagt nicht, wann Besuche anfangen dürfen. Hier angenommen: bis zu { $time } vor oder nach dem Plan.
pay-order-driven = Alle Wege sind so genommen, wie du sie früher gefahren bist.
pay-order-beeline = { $count ->
    [one] { $count } von { $all } Wegen bist du nie gefahren. Er ist aus der Luftlinie geschätzt; seine Spanne ist weit.
   *[other] { $count } von { $all } Wegen bist du nie gefahren. Sie sind aus der Luftlinie geschätzt; ihre Spanne ist weit.
 }
pay-order-no-home = Deine Wohnung hat noch keinen Namen. Die Wege zum ersten und vom letzten Besuch fehlen daher.
pay-order-nearer = { $km } weniger Fahrt
pay-order-farther = { $km } mehr Fahrt
pay-order-twice = Wer zweimal besucht wird, behält diese Zeiten, bis auf { $time }.
pay-per-hour = { $rate } je Stunde
pay-per-day = { $rate } je Tag
pay-per-month = { $rate } je Monat
pay-per-mile = { $rate } je Meile
pay-per-km = { $rate } je Kilometer
pay-order-row-planned = Wie geplant
pay-order-row-better = Bessere Reihenfolge
pay-narrow-windows = Frag im Büro, wann jeder Besuch anfangen darf und ob der Klient einverstanden ist.

pay-error-form = { $file }, Zeile { $line }: Das kann nicht gelesen werden ({ $detail }). Vergleiche es mit dem Beispiel in der Anleitung.
pay-error-header = { $file }, Zeile { $line }: Die erste Zeile muss so heißen: { $wanted }. Setze sie an den Anfang.
pay-error-cells = { $file }, Zeile { $line }: Diese Zeile hat mehr oder weniger Felder als die erste. Gib jeder Spalte ein Feld.
pay-error-unit = { $file }, Zeile { $line }: Die Einheit „{ $unit }“ ist unbekannt. Nimm eine aus der Liste in der Anleitung.
pay-error-wrong-unit = { $file }, Zeile { $line }: „{ $key }“ kann nicht die Einheit „{ $unit }“ haben. Nimm eine wie „{ $wanted }“.
pay-error-figure = { $file }, Zeile { $line }: „{ $text }“ passt hier nicht. Schreib es wie in der Anleitung, zum Beispiel "12.71" oder 2026-04-01.
pay-error-field = { $file }, Zeile { $line }: „{ $key }“ braucht das Feld „{ $field }“. Füge es hinzu.
pay-error-lodging-nights = { $file }, Zeile { $line }: Sag, wie viele Nächte pro Woche du in der Unterkunft bist, 1 bis 7. Schreib es wie in lodging_nights_week = 5.
pay-error-dates = { $file }, Zeile { $line }: Es endet am { $to }, bevor es am { $from } anfängt. Berichtige eines von beiden.
pay-error-overlap = { $file }, Zeile { $line }: „{ $key }“ hat in Zeile { $other } noch einen Wert, der auch am { $from } gilt. Lass den älteren am Tag davor enden.
pay-error-no-pack = Es gibt kein Regelpaket „{ $code }“. Wähle eines von diesen: { $known }.
pay-error-no-pack-line = { $file }, Zeile { $line }: Es gibt kein Regelpaket „{ $code }“. Wähle eines von diesen: { $known }.
pay-error-base-currency = { $file }, Zeile { $line }: Dieses Paket ist in { $currency }, das, auf dem es beruht, hat Beträge in { $wanted }. Schreib { $wanted } oder lass „based_on“ weg.
pay-error-no-band = { $file }, Zeile { $line }: Das Regelpaket hat keine Gruppe „{ $band }“. Wähle eine von diesen oder lass sie weg: { $known }.
pay-error-no-bands = { $file }, Zeile { $line }: Das Regelpaket hat keine Gruppen wie „{ $band }“. Lass diese Zeile weg.
pay-error-band-missing = { $file }, Zeile { $line }: Dieses Regelpaket hat seine Löhne nach Gruppen. Füge eine Zeile „band“ mit einer von diesen hinzu: { $known }.
pay-error-travel = { $file }, Zeile { $line }: „{ $text }“ passt hier nicht. Schreib "unpaid", "as_visits" oder einen Satz wie "9.00".
pay-error-second-total = { $file }, Zeile { $line }: Dieser Lohnzettel hat in Zeile { $other } schon eine Summe. Nimm eine von beiden heraus.
pay-error-paid-twice = { $file }, Zeile { $line }: Dieser Lohnzettel und der aus Zeile { $other } haben beide „{ $item }“ für den { $from }. Schreib sie als einen, mit denselben Tagen.
pay-error-payslip-sum = { $file }, Zeile { $line }: Die Zeilen dieses Lohnzettels ergeben { $sum }, er sagt aber { $total }. Vergleiche ihn mit dem Papier.
pay-error-roster-overlap = { $file }, Zeile { $line }: Dieser Besuch überschneidet sich mit dem in Zeile { $other }. Berichtige die Zeiten von einem der beiden.
pay-error-roster-reversed = { $file }, Zeile { $line }: Eine Zeit liegt vor der, auf die sie folgen soll. Berichtige eine der beiden.
pay-error-roster-time = { $file }, Zeile { $line }: „{ $text }“ ist keine Zeit. Schreib sie wie in 2026-03-02 09:00.
pay-error-roster-repeats = { $file }, Zeile { $line }: Dieser Besuch wiederholt sich nach einer Regel. Exportiere den Dienstplan mit jedem Besuch einzeln.
pay-error-no-zone = { $file }, Zeile { $line }: Diese Zeit hat keine Zeitzone. Sag, in welcher Zone der Dienstplan geschrieben ist.
pay-error-zone = Die Zeitzone „{ $zone }“ ist unbekannt. Schreib sie wie in "Europe/Berlin".
pay-error-too-many-visits = { $count ->
    [one] Es ist { $count } Besuch; die beste Reihenfolge kann für höchstens { $limit } gefunden werden.
   *[other] Es sind { $count } Besuche; die beste Reihenfolge kann für höchstens { $limit } gefunden werden.
 } Wähle einen Teil des Tages.
pay-error-value = Ein Betrag ist zu groß oder in einer anderen Währung. Prüfe die Beträge, die du eingegeben hast.

pay-sleep-in-counts = Schlaf im Dienst: { $time }. Alles davon zählt hier.
pay-sleep-in-out = Schlaf im Dienst: { $time }. Das zählt hier nicht. Zeit, in der du für die Arbeit wach warst, zählt.
pay-sleep-in-open = Schlaf im Dienst: { $time }. Ob das hier zählt, hängt von mehr ab, als in der Aufzeichnung steht. Deshalb steht es nur im oberen Ende der Spanne.
pay-on-call-counts = Bereitschaft: { $time }. Alles davon zählt hier.
pay-on-call-out = Bereitschaft: { $time }. Das zählt hier nicht.
pay-on-call-open = Bereitschaft: { $time }. Ob das hier zählt, hängt davon ab, wo du sein musstest und wie schnell. Deshalb steht es nur im oberen Ende der Spanne.
pay-narrow-on-duty = Du hast { $time } im Dienst geschlafen oder warst in Bereitschaft. Trag ein, wann du zum Arbeiten aufgestanden bist, und sag, wo du sein musstest.
pay-average-leave = { $days ->
    [one] { $days } Urlaubs- oder Krankheitstag zählt nicht mit.
   *[other] { $days } Urlaubs- oder Krankheitstage zählen nicht mit.
 }
pay-average-after = { $days ->
    [one] Dafür zählt der nächste gearbeitete Tag danach: { $time }
   *[other] Dafür zählen die nächsten { $days } gearbeiteten Tage danach: { $time }
 }
pay-average-sum = { $weeks ->
    [one] Zusammen { $time } in { $weeks } Woche
   *[other] Zusammen { $time } in { $weeks } Wochen
 }
pay-narrow-leave = { $weeks ->
    [one] In { $weeks } Woche gab es keine Arbeit. War es Urlaub oder Krankheit, trag das ein: Dann ist der Schnitt höher.
   *[other] In { $weeks } Wochen gab es keine Arbeit. War es Urlaub oder Krankheit, trag das ein: Dann ist der Schnitt höher.
 }
pay-narrow-home-ways = Es kommt darauf an, ob dein Arbeitgeber dir einen festen Arbeitsort gibt, zu dem du zuerst fährst. Sag es deiner Gewerkschaft.
pay-error-roster-zone = { $file }, Zeile { $line }: Die Zeitzone „{ $zone }“ ist unbekannt. Sag, in welcher Zone der Plan geschrieben ist, etwa „Europe/London“.
