# Campaigns, consent, packages, findings.

## What the data are for
share-purpose-bargaining = Um Lohn und Arbeitszeit zu klären und über bessere zu verhandeln
share-purpose-enforcement = Um ein Recht durchzusetzen, das du schon hast
share-purpose-safety = Für Gesundheit und Sicherheit bei der Arbeit
share-purpose-research = Für Forschung, die nur Zahlen von Gruppen veröffentlicht

## The one question a campaign asks
share-question-unpaid-travel = Wie viel Weg zwischen Klienten wird nicht bezahlt?
share-question-mileage = Wie weit fährst du für die Arbeit?
share-question-missed-breaks = Wie viele Pausen fallen aus?
share-question-after-hours = Wie viel werden Arbeits-Apps nach Feierabend benutzt?
share-question-hours-worked = Wie lange arbeitest du?
share-question-client-time = Wie viel länger bist du bei Klienten, als der Dienstplan vorsieht?

## Kinds of record
share-field-hours = Arbeitszeit
share-field-unpaid-travel = Wege zwischen Klienten, die nicht bezahlt werden
share-field-distance = Strecke für die Arbeit
share-field-missed-breaks = ausgefallene Pausen
share-field-after-hours = Nutzung von Arbeits-Apps nach Feierabend
share-field-visits = Zeit bei jedem Klienten, unter erfundenen Namen
share-field-rota = Zeit bei Klienten neben dem, was der Dienstplan vorsieht

## Levels of detail
share-level-weeks = eine Summe für jede Woche
share-level-days = eine Summe für jeden Tag
share-level-visits = Besuche und Wege, gerundet, mit erfundenen Namen für Orte
share-level-areas = Besuche und Wege, und zu jedem Besuch ein Quadrat von etwa fünf Kilometern, aber keines um dein Zuhause
share-level-traces = deine ganzen Wege bei der Arbeit, mit Uhrzeiten

## Who gets it
share-recipient-organisation = die Organisation selbst
share-recipient-trustee = eine Vertrauensstelle
share-recipient-lawyer = eine Anwältin oder ein Anwalt
share-recipient-researcher = ein Forschungspartner

## GDPR article 13, item by item
share-dpo-not-required = Die Organisation hat keine Datenschutzbeauftragte; sie sagt, dass sie keine braucht.
share-dpo-at-contact = Die Datenschutzbeauftragte erreichst du über denselben Kontakt.
share-basis-consent = Sie darf deine Daten nur nutzen, weil du Ja sagst (DSGVO Artikel 6 Absatz 1 a).
share-basis-explicit-consent = Sie darf deine Daten nur nutzen, weil du ausdrücklich Ja sagst (DSGVO Artikel 6 Absatz 1 a und 9 Absatz 2 a). Mitmachen kann zeigen, dass du in einer Gewerkschaft bist.
share-interest-not-relied-on = Sie beruft sich auf kein anderes Interesse an deinen Daten.
share-transfer-none = Deine Daten bleiben im Land der Organisation, im EWR oder in Großbritannien.
share-transfer-adequacy = Deine Daten gehen auch in ein Land, dessen Datenschutz als ausreichend anerkannt ist.
share-transfer-clauses = Deine Daten gehen auch in ein anderes Land, unter Standardvertragsklauseln.
share-rights-all = Du kannst deine Daten einsehen, berichtigen, löschen, sperren oder mitnehmen lassen, und du kannst widersprechen.
share-withdrawal-in-app = Du kannst dein Ja jederzeit in dieser App zurücknehmen, mit so wenigen Schritten wie beim Zustimmen.
share-complaint-authority = Du kannst dich bei der Datenschutzbehörde beschweren.
share-obligation-voluntary = Mitmachen ist freiwillig. Wenn du nicht mitmachst, hat das keine Folgen.
share-automated-none = Kein Computer entscheidet etwas über dich.
share-further-asks-again = Für alles andere wirst du neu gefragt.

## The notice
share-notice-claims = Diese Kampagne will sein von: { $organisation }
share-notice-fingerprint = Vergleiche diese sechs Wörter mit dem Zettel oder mit deiner Vertrauensperson: { $words }
share-notice-question = Sie fragt: { $question }
share-notice-field = Sie möchte: { $field }
share-notice-level = Höchstens so genau: { $level }
share-notice-contact = Verantwortlich: { $organisation }. Kontakt: { $contact }
share-notice-purpose = Wofür: { $purpose }. In ihren eigenen Worten: „{ $words }“
share-notice-recipient = Wer es öffnen kann: { $role }
share-notice-retention = Die Kampagne endet am { $end }. Deine Daten bleiben danach noch { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    }, dann werden sie gelöscht.
share-notice-complaint = { $complaint } Land: { $country }

## The preview
share-row-week = Woche { $week }
share-row-day = Tag { $date }
share-row-visit = { $date }, bei { $place }
share-row-leg = { $date }, von { $from } nach { $to }
share-time-utc = { $time } UTC
share-row-fix = { $date }, aufgezeichnet um { $time }
share-row-note = { $date }, deine Notiz zu { $time }
share-row-along = Dazu kommen:
share-along-key = dein erfundener Schlüssel für diese Kampagne: { $value }
share-along-day = der Tag, an dem du Ja sagst: { $value }
share-along-consent = dein Ja, schriftlich: wer was bekommt, wofür und bis wann. Seine Nummer: { $value }
share-along-number = eine Nummer dieser Datei: { $value }
share-along-code = ein Beweis, dass du einen Mitgliedscode hast: { $value }. Wer die Codes ausgab, sieht, welcher es ist, und weiß vielleicht, dass du ihn hast.
share-along-anchor = eine versiegelte Zahl aus deinem Protokoll dieser Tage: { $value }. Allein sagt sie nichts. Später kannst du damit beweisen, dass dein Protokoll nicht neuer ist.
share-along-campaign = der Name der Kampagne, und wer das öffnen kann
share-why-between-clients = Warum: von einem Klienten zum anderen
share-why-office = Warum: zum Büro oder von dort
share-why-break = Warum: in einer Pause
share-why-commute = Warum: zwischen Zuhause und Arbeit
share-why-personal = Warum: nicht für die Arbeit
share-why-unknown = Warum: nicht bekannt
share-chart-worked = Arbeitszeit
share-chart-unpaid-travel = Unbezahlter Weg
share-chart-distance = Strecke für die Arbeit
share-chart-after-hours = Arbeits-Apps nach Feierabend
share-chart-with-clients = Bei Klienten, bei Besuchen im Dienstplan
share-chart-beyond-rota = Länger bei Klienten als im Dienstplan
share-chart-dwell = Zeit an jedem Ort
share-chart-duration = Zeit unterwegs
share-chart-missed-breaks = Ausgefallene Pausen
share-cell-worked = Arbeitszeit { $value } (zwischen { $low } und { $high })
share-cell-unpaid-travel = Unbezahlte Wege { $value } (zwischen { $low } und { $high })
share-cell-distance = Strecke { $value } (zwischen { $low } und { $high })
share-cell-after-hours = Arbeits-Apps nach Feierabend { $value } (zwischen { $low } und { $high })
share-cell-with-clients = Bei Klienten, bei Besuchen im Dienstplan { $value } (zwischen { $low } und { $high })
share-cell-beyond-rota = Länger bei Klienten, als der Dienstplan vorsieht: { $value } (zwischen { $low } und { $high })
share-cell-dwell = Zeit dort { $value } (zwischen { $low } und { $high })
share-cell-duration = Unterwegs { $value } (zwischen { $low } und { $high })
share-cell-of-which-corrected = davon von dir berichtigt { $value }
share-cell-of-which-typed = davon von dir eingetippt { $value }
share-cell-of-which-estimated = davon über Lücken geschätzt { $value }
share-up-to = bis { $value }
share-or-more = { $value } oder mehr
share-cell-missed-breaks-or-more = { $value } oder mehr ausgefallene Pausen
share-cell-missed-breaks =
    { $value ->
        [one] Eine ausgefallene Pause
       *[other] { $value } ausgefallene Pausen
    }
share-cell-recorded-half = Mindestens die Hälfte der Arbeitszeit wurde aufgezeichnet
share-cell-recorded-less = Weniger als die Hälfte der Arbeitszeit wurde aufgezeichnet
share-cell-planned = Der Dienstplan sieht { $value } vor
share-cell-start = Beginnt { $value }
share-cell-end = Endet { $value }
share-cell-name = Name: { $value }
share-cell-note = „{ $value }“
share-cell-area-south = Quadrat ab { $value } Grad Nord
share-cell-area-west = Quadrat ab { $value } Grad Ost
share-cell-lat = Bei { $value } Grad Nord
share-cell-lon = Bei { $value } Grad Ost
share-cell-accuracy = Höchstens { $value } daneben
share-caution-equal-totals = In jeder Kampagne hast du einen anderen erfundenen Schlüssel. Wer aber in zwei Kampagnen dieselbe Summe sieht, kann vermuten, dass beide von dir sind.
share-caution-whole-weeks = Gesendet werden alle Tage einer Woche, auch wenn du weniger gewählt hast. Eine Woche zählt nur als Ganzes.
share-caution-week-totals = Die Summe einer Woche ist die aller ihrer Tage, auch wenn du weniger gewählt hast.
share-caution-part-week = Diese Woche ist noch nicht vorbei, oder sie liegt nicht ganz in der Kampagne. Gesendet werden nur ihre Tage bis jetzt und in der Kampagne. Sie zählt nicht als Woche.
share-caution-classes = Deine Wochensumme wird in Stufen gesendet. Eine sehr kleine oder sehr große wird nur als „bis …“ oder „… oder mehr“ gesendet, denn mit einer ungewöhnlichen Woche fällst du auf.
share-caution-employer-weeks = Wenn dein Arbeitgeber das bekäme, könnte er deine Wochensumme mit seiner eigenen Stundenliste vergleichen. In einem Test mit erfundenen Beschäftigten fand ein Arbeitgeber mit Dienstplan und Lohnliste so { $found } von 100.
share-caution-employer-logs = Wenn dein Arbeitgeber das bekäme, könnte er es mit dem vergleichen, was seine eigenen Apps über dich speichern. In einem Test mit erfundenen Beschäftigten fand ein Arbeitgeber mit solchen Listen so { $found } von 100.
share-caution-employer-days = Wenn dein Arbeitgeber das bekäme, könnte er dich sehr wahrscheinlich finden, indem er die Tage mit dem Dienstplan vergleicht. In einem Test mit erfundenen Beschäftigten fand ein Arbeitgeber mit Dienstplan und Lohnliste so { $found } von 100.
share-caution-employer-visits = Wenn dein Arbeitgeber das bekäme, könnte er dich finden, indem er die Besuche mit dem Dienstplan vergleicht, auch ohne Namen. In einem Test mit erfundenen Beschäftigten fand ein Arbeitgeber mit Dienstplan und Lohnliste so { $found } von 100.
share-caution-home-left-out = Dein Zuhause, Orte, die keine Arbeit sind, und Wege dorthin bleiben auf deinem Telefon.
share-caution-no-places = Kein Ort auf einer Karte, kein Name, keine Notiz und keine Uhrzeit wird gesendet.
share-caution-areas = Zu jedem Besuch wird ein Quadrat von etwa fünf Kilometern gesendet, aber keines bei deinem Zuhause. Kein Name, keine Notiz und keine Uhrzeit wird gesendet.
share-caution-traces = Halt, denk nach: Das sendet auf die Sekunde, wo du warst. Vier Orte mit Uhrzeit genügen, um fast jeden unter einer Million Menschen zu finden. Sende es nur an deine eigene Anwältin oder deinen Anwalt.
share-caution-initials = Namen von Klienten werden als Anfangsbuchstaben gesendet. Deine Notizen bleiben auf deinem Telefon.
share-caution-names-in-full = Namen von Klienten und deine Notizen werden gesendet, wie du sie geschrieben hast. Deine Arbeit kann dich verpflichten, sie geheim zu halten: Frag zuerst deine Anwältin oder deinen Anwalt.
share-caution-membership = Dass du mitmachst, kann zeigen, dass du in einer Gewerkschaft bist.
share-caution-case-view = Du erlaubst auch einen Blick auf deine eigenen Zahlen, nicht nur auf die der Gruppe.
share-evidence-positions = { $count ->
        [one] Ein Ort
       *[other] { $count } Orte
    } bei der Arbeit
share-evidence-app-uses = { $count ->
        [one] Eine Nutzung
       *[other] { $count } Nutzungen
    } von Arbeits-Apps, je mit Namen der App und Zeiten
share-evidence-others = { $count ->
        [one] Ein anderer Eintrag
       *[other] { $count } andere Einträge
    } deiner Arbeitstage: Schichten, Pausen, Schritte, Bewegung, was die Aufzeichnung tat
share-evidence-withheld = { $count ->
        [one] Ein Eintrag
       *[other] { $count } Einträge
    } nur gezählt, nicht gezeigt
share-evidence-correction = { $date }, deine Korrektur: { $what }
share-evidence-about-from = Es geht um die Zeit von { $value }
share-evidence-about-to = bis { $value }
share-evidence-made = Du hast sie gemacht um { $value }
share-evidence-true-start = Wirklich begonnen hat es um { $value }
share-evidence-true-end = Wirklich geendet hat es um { $value }
share-evidence-parted-at = Geteilt wurde es um { $value }
share-evidence-undone = Sie nimmt Nummer { $value } zurück
share-evidence-kind-client = Es ist der Ort eines Klienten
share-evidence-kind-office = Es ist das Büro
share-evidence-answer = { $question }: „{ $answer }“
share-evidence-change-confirm = es stimmt so
share-evidence-change-name = ein Ort hat einen Namen
share-evidence-change-bounds = anderer Beginn oder anderes Ende
share-evidence-change-split = ein Aufenthalt waren zwei
share-evidence-change-join = mehrere Aufenthalte waren einer
share-evidence-change-not-work = es war keine Arbeit
share-evidence-change-work = es war Arbeit
share-evidence-change-reason = warum du unterwegs warst
share-evidence-change-visit = ein Besuch, der nicht aufgezeichnet wurde
share-evidence-change-shift = eine Schicht, die nicht aufgezeichnet wurde
share-evidence-change-break = eine Pause
share-evidence-change-sleep-in = Schlaf im Dienst
share-evidence-change-on-call = eine Bereitschaft
share-evidence-change-leave = Urlaub oder Krankheit
share-evidence-change-note = eine Notiz
share-evidence-change-undo = eine frühere ist zurückgenommen
share-evidence-caution-home = Von außerhalb deiner Aufenthalte und Arbeitswege gehen die Zeiten von Schichten und Pausen mit. Auch Schlaf im Dienst, Bereitschaft und was die Aufzeichnung zwischen erster und letzter Arbeit eines Tages tat. Vom Rest sieht deine Anwältin nur, wie viel es ist.
share-evidence-caution-apps = Jede Nutzung einer Arbeits-App wird gesendet, wo du auch warst: Name der App und Zeiten.
share-evidence-caution-outside = Diese Tage, { $first } bis { $last }, gehören nicht alle zu denen, um die es der Kampagne geht: { $start } bis { $end }. Sende sie nur, wenn deine Anwältin sie braucht.
share-evidence-caution-no-names = Namen von Kunden, Korrekturen mit einem Namen und deine Notizen bleiben auf deinem Telefon.
share-evidence-caution-withheld = Nur gezählt, nicht gezeigt: { $records ->
        [one] ein Eintrag
       *[other] { $records } Einträge
    } und { $corrections ->
        [one] eine Korrektur
       *[other] { $corrections } Korrekturen
    }.
share-evidence-caution-earlier = Es belegt, dass dein Protokoll nicht neuer ist als das, was du an { $whom } geschickt hast. So erfährt deine Anwältin, dass du dort mitgemacht hast.
share-deletion-stated =
    { $count ->
        [one] Die Organisation erklärt, dass sie { $count } Datei von dir gelöscht hat. Das ist ihr Wort, kein Beweis.
       *[other] Die Organisation erklärt, dass sie { $count } Dateien von dir gelöscht hat. Das ist ihr Wort, kein Beweis.
    }
share-deletion-nothing = Die Organisation erklärt, dass sie nichts hat, was du mit dieser Einwilligung geschickt hast. Das ist ihr Wort, kein Beweis.

## README.txt within a package
share-readme-what = Diese Zahlen hat eine Arbeiterin oder ein Arbeiter mit { $organisation } geteilt. Die Frage: { $question }
share-readme-level = Genauigkeit: { $level }.
share-readme-files = Die Tabellen sind die Dateien mit der Endung .csv; jede Tabellenkalkulation öffnet sie. datapackage.json sagt, was jede Spalte ist. consent.json ist die Einwilligung.
share-readme-known = Gemessen, berichtigt, eingetippt und geschätzt stehen in eigenen Spalten. Low und high sind das Mindeste und das Meiste, das es sein kann.
share-readme-check = Die Unterschrift prüfen: minisign -Vm datapackage.json -P KEY; KEY ist „signer“ in datapackage.json.
share-readme-use = Nur für diese Frage nutzen. Spätestens { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    } nach dem { $end } löschen, oder sofort, wenn die Einwilligung zurückgenommen wird.
share-evidence-readme-what = Das ist das eigene Arbeitsprotokoll einer Beschäftigten, für ihren Fall bei { $organisation }. Es ist für ihre Anwältin und für niemanden sonst.
share-evidence-readme-files = records.ndjson hat eine Zeile für jeden Eintrag, amendments.ndjson eine für jede Korrektur. Zeilen ohne „record“ oder „amendment“ betreffen nicht die Arbeit: Sie sind gezählt, ihr Inhalt bleibt bei der Beschäftigten.
share-evidence-readme-check = evidence.json enthält die Prüfsummen von allem und ist unterschrieben: minisign -Vm evidence.json -P KEY, wobei KEY das ist, was in evidence.json unter „signer“ steht. Wie jede Zeile geprüft wird, steht in Stints Handbuch unter „Evidence packs“.
share-evidence-readme-question = Es wurde für diese Frage erbeten: { $question }
share-readme-withdrawal = Eine Einwilligung wird zurückgenommen. withdrawal.json sagt, welche. Bitte löschen, was dazu geschickt wurde, und mit einer Löscherklärung antworten.
share-readme-erasure = Eine Person hat ihre eigenen Aufzeichnungen gelöscht und bittet, auch das Gesendete zu löschen (DSGVO Artikel 17). withdrawal.json sagt, welche Zustimmung. Lösche, was dazu gesendet wurde, und antworte mit einer Löschbestätigung.

## Why an invitation is refused
share-invitation-too-large = Diese Einladung ist zu groß, um echt zu sein. Bitte um eine neue.
share-invitation-not-one = Das ist keine Stint-Einladung. Scanne den Code auf dem Blatt der Kampagne.
share-invitation-not-cbor = Diese Einladung lässt sich nicht lesen. Bitte um eine neue.
share-invitation-duplicate-key = Diese Einladung sagt etwas doppelt. Trau ihr nicht; frag deine Gewerkschaft.
share-invitation-not-canonical = Diese Einladung hat nicht die richtige Form; vielleicht wurde sie verändert. Bitte um eine neue.
share-invitation-unknown-version = Diese Einladung ist für ein neueres Stint. Aktualisiere die App.
share-invitation-unknown-field = Diese Einladung enthält etwas, das Stint nicht kennt. Aktualisiere die App oder bitte um eine neue.
share-invitation-missing-field = In dieser Einladung fehlt etwas. Bitte um eine neue.
share-invitation-missing-article13 = Diese Einladung sagt nicht alles, was das Gesetz verlangt. Bitte um eine vollständige.
share-invitation-wrong-type = Etwas in dieser Einladung ist von der falschen Art. Bitte um eine neue.
share-invitation-unknown-code = Diese Einladung nutzt einen Code, den Stint nicht kennt. Aktualisiere die App oder bitte um eine neue.
share-invitation-text-length = Ein Text in dieser Einladung ist leer oder zu lang. Bitte um eine neue.
share-invitation-mixed-scripts = Ein Name in dieser Einladung mischt Alphabete, wie Fälschungen es tun. Trau ihr nicht; frag deine Gewerkschaft.
share-invitation-bidi = Ein Text in dieser Einladung ist so gemacht, dass er falsch herum gelesen wird. Trau ihr nicht; frag deine Gewerkschaft.
share-invitation-hidden-characters = Ein Text in dieser Einladung hat versteckte Zeichen. Trau ihr nicht; frag deine Gewerkschaft.
share-invitation-bad-dates = Die Daten dieser Kampagne ergeben keinen Sinn. Eine Kampagne dauert höchstens 366 Tage. Bitte um eine neue.
share-invitation-expired = Diese Kampagne ist vorbei. Mit ihr kann nichts mehr geteilt werden.
share-invitation-bad-retention = Diese Kampagne sagt nicht richtig, wie lange sie Daten behält. Bitte um eine neue.
share-invitation-bad-recipients = Diese Kampagne muss ein bis vier verschiedene Empfänger nennen. Bitte um eine neue.
share-invitation-weak-key = Ein Schlüssel in dieser Einladung schützt nichts. Trau ihr nicht; frag deine Gewerkschaft.
share-invitation-unsigned = Niemand hat diese Einladung unterschrieben. Trau ihr nicht; frag deine Gewerkschaft.
share-invitation-bad-signature = Die Unterschrift dieser Einladung ist falsch; sie wurde verändert oder gefälscht. Trau ihr nicht; frag deine Gewerkschaft.
share-invitation-bad-succession = Diese Einladung sagt, sie folge auf einen älteren Schlüssel, aber der hat nicht unterschrieben. Frag deine Gewerkschaft.
share-invitation-level-not-offered = Diese Kampagne will deine ganzen Wege. Die schickt Stint nur an eine Anwältin oder einen Anwalt, für deinen eigenen Fall. Bitte um eine Kampagne, die weniger verlangt.
share-invitation-question-without-field = Die Daten, die diese Kampagne will, beantworten ihre Frage nicht. Bitte um eine neue.
share-invitation-same-name-other-key = Du kennst diesen Namen mit einem anderen Schlüssel. Halt: Vergleiche die sechs Wörter persönlich oder frag deine Gewerkschaft.
share-invitation-words-differ = Das sind nicht die sechs Wörter dieser Einladung. Prüfe sie noch einmal; wenn sie abweichen, mach nicht mit.
share-invitation-not-pinned = Der Schlüssel dieser Kampagne ist nicht der, dem du jetzt vertraust. Öffne die neueste Einladung.

## What can go wrong
share-error-store = Es konnte nicht gespeichert werden. Nichts wurde gesendet. Mach Platz frei und versuche es noch einmal.
share-error-signer = Dein Schlüssel für diese Kampagne ist nicht zur Hand. Entsperre Stint und versuche es noch einmal.
share-error-random = Dieses Gerät gab keine Zufallszahlen, also wurde nichts gemacht. Starte es neu und versuche es noch einmal.
share-error-io = Eine Datei konnte nicht gelesen oder geschrieben werden. Prüfe den Ordner und versuche es noch einmal.
share-error-bad-recipient-key = Das ist kein age-Schlüssel. Er beginnt mit „age1“; kopiere ihn noch einmal.
share-error-bad-member-code = In diesem Code ist ein Tippfehler. Vergleiche ihn mit dem Blatt.
share-error-nothing-to-share = Für diese Tage gibt es noch nichts zu teilen.
share-error-level-above-campaign = Das ist genauer, als die Kampagne es verlangt. Wähle weniger.
share-error-outside-campaign = Einige dieser Tage liegen nicht in der Kampagne. Wähle Tage darin.
share-error-row-twice = Eine Woche oder ein Tag ist doppelt. Nichts wurde gesendet. Bitte melde diesen Fehler von Stint.
share-error-bad-figure = Eine Zahl ist unmöglich, etwa mehr Stunden, als eine Woche hat. Prüfe deine Einträge; nichts wurde gesendet.
share-error-evidence-too-large = Diese Tage haben zu viele Einträge für eine Datei. Wähle weniger Tage und mache mehrere.
share-error-campaign-over = Diese Kampagne ist vorbei. Nichts wurde gesendet.
share-error-digest-mismatch = Das ist nicht, was dir gezeigt wurde. Nichts wurde gesendet. Sieh es dir noch einmal an und entscheide dann.
share-error-preview-stale = Du hast das an einem anderen Tag angesehen. Nichts wurde gesendet. Sieh es dir noch einmal an und entscheide dann.
share-error-unknown-consent = Diese Einwilligung steht nicht in deiner Liste. Wähle eine aus der Liste.
share-error-already-withdrawn = Das hast du schon zurückgenommen. Du kannst die Rücknahme von der Quittung aus noch einmal senden.
share-error-consent-log-broken = Deine Liste der Einwilligungen wurde verändert oder beschädigt. Nichts wurde gesendet. Spiele deine Sicherung zurück.
share-error-bad-statement = Diese Löscherklärung ist nicht von dieser Kampagne oder betrifft etwas anderes. Frag die Organisation noch einmal.
share-error-statement-by-another = Diese Erklärung hat nicht die Organisation unterschrieben, die dich eingeladen hat. Vielleicht war es ein anderer Empfänger; Stint kann das nicht prüfen. Frag nach. Es wurde nichts eingetragen.
share-error-bad-receipt = Diese Quittung ist beschädigt. Nimm die aus deiner Liste oder deiner Sicherung.
share-error-passphrase-too-short = Die Passphrase braucht mindestens 12 Zeichen. Nimm vier Wörter oder mehr.
share-error-wrong-passphrase = Diese Passphrase öffnet die Schlüssel nicht. Versuche es noch einmal.
share-error-bad-key-file = Diese Schlüsseldatei ist beschädigt oder etwas anderes. Nimm deine Sicherung.
share-error-bad-campaign-file = Diese Kampagnendatei ist beschädigt oder etwas anderes. Nimm deine Sicherung.
share-error-other-keys = Diese Kampagne ist nicht von diesem Schreibtisch und nicht für seinen Schlüssel versiegelt. Nimm die Schlüssel, die sie nennt.
share-error-too-many-codes = Eine Kampagne hat höchstens 10.000 Mitgliedscodes. Nimm weniger.
share-error-group-too-small =
    { $members ->
        [one] Ein Mitglied hat
       *[other] { $members } Mitglieder haben
    } Zahlen geschickt. Es braucht { $needed }, damit niemand erkannt wird. Warte auf mehr.
share-error-too-close-to-earlier = Nur { $changed ->
        [one] ein Mitglied
       *[other] { $changed } Mitglieder
    } geändert seit einem früheren Ergebnis. Es braucht { $needed }, damit niemand durch Abziehen sichtbar wird. Warte auf mehr.
share-error-budget-spent = Diese Mitglieder haben in dieser Kampagne zu wenig Schutz übrig. Wähle mehr Rauschen oder bleib bei den Ergebnissen, die du hast.
share-error-other-kind-released = Diese Kampagne hat schon Ergebnisse der anderen Art. Mit und ohne Rauschen zusammen würde niemanden schützen.
share-error-bad-ledger = Die Liste der veröffentlichten Ergebnisse ist beschädigt oder von einer anderen Kampagne. Nimm deine Kopie vom Ordner des Schreibtischs; ohne die Liste wird nichts veröffentlicht.
share-error-cases-tell-of-others = Mit den eigenen Zahlen dieser Mitglieder würde ein veröffentlichtes Ergebnis auch die anderen verraten. Sie werden nicht gezeigt.
share-error-bad-book = Die Liste der Eingänge an diesem Schreibtisch ist beschädigt. Hol die Datei book.age aus deiner Kopie vom Ordner zurück.
share-error-desk-busy = Ein anderes Stint arbeitet gerade mit dem Eingang dieser Kampagne. Warte, bis es fertig ist.
share-error-no-case-consent = Dieses Mitglied hat keinen Blick auf die eigenen Zahlen erlaubt. Frag nach oder nimm die der Gruppe.
share-error-unknown-member = Niemand mit diesem Schlüssel hat etwas geschickt.

## Why a package is refused
share-package-not-age = Das ist kein versiegeltes Paket. Bitte um die Datei, die Stint gemacht hat.
share-package-header-too-long = Der Anfang dieser Datei ist viel zu lang für ein Paket. Nutze sie nicht.
share-package-other-recipient = Dieses Paket ist für einen anderen Schlüssel versiegelt. Nimm die Schlüssel seiner Kampagne.
share-package-damaged = Dieses Paket wurde unterwegs abgeschnitten oder verändert. Bitte noch einmal darum.
share-package-too-large = Diese Datei ist größer, als ein Paket sein kann. Nutze sie nicht.
share-package-not-padded = Dieses Paket hat eine Größe, die Stint nicht macht. Es ist nicht von Stint.
share-package-not-tar = In diesem Paket ist kein richtiges Archiv. Es ist nicht von Stint.
share-package-not-regular = Dieses Paket enthält eine Verknüpfung oder einen Ordner, wie ein Angriff es täte. Es wurde nicht ausgepackt.
share-package-unknown-name = Dieses Paket enthält eine Datei, die nicht hineingehört. Es wurde nicht ausgepackt.
share-package-out-of-order = Die Dateien in diesem Paket sind doppelt oder in falscher Reihenfolge. Es ist nicht von Stint.
share-package-entry-too-large = Eine Datei in diesem Paket ist zu groß. Es wurde nicht ausgepackt.
share-package-missing-entry = In diesem Paket fehlt eine Datei. Bitte noch einmal darum.
share-package-trailing-data = Hinter dem Ende dieses Pakets ist etwas versteckt. Nutze es nicht.
share-package-bad-description = Die Beschreibung in diesem Paket hat nicht die richtige Form. Es ist nicht von Stint oder wurde verändert.
share-package-unknown-version = Dieses Paket ist von einem neueren Stint. Aktualisiere dein Programm.
share-package-other-campaign = Dieses Paket ist für eine andere Kampagne. Lege es in deren Eingang.
share-package-other-invitation = Dieses Paket antwortet auf eine andere Einladung. Öffne es mit jener.
share-package-other-recipients = Dieses Paket war für andere Empfänger und wurde weitergegeben. Es zählt nicht.
share-package-bad-signature-file = Die Unterschrift in diesem Paket lässt sich nicht lesen. Bitte noch einmal um das Paket.
share-package-bad-signature = Die Unterschrift in diesem Paket ist falsch. Jemand hat es verändert oder gefälscht. Es zählt nicht.
share-package-weak-key = Der Schlüssel, der dieses Paket unterschrieb, beweist nichts. Es zählt nicht.
share-package-digest-mismatch = Eine Datei in diesem Paket ist nicht die unterschriebene. Es zählt nicht.
share-package-consent-mismatch = Die Einwilligung in diesem Paket gilt für etwas anderes oder wurde schon benutzt. Es zählt nicht.
share-package-level-above-campaign = Dieses Paket ist genauer, als die Kampagne es verlangt. Es wurde nicht gelesen.
share-package-fields-not-asked = Dieses Paket enthält andere Daten, als die Kampagne verlangt. Es wurde nicht gelesen.
share-package-bad-table = Eine Tabelle in diesem Paket hat nicht die richtige Form. Es zählt nicht.
share-package-impossible-figure = Eine Zahl in diesem Paket ist unmöglich, etwa mehr Stunden, als eine Woche hat. Es zählt nicht.
share-package-outside-campaign = Dieses Paket enthält Tage außerhalb der Kampagne. Es zählt nicht.
share-package-row-twice = Eine Woche oder ein Tag steht doppelt in diesem Paket. Es zählt nicht.
share-package-formula = Eine Zelle in diesem Paket würde in einer Tabelle als Formel laufen. Öffne es nicht von Hand.
share-package-cannot-read = Diese Datei ließ sich nicht bis zum Ende lesen. Kopiere sie noch einmal auf diesen Rechner oder bitte noch einmal darum, dann öffne sie.
share-package-of-a-later-day = Darin steht als Tag ein Tag, der noch kommt. Prüf das Datum auf diesem Rechner. Stimmt es, dann ging die Uhr des Telefons falsch: Bitte um ein neues Paket.
share-package-withdrawn = Diese Einwilligung wurde zurückgenommen, also bleibt ihr Paket draußen. Lösch diese Datei.
share-package-is-evidence = Das ist ein Beleg für einen Fall, kein Paket einer Kampagne.
share-package-not-evidence = Das ist kein Beleg für einen Fall.
share-package-bad-line = Eine Zeile dieses Belegs hat nicht die richtige Form. Sie wurde geändert oder ist nicht von Stint.
share-package-broken-chain = Ein Eintrag dieses Belegs wurde geändert, weggelassen oder verschoben. Verlass dich nicht darauf; bitte um einen neuen.
share-package-too-many-withdrawals = Es kamen schon sehr viele Rücknahmen von Paketen, die nicht hier sind. Öffne zuerst das Paket, wenn du es hast, dann das hier.
share-package-retention-over = Die Zeit, in der diese Kampagne Daten behält, ist vorbei. Es wird nichts mehr angenommen.

## Findings
share-finding-unpaid-travel = Die Hälfte von { $members } Mitgliedern ist in der Woche mindestens { $median } unbezahlt zwischen Klienten unterwegs (die Mitte liegt zwischen { $low } und { $high }).
share-finding-mileage = Die Hälfte von { $members } Mitgliedern fährt in der Woche mindestens { $median } für die Arbeit (die Mitte liegt zwischen { $low } und { $high }).
share-finding-missed-breaks = Bei der Hälfte von { $members } Mitgliedern fallen in der Woche mindestens { $median } Pausen aus (die Mitte liegt zwischen { $low } und { $high }).
share-finding-after-hours = Die Hälfte von { $members } Mitgliedern nutzt Arbeits-Apps in der Woche mindestens { $median } nach Feierabend (die Mitte liegt zwischen { $low } und { $high }).
share-finding-hours-worked = Die Hälfte von { $members } Mitgliedern arbeitet in der Woche mindestens { $median } (die Mitte liegt zwischen { $low } und { $high }).
share-finding-client-time = Die Hälfte von { $members } Mitgliedern ist in der Woche mindestens { $median } länger bei Klienten, als der Dienstplan vorsieht (die Mitte liegt zwischen { $low } und { $high }).
share-finding-how = Jedes Mitglied zählt einmal, mit dem Mittel seiner Wochen, die bisher kamen. In der Kampagne geht es um { $first } bis { $last }. Alle Zahlen sind gerundet. Jede Gruppe im Bild steht für zehn Mitglieder oder mehr.
share-finding-affected-exactly = { $affected } von { $members } Mitgliedern sind betroffen, selbst bei der kleinsten Zahl.
share-finding-affected-at-least = Mindestens { $affected } von { $members } Mitgliedern sind betroffen. Die genaue Zahl bleibt weg, weil sie Einzelne verraten könnte.
share-finding-affected-few = Weniger als zehn von { $members } Mitgliedern sind sicher betroffen.
share-finding-mean-withheld = Der Durchschnitt bleibt weg, weil ein oder zwei Mitglieder das meiste davon ausmachen.
share-finding-up-to = Eine Woche, von der nur „bis { $limit }“ bekannt ist, zählt als { $middle }.
share-finding-or-more = Eine Woche, von der nur „{ $limit } oder mehr“ bekannt ist, zählt als { $limit }. Die wahren Werte oben können höher sein.
share-finding-codes-unused =
    { $count ->
        [one] Ein Mitgliedscode wurde
       *[other] { $count } Mitgliedscodes wurden
    } noch nicht benutzt.
share-finding-weeks-owed =
    { $count ->
        [one] Eine Woche fehlt
       *[other] { $count } Wochen fehlen
    } noch, die andere geschickt haben.
share-finding-weeks-unknown = In { $count ->
        [one] einer Woche
       *[other] { $count } Wochen
    } wusste das Telefon die Zahl nicht.
share-finding-unconfirmed-left-out =
    { $count ->
        [one] Eine Einsendung
       *[other] { $count } Einsendungen
    } ohne geprüften Code { $count ->
        [one] bleibt
       *[other] bleiben
    } außen vor.
share-finding-unconfirmed-counted =
    { $count ->
        [one] Eine Einsendung
       *[other] { $count } Einsendungen
    } ohne geprüften Code { $count ->
        [one] zählt
       *[other] zählen
    } mit; das könnte jeder geschickt haben.
share-finding-recorded = Im Mittel wurden mindestens etwa { $value } der Arbeitszeit aufgezeichnet.
share-finding-unsettled = Bei manchen Mitgliedern lassen die Pakete offen, welche Zahl einer Woche stimmt. Die Zahl, die zählt, kann die falsche sein.
share-finding-few-unsaid = Zahlen von Wochen oder Einsendungen fehlen, wo weniger als zehn Mitglieder dahinterstehen.
share-finding-bias = Es zählen nur Mitglieder, die mitmachen wollten. Wer viel unterwegs ist, macht vielleicht eher mit.
share-finding-limits = Stint verweigert Zahlen, die man voneinander abziehen könnte. Es kann nicht zwei Schreibtische aufhalten oder jemanden, der Pakete von Hand öffnet.

## How far an inbox is
share-status =
    { $packages ->
        [one] { $packages } Paket
       *[other] { $packages } Pakete
    } von { $members ->
        [one] { $members } Mitglied
       *[other] { $members } Mitgliedern
    }. Noch nicht benutzte Codes: { $unused }.
share-status-unsettled =
    { $count ->
        [one] Bei { $count } Mitglied lassen die Pakete offen, welche Zahl einer Woche stimmt.
       *[other] Bei { $count } Mitgliedern lassen die Pakete offen, welche Zahl einer Woche stimmt.
    } Zwei sind vom selben Tag, oder eines kam vor dem Tag, den es nennt. Die Zahl, die zählt, kann die falsche sein. Bitte an einem späteren Tag noch einmal um diese Woche.
share-status-bias-weeks = Vielleicht fehlen gerade die schwersten Wochen, in denen niemand Zeit zum Schicken hatte.
share-status-reminder = { $organisation }: Von unserer Kampagne fehlen noch Wochen. Wenn du mitmachen willst: Öffne Stint, sieh an, was gehen würde, und schick es. Niemand muss. Die Kampagne endet am { $end }.

## A case view
share-case-consent = Dieses Mitglied hat einem Blick auf die eigenen Zahlen zugestimmt. Er ist nur für seinen Fall.
share-case-not-a-group = Die Zahlen einer Person sagen nichts über andere.
share-case-week = Woche { $week }: { $value } (zwischen { $low } und { $high })
share-case-week-unknown = Woche { $week }: nicht bekannt
share-case-part-of = { $week }, ein Teil davon

## Evidence at the desk
share-evidence-holds = Der Beleg ist heil. Er umfasst { $first } bis { $last }: { $records } Einträge, davon { $shown } lesbar, und { $corrections ->
        [one] eine Korrektur
       *[other] { $corrections } Korrekturen
    }.
share-evidence-earlier = Ein Paket vom { $day } kannte dieses Protokoll schon: { $same ->
        [one] ein Tag ist
       *[other] { $same } Tage sind
    } wie damals, { $differs ->
        [one] ein Tag ist anders
       *[other] { $differs } Tage sind anders
    }. Suche das Paket, dessen datapackage.json die SHA-256 { $digest } hat.

## Ein Ergebnis mit Rauschen
share-noisy-headline = { $question } Bei der Hälfte von { $members } Mitgliedern liegt es unter etwas zwischen { $low } und { $high } in der Woche.
share-noisy-expected = Jeder Balken ist um etwa { $average } Mitglieder falsch, in neunzehn von zwanzig Fällen um höchstens { $most }.
share-noisy-how = Um jedes der { $members } Mitglieder zu schützen, wurde zu jedem Balken eine zufällige Zahl addiert. Wer die Balken sieht, erfährt wenig darüber, was ein einzelnes geschickt hat. Wie wenig, bestimmt die Wahl des Rauschens; es ist nie gar nichts.
share-noisy-without = Etwa { $count } Mitglieder haben nichts davon.
share-noisy-limits = Wie viele Mitglieder es sind, ist genau. Das Rauschen verbirgt, was jemand schickte, nicht, dass jemand mitmacht.
