<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Atom Desktop</name>
    <message numerus="yes">
        <source>{number} days ago</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>vor {number} Tag</numerusform>
            <numerusform>vor {number} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {number} days</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>in {number} Tag</numerusform>
            <numerusform>in {number} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for {number} days</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>noch {number} Tag</numerusform>
            <numerusform>noch {number} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>just now</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>{number} min ago</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>vor {number} Minute</numerusform>
            <numerusform>vor {number} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} h ago</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>vor {number} Stunde</numerusform>
            <numerusform>vor {number} Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>in weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>in {number} min</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>in {number} Minute</numerusform>
            <numerusform>in {number} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {number} h</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>in {number} Stunde</numerusform>
            <numerusform>in {number} Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>for less than a minute</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>for {number} min</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>noch {number} Minute</numerusform>
            <numerusform>noch {number} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for {number} h</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>noch {number} Stunde</numerusform>
            <numerusform>noch {number} Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day, in Qt&apos;s letters</comment>
        <extracomment>atom_desktop/ui/language.py</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day with its year, in Qt&apos;s letters</comment>
        <extracomment>atom_desktop/ui/language.py</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Nothing was connected</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Nichts wurde verbunden</translation>
    </message>
    <message>
        <source>You did not allow it on {company}&apos;s page. Nothing changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie haben es auf der Seite von {company} nicht erlaubt. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sign-in cancelled</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Anmeldung abgebrochen</translation>
    </message>
    <message>
        <source>You cancelled the sign-in. Nothing changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie haben die Anmeldung abgebrochen. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>No answer from the browser</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Keine Antwort vom Browser</translation>
    </message>
    <message>
        <source>Nothing came back from {company}&apos;s page in time. If the page showed an error, it usually means that the client ID or the return address is not the registered one.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Von der Seite von {company} kam rechtzeitig nichts zurück. Wenn die Seite einen Fehler gezeigt hat, sind Client-ID oder Rücksprungadresse meist nicht die registrierten.</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Started again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Neu begonnen</translation>
    </message>
    <message>
        <source>A newer sign-in to {service} took the place of this one.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine neuere Anmeldung bei {service} ist an die Stelle dieser getreten.</translation>
    </message>
    <message>
        <source>Go on with the newer one</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Mit der neueren weitermachen</translation>
    </message>
    <message>
        <source>This sign-in is over</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Diese Anmeldung ist vorbei</translation>
    </message>
    <message>
        <source>It was finished, cancelled or has expired.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie wurde abgeschlossen, abgebrochen oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>The answer came from somewhere else</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Antwort kam von anderer Stelle</translation>
    </message>
    <message>
        <source>The answer in the browser was not from {company}. It was refused and nothing was sent.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Antwort im Browser stammte nicht von {company}. Sie wurde abgelehnt, und nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The answer could not be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Antwort war unbrauchbar</translation>
    </message>
    <message>
        <source>{company}&apos;s answer in the browser was incomplete or contradicted itself.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Antwort von {company} im Browser war unvollständig oder widersprüchlich.</translation>
    </message>
    <message>
        <source>That is not the right address</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das ist nicht die richtige Adresse</translation>
    </message>
    <message>
        <source>The right one begins with {address} and belongs to this sign-in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die richtige beginnt mit {address} und gehört zu dieser Anmeldung.</translation>
    </message>
    <message>
        <source>Paste it again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Noch einmal einfügen</translation>
    </message>
    <message>
        <source>The sign-in could not be verified</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldung ließ sich nicht bestätigen</translation>
    </message>
    <message>
        <source>{company}&apos;s proof of who signed in did not pass the checks, so nothing was kept.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Nachweis von {company}, wer sich angemeldet hat, hat die Prüfung nicht bestanden. Deshalb wurde nichts behalten.</translation>
    </message>
    <message>
        <source>{company} did not accept the sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} hat die Anmeldung nicht angenommen</translation>
    </message>
    <message>
        <source>The sign-in took too long or was used twice.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldung hat zu lange gedauert oder wurde zweimal benutzt.</translation>
    </message>
    <message>
        <source>That is a different account</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>Das ist ein anderes Konto</translation>
    </message>
    <message>
        <source>You signed in as {got}, but this is {expected}&apos;s connection. Nothing was changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie haben sich als {got} angemeldet, aber diese Verbindung gehört zu {expected}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Sign in as {expected}, or add {got} as a new account</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Als {expected} anmelden oder {got} als neues Konto hinzufügen</translation>
    </message>
    <message>
        <source>Port {port} is in use</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Port {port} ist belegt</translation>
    </message>
    <message>
        <source>{service} is not set up</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{service} ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>Atom Desktop needs a client ID of your own from {company}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Atom Desktop braucht eine eigene Client-ID von {company}.</translation>
    </message>
    <message>
        <source>Set up {service}</source>
        <extracomment>atom_desktop/ui/pages/guide.py</extracomment>
        <translation>{service} einrichten</translation>
    </message>
    <message>
        <source>The client secret is missing</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das Client-Secret fehlt</translation>
    </message>
    <message>
        <source>{company} asks for a client secret with every sign-in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} verlangt bei jeder Anmeldung ein Client-Secret.</translation>
    </message>
    <message>
        <source>Enter the client secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Client-Secret eingeben</translation>
    </message>
    <message>
        <source>The client ID is missing</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Client-ID fehlt</translation>
    </message>
    <message>
        <source>Enter the client ID that {company} shows for your app.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Geben Sie die Client-ID ein, die {company} für Ihre App anzeigt.</translation>
    </message>
    <message>
        <source>Enter the client ID</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Client-ID eingeben</translation>
    </message>
    <message>
        <source>This client ID comes from outside</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Diese Client-ID kommt von außen</translation>
    </message>
    <message>
        <source>It is set by the {source}, so it cannot be changed here.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie ist außerhalb festgelegt ({source}) und lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>Change it there</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Dort ändern</translation>
    </message>
    <message>
        <source>{service} could not be looked up</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{service} ließ sich nicht nachschlagen</translation>
    </message>
    <message>
        <source>The address in your provider file did not describe a sign-in service.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Adresse in Ihrer Anbieterdatei beschrieb keinen Anmeldedienst.</translation>
    </message>
    <message>
        <source>Check the issuer in the provider file</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Aussteller in der Anbieterdatei prüfen</translation>
    </message>
    <message>
        <source>{service} describes its sign-in in a way that cannot be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldebeschreibung von {service} ist unbrauchbar</translation>
    </message>
    <message>
        <source>Its description at the issuer&apos;s address is incomplete or contradicts itself.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie ist unter der Adresse des Ausstellers unvollständig oder widersprüchlich.</translation>
    </message>
    <message>
        <source>{company} ended this sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} hat diese Anmeldung beendet</translation>
    </message>
    <message>
        <source>This happens after a password change, a long time without use, or when access is withdrawn. Nothing else is affected.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das geschieht nach einer Passwortänderung, nach langer Pause oder wenn der Zugriff widerrufen wurde. Sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Renewal was cut off on {date}</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Erneuerung am {date} unterbrochen</translation>
    </message>
    <message>
        <source>Atom Desktop or the network stopped in the middle of it, and {company} takes what was sent then only once. {company} did not end this sign-in, and nobody withdrew it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Atom Desktop oder das Netzwerk fiel mittendrin aus, und {company} nimmt das Gesendete nur einmal an. {company} hat diese Anmeldung nicht beendet, und niemand hat sie widerrufen.</translation>
    </message>
    <message>
        <source>This sign-in was restored from a backup</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Diese Anmeldung stammt aus einer Sicherung</translation>
    </message>
    <message>
        <source>It has been renewed since, and {company} takes each renewal only once, so this older copy was not used.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie wurde seither erneuert. {company} nimmt jede Erneuerung nur einmal an, deshalb wurde diese ältere Kopie nicht benutzt.</translation>
    </message>
    <message>
        <source>This account came without its sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Dieses Konto kam ohne seine Anmeldung</translation>
    </message>
    <message>
        <source>The file that brought it to this computer held the account only.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Datei, die es auf diesen Computer brachte, enthielt nur das Konto.</translation>
    </message>
    <message>
        <source>{company} ended this test sign-in after 7 days</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} hat diese Testanmeldung nach 7 Tagen beendet</translation>
    </message>
    <message>
        <source>{company} does so while your app there is in testing. Publish it once, and the next sign-in stays.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} tut das, solange Ihre App dort im Test ist. Veröffentlichen Sie sie einmal, dann bleibt die nächste Anmeldung bestehen.</translation>
    </message>
    <message>
        <source>Publish the app, then sign in again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>App veröffentlichen und neu anmelden</translation>
    </message>
    <message>
        <source>It was not used for a long time, and {company} ends such sign-ins.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie wurde lange nicht benutzt, und {company} beendet solche Anmeldungen.</translation>
    </message>
    <message>
        <source>The password was changed or the sign-in was withdrawn.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das Passwort wurde geändert oder die Anmeldung widerrufen.</translation>
    </message>
    <message>
        <source>{company} asks you to sign in again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} bittet Sie, sich neu anzumelden</translation>
    </message>
    <message>
        <source>Your organisation wants people to sign in again from time to time.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihre Organisation möchte, dass man sich von Zeit zu Zeit neu anmeldet.</translation>
    </message>
    <message>
        <source>{company} asks for a second step</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} verlangt einen zweiten Schritt</translation>
    </message>
    <message>
        <source>Your organisation now wants a second step when you sign in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihre Organisation verlangt jetzt einen zweiten Schritt bei der Anmeldung.</translation>
    </message>
    <message>
        <source>{company} asks for your permission again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} bittet erneut um Ihre Erlaubnis</translation>
    </message>
    <message>
        <source>A permission that this connection needs has not been given.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine Berechtigung, die diese Verbindung braucht, wurde nicht erteilt.</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine Berechtigung fehlt</translation>
    </message>
    <message>
        <source>{company} did not allow everything that was asked for.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} hat nicht alles erlaubt, worum gebeten wurde.</translation>
    </message>
    <message>
        <source>Choose permissions again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Berechtigungen neu wählen</translation>
    </message>
    <message>
        <source>{company} does not let this account in</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} lässt dieses Konto nicht herein</translation>
    </message>
    <message>
        <source>The account is suspended, locked or gone.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das Konto ist gesperrt, stillgelegt oder gelöscht.</translation>
    </message>
    <message>
        <source>This kind of account cannot be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Diese Art von Konto geht hier nicht</translation>
    </message>
    <message>
        <source>Sign in with another account</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Mit einem anderen Konto anmelden</translation>
    </message>
    <message>
        <source>Confirm your e-mail address first</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Bestätigen Sie zuerst Ihre E-Mail-Adresse</translation>
    </message>
    <message>
        <source>{company} wants your address confirmed before it lets programs in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} möchte Ihre Adresse bestätigt haben, bevor Programme Zugriff bekommen.</translation>
    </message>
    <message>
        <source>Confirm it on {company}&apos;s page, then sign in again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Auf der Seite von {company} bestätigen und neu anmelden</translation>
    </message>
    <message>
        <source>{company}&apos;s access ended and cannot be renewed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Zugriff bei {company} ist abgelaufen und lässt sich nicht erneuern.</translation>
    </message>
    <message>
        <source>The stored sign-in is gone</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die gespeicherte Anmeldung ist verschwunden</translation>
    </message>
    <message>
        <source>Nothing is left for this account in the keyring.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Im Schlüsselbund ist für dieses Konto nichts mehr vorhanden.</translation>
    </message>
    <message>
        <source>The stored sign-in is damaged</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die gespeicherte Anmeldung ist beschädigt</translation>
    </message>
    <message>
        <source>What is stored for this account cannot be read as a whole, so it was not used.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Was für dieses Konto gespeichert ist, lässt sich nicht vollständig lesen und wurde deshalb nicht benutzt.</translation>
    </message>
    <message>
        <source>Your organisation wants its own sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihre Organisation verlangt ihre eigene Anmeldung</translation>
    </message>
    <message>
        <source>An organisation&apos;s data is closed until you allow this app there. The connection works for everything else.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Daten einer Organisation bleiben verschlossen, bis Sie diese App dort erlauben. Für alles andere funktioniert die Verbindung.</translation>
    </message>
    <message>
        <source>Open {company}&apos;s page</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Seite von {company} öffnen</translation>
    </message>
    <message>
        <source>{company} rejected the client ID or secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} hat Client-ID oder Client-Secret abgelehnt</translation>
    </message>
    <message>
        <source>They may have been mistyped, replaced or deleted.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Vielleicht sind sie vertippt, ersetzt oder gelöscht worden.</translation>
    </message>
    <message>
        <source>Check the client ID and secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Client-ID und Client-Secret prüfen</translation>
    </message>
    <message>
        <source>{company} deleted this client ID</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} hat diese Client-ID gelöscht</translation>
    </message>
    <message>
        <source>Client IDs that are not used for months are deleted.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Client-IDs, die monatelang nicht benutzt werden, werden gelöscht.</translation>
    </message>
    <message>
        <source>Create a new client ID</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Neue Client-ID erstellen</translation>
    </message>
    <message>
        <source>{company} asks for the client secret that belongs to this client ID.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} verlangt das Client-Secret, das zu dieser Client-ID gehört.</translation>
    </message>
    <message>
        <source>{company} wants no client secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} möchte kein Client-Secret</translation>
    </message>
    <message>
        <source>For this kind of app no client secret may be sent.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Bei dieser Art von App darf kein Client-Secret gesendet werden.</translation>
    </message>
    <message>
        <source>Remove the client secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Client-Secret entfernen</translation>
    </message>
    <message>
        <source>{company} does not know the return address</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} kennt die Rücksprungadresse nicht</translation>
    </message>
    <message>
        <source>The return address of this computer is not registered for your client ID.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Rücksprungadresse dieses Computers ist für Ihre Client-ID nicht registriert.</translation>
    </message>
    <message>
        <source>Copy the address and add it on {company}&apos;s page</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Adresse kopieren und auf der Seite von {company} eintragen</translation>
    </message>
    <message>
        <source>The app is registered as the wrong kind</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die App ist als falsche Art registriert</translation>
    </message>
    <message>
        <source>At {company} the return address must be registered under Mobile and desktop applications.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Bei {company} muss die Rücksprungadresse unter „Mobile and desktop applications“ registriert sein.</translation>
    </message>
    <message>
        <source>Change the platform on {company}&apos;s page</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Plattform auf der Seite von {company} ändern</translation>
    </message>
    <message>
        <source>{service} is not switched on for your client</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{service} ist für Ihren Client nicht eingeschaltet</translation>
    </message>
    <message>
        <source>The sign-in works, but the service is not enabled in {company}&apos;s console.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldung funktioniert, aber der Dienst ist in der Konsole von {company} nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>Switch it on in {company}&apos;s console</source>
        <extracomment>the error catalogue</extracomment>
        <translation>In der Konsole von {company} einschalten</translation>
    </message>
    <message>
        <source>PKCE is switched off</source>
        <extracomment>the error catalogue</extracomment>
        <translation>PKCE ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Your app at {company} must have PKCE switched on before programs can sign in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>In Ihrer App bei {company} muss PKCE eingeschaltet sein, bevor Programme sich anmelden können.</translation>
    </message>
    <message>
        <source>Switch it on on {company}&apos;s page</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Auf der Seite von {company} einschalten</translation>
    </message>
    <message>
        <source>A permission does not exist here</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine Berechtigung gibt es hier nicht</translation>
    </message>
    <message>
        <source>{company} does not offer one of the permissions to your app.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} bietet Ihrer App eine der Berechtigungen nicht an.</translation>
    </message>
    <message>
        <source>Review the permissions</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Berechtigungen durchsehen</translation>
    </message>
    <message>
        <source>{company} rejected the request</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>{company} did not understand what was asked. The registration may be of another kind.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} hat nicht verstanden, worum gebeten wurde. Vielleicht ist die Registrierung von anderer Art.</translation>
    </message>
    <message>
        <source>Check the set-up steps</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Schritte der Einrichtung prüfen</translation>
    </message>
    <message>
        <source>Your organisation must approve this app</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihre Organisation muss diese App freigeben</translation>
    </message>
    <message>
        <source>{company} lets you sign in once an administrator has agreed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} lässt Sie herein, sobald ein Administrator zugestimmt hat.</translation>
    </message>
    <message>
        <source>Ask your administrator</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Administrator fragen</translation>
    </message>
    <message>
        <source>Your organisation does not allow this</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihre Organisation erlaubt das nicht</translation>
    </message>
    <message>
        <source>A rule of your organisation blocks the sign-in. Trying again does not help.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine Regel Ihrer Organisation verhindert die Anmeldung. Ein neuer Versuch hilft nicht.</translation>
    </message>
    <message>
        <source>Your organisation blocked this app</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihre Organisation hat diese App gesperrt</translation>
    </message>
    <message>
        <source>An administrator has switched it off for {service}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ein Administrator hat sie für {service} abgeschaltet.</translation>
    </message>
    <message>
        <source>{company} does not offer this to your account</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} bietet das für Ihr Konto nicht an</translation>
    </message>
    <message>
        <source>The feature is not switched on there.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Funktion ist dort nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>{company} could not be told</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} konnte nicht benachrichtigt werden</translation>
    </message>
    <message>
        <source>What was needed for it is no longer stored here.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Was dafür nötig war, ist hier nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>Remove the access on the page of {company}</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Zugriff auf der Seite von {company} entfernen</translation>
    </message>
    <message>
        <source>{company} could not be told in 30 days</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} war 30 Tage lang nicht zu benachrichtigen</translation>
    </message>
    <message>
        <source>It did not answer, so Atom Desktop no longer tries.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es kam keine Antwort, deshalb versucht Atom Desktop es nicht mehr.</translation>
    </message>
    <message>
        <source>The sign-in was made with another client ID than the one that is set up now.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldung entstand mit einer anderen Client-ID als der, die jetzt eingerichtet ist.</translation>
    </message>
    <message>
        <source>{company} cannot be told</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} lässt sich nicht benachrichtigen</translation>
    </message>
    <message>
        <source>It offers no way to withdraw a sign-in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Dort gibt es keine Möglichkeit, eine Anmeldung zu widerrufen.</translation>
    </message>
    <message>
        <source>Can&apos;t reach {service}</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>{service} nicht erreichbar</translation>
    </message>
    <message>
        <source>There was no connection to {company}. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es gab keine Verbindung zu {company}. Ihre Anmeldung ist sicher.</translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>There is no network</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Kein Netzwerk</translation>
    </message>
    <message>
        <source>This computer is offline. Your sign-in is safe and is renewed when the network is back.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Dieser Computer ist offline. Ihre Anmeldung ist sicher und wird erneuert, sobald das Netzwerk zurück ist.</translation>
    </message>
    <message>
        <source>Wait for the network</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Auf das Netzwerk warten</translation>
    </message>
    <message>
        <source>{company} does not answer</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} antwortet nicht</translation>
    </message>
    <message>
        <source>No answer came in time. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es kam rechtzeitig keine Antwort. Ihre Anmeldung ist sicher.</translation>
    </message>
    <message>
        <source>The connection to {company} isn&apos;t private</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Verbindung zu {company} ist nicht vertraulich</translation>
    </message>
    <message>
        <source>Its certificate was not accepted, so nothing was sent. A network&apos;s sign-in page or a company proxy may stand in between.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das Zertifikat wurde nicht anerkannt, deshalb wurde nichts gesendet. Vielleicht steht die Anmeldeseite eines Netzwerks oder ein Firmenproxy dazwischen.</translation>
    </message>
    <message>
        <source>The proxy setting cannot be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Proxy-Einstellung ist unbrauchbar</translation>
    </message>
    <message>
        <source>HTTP_PROXY, HTTPS_PROXY, ALL_PROXY or NO_PROXY names a proxy that does not work here.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>HTTP_PROXY, HTTPS_PROXY, ALL_PROXY oder NO_PROXY nennt einen Proxy, der hier nicht funktioniert.</translation>
    </message>
    <message>
        <source>Correct it and start Atom Desktop again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Berichtigen und Atom Desktop neu starten</translation>
    </message>
    <message>
        <source>{company} asked us to slow down</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} bittet um weniger Anfragen</translation>
    </message>
    <message>
        <source>Too many requests were made. The next try comes by itself.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es gab zu viele Anfragen. Der nächste Versuch kommt von selbst.</translation>
    </message>
    <message>
        <source>Wait</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Warten</translation>
    </message>
    <message>
        <source>{company} has trouble</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} hat eine Störung</translation>
    </message>
    <message>
        <source>Its service answered with an error of its own. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Dienst hat mit einem eigenen Fehler geantwortet. Ihre Anmeldung ist sicher.</translation>
    </message>
    <message>
        <source>{company}&apos;s answer made no sense</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Antwort von {company} ergab keinen Sinn</translation>
    </message>
    <message>
        <source>What came back was not what the service sends. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es kam etwas anderes zurück, als der Dienst sonst sendet. Ihre Anmeldung ist sicher.</translation>
    </message>
    <message>
        <source>{company}&apos;s answer broke off</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Antwort von {company} brach ab</translation>
    </message>
    <message>
        <source>It did not arrive whole. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie kam nicht vollständig an. Ihre Anmeldung ist sicher.</translation>
    </message>
    <message>
        <source>A network page is in the way</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine Netzwerkseite steht im Weg</translation>
    </message>
    <message>
        <source>This network answered in {company}&apos;s place, as the Wi-Fi of hotels and trains does until you have signed in to it. Your sign-in to {service} is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Dieses Netzwerk hat anstelle von {company} geantwortet, wie es WLANs in Hotels und Zügen tun, bis man sich bei ihnen angemeldet hat. Ihre Anmeldung bei {service} ist sicher.</translation>
    </message>
    <message>
        <source>Open any web page and sign in to the network, then try now</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Irgendeine Webseite öffnen, sich beim Netzwerk anmelden und es dann erneut versuchen</translation>
    </message>
    <message>
        <source>{company}&apos;s certificate does not fit today&apos;s date</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das Zertifikat von {company} passt nicht zum heutigen Datum</translation>
    </message>
    <message>
        <source>Either this computer&apos;s date is wrong, or something stands in between. Nothing was sent, and your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Entweder stimmt das Datum dieses Computers nicht, oder etwas steht dazwischen. Nichts wurde gesendet, und Ihre Anmeldung ist sicher.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then try now</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Datum und Uhrzeit dieses Computers prüfen und es dann erneut versuchen</translation>
    </message>
    <message>
        <source>Your computer&apos;s clock is {by} off</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Uhr Ihres Computers weicht um {by} ab</translation>
    </message>
    <message>
        <source>New sign-ins may fail until it is right. The ones you have are safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Neue Anmeldungen können scheitern, bis sie stimmt. Die vorhandenen sind sicher.</translation>
    </message>
    <message>
        <source>Let your system set date and time by itself</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Datum und Uhrzeit vom System stellen lassen</translation>
    </message>
    <message>
        <source>The proxy does not let {service} through</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Proxy lässt {service} nicht durch</translation>
    </message>
    <message>
        <source>The proxy of this network refused the way to {company}. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Proxy dieses Netzwerks hat den Weg zu {company} versperrt. Ihre Anmeldung ist sicher.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or try another network</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Beim Betreiber des Proxys nachfragen oder ein anderes Netzwerk benutzen</translation>
    </message>
    <message>
        <source>Your keyring is locked</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihr Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Sign-ins are safe in it and come back when you unlock it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldungen sind darin sicher und kommen zurück, wenn Sie ihn entsperren.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Last worked</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Zuletzt in Ordnung</translation>
    </message>
    <message>
        <source>Client ID of {name}: {verdict}</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>Client-ID von {name}: {verdict}</translation>
    </message>
    <message>
        <source>{address} is copied. Add it in {company}&apos;s console.</source>
        <extracomment>atom_desktop/ui/helping.py</extracomment>
        <translation>{address} ist kopiert. Tragen Sie die Adresse in der Konsole von {company} ein.</translation>
    </message>
    <message>
        <source>{company} expects other accounts</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} erwartet andere Konten</translation>
    </message>
    <message>
        <source>Your keyring does not answer</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihr Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>Sign-ins are safe in it; the keyring service may be waiting for its password.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldungen sind darin sicher. Vielleicht wartet der Schlüsselbund auf sein Passwort.</translation>
    </message>
    <message>
        <source>No keyring was found</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Kein Schlüsselbund gefunden</translation>
    </message>
    <message>
        <source>Without a keyring atomctl cannot keep a sign-in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ohne Schlüsselbund kann atomctl keine Anmeldung aufbewahren.</translation>
    </message>
    <message>
        <source>Install or start a keyring service, for example gnome-keyring</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Schlüsselbunddienst installieren oder starten, zum Beispiel gnome-keyring</translation>
    </message>
    <message>
        <source>Another program is renewing {service}</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ein anderes Programm erneuert gerade {service}</translation>
    </message>
    <message>
        <source>It has not come to an end yet. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es ist noch nicht fertig. Ihre Anmeldung ist sicher.</translation>
    </message>
    <message>
        <source>A renewed sign-in is not stored yet</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine erneuerte Anmeldung ist noch nicht gespeichert</translation>
    </message>
    <message>
        <source>The keyring did not take it, so it is only in memory. Storing it is tried again and again; quitting waits up to ten seconds for it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Schlüsselbund hat sie nicht angenommen, deshalb liegt sie nur im Arbeitsspeicher. Das Speichern wird immer wieder versucht; beim Beenden wird bis zu zehn Sekunden darauf gewartet.</translation>
    </message>
    <message>
        <source>Unlock the keyring before you quit</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Schlüsselbund vor dem Beenden entsperren</translation>
    </message>
    <message>
        <source>Without one, new sign-ins last until you quit. Those that a keyring already keeps are safe and come back with it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ohne ihn gelten neue Anmeldungen, bis Sie das Programm beenden. Was ein Schlüsselbund schon aufbewahrt, ist sicher und kommt mit ihm zurück.</translation>
    </message>
    <message>
        <source>Install or start a keyring service</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Schlüsselbunddienst installieren oder starten</translation>
    </message>
    <message>
        <source>The keyring did not keep the sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Schlüsselbund hat die Anmeldung nicht behalten</translation>
    </message>
    <message>
        <source>It answered with an error. What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Er hat mit einem Fehler geantwortet. Was vorher gespeichert war, ist unberührt.</translation>
    </message>
    <message>
        <source>Your vault is locked</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihr Tresor ist gesperrt</translation>
    </message>
    <message>
        <source>Sign-ins are safe in it, and only its own passphrase opens it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldungen sind darin sicher, und nur seine eigene Passphrase öffnet ihn.</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Passphrase eingeben</translation>
    </message>
    <message>
        <source>Your vault does not answer</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihr Tresor antwortet nicht</translation>
    </message>
    <message>
        <source>Another program or a slow disk holds it up. Sign-ins are safe in it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ein anderes Programm oder eine langsame Festplatte hält ihn auf. Die Anmeldungen sind darin sicher.</translation>
    </message>
    <message>
        <source>There is no vault</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es gibt keinen Tresor</translation>
    </message>
    <message>
        <source>The settings say that sign-ins are kept in a vault, but its file is not there.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Laut den Einstellungen liegen die Anmeldungen in einem Tresor, aber seine Datei ist nicht da.</translation>
    </message>
    <message>
        <source>Put vault.db back, or make a new vault with atomctl storage move vault</source>
        <extracomment>the error catalogue</extracomment>
        <translation>vault.db zurücklegen oder mit „atomctl storage move vault“ einen neuen Tresor anlegen</translation>
    </message>
    <message>
        <source>Your vault is damaged</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihr Tresor ist beschädigt</translation>
    </message>
    <message>
        <source>Its file cannot be read, and neither can the copy beside it. Both were left as they are.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Seine Datei ist nicht lesbar, die Kopie daneben auch nicht. Beide wurden gelassen, wie sie waren.</translation>
    </message>
    <message>
        <source>Restore vault.db from a backup</source>
        <extracomment>the error catalogue</extracomment>
        <translation>vault.db aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Your vault belongs to a newer Atom Desktop</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihr Tresor gehört zu einem neueren Atom Desktop</translation>
    </message>
    <message>
        <source>It was last used by a newer version; nothing was changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Zuletzt wurde eine neuere Version benutzt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Install the newer version</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Neuere Version installieren</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>The vault could not be written. What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Tresor konnte nicht geschrieben werden. Was vorher gespeichert war, ist unberührt.</translation>
    </message>
    <message>
        <source>Free some space and try again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Platz schaffen und es erneut versuchen</translation>
    </message>
    <message>
        <source>Your vault cannot be opened for writing</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihr Tresor lässt sich nicht zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>Its file or folder belongs to somebody else or is read-only. Sign-ins are safe in it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Seine Datei oder sein Ordner gehört jemand anderem oder ist schreibgeschützt. Die Anmeldungen sind darin sicher.</translation>
    </message>
    <message>
        <source>Check the permissions of vault.db and its folder</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Zugriffsrechte von vault.db und ihrem Ordner prüfen</translation>
    </message>
    <message>
        <source>The vault did not keep the sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Tresor hat die Anmeldung nicht behalten</translation>
    </message>
    <message>
        <source>It answered with a failure. What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es gab einen Fehler. Was vorher gespeichert war, ist unberührt.</translation>
    </message>
    <message>
        <source>The key of your vault is not in the keyring</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Schlüssel Ihres Tresors ist nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>The vault&apos;s key is kept in a keyring, and this one does not have it. Nothing was changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Schlüssel des Tresors liegt in einem Schlüsselbund, und dieser hat ihn nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use the keyring that the vault was made with</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Schlüsselbund benutzen, mit dem der Tresor angelegt wurde</translation>
    </message>
    <message>
        <source>That passphrase is too short</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Diese Passphrase ist zu kurz</translation>
    </message>
    <message>
        <source>It needs at least {shortest} characters; four words of your choice are good.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie braucht mindestens {shortest} Zeichen; vier selbst gewählte Wörter sind gut.</translation>
    </message>
    <message>
        <source>Choose a longer one</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Längere Passphrase wählen</translation>
    </message>
    <message>
        <source>No passphrase is needed</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Keine Passphrase nötig</translation>
    </message>
    <message>
        <source>Sign-ins are not kept in a vault with a passphrase.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldungen liegen nicht in einem Tresor mit Passphrase.</translation>
    </message>
    <message>
        <source>Go on without one</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ohne Passphrase weitermachen</translation>
    </message>
    <message>
        <source>The sign-ins were not moved</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Anmeldungen wurden nicht verschoben</translation>
    </message>
    <message>
        <source>One of them was read back differently. All are still where they were.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine davon ließ sich nicht unverändert zurücklesen. Alle sind noch dort, wo sie waren.</translation>
    </message>
    <message>
        <source>A move of sign-ins was broken off</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das Verschieben der Anmeldungen brach ab</translation>
    </message>
    <message>
        <source>{path} should tell how far it came, but cannot be read. Nothing was deleted.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} sollte sagen, wie weit es kam, ist aber nicht lesbar. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Restore {path} from a backup, or remove it and move again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} aus einer Sicherung wiederherstellen oder entfernen und noch einmal verschieben</translation>
    </message>
    <message>
        <source>The connection list is damaged</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Liste der Verbindungen ist beschädigt</translation>
    </message>
    <message>
        <source>{path} cannot be read. It was left as it is.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} ist nicht lesbar. Die Datei wurde gelassen, wie sie war.</translation>
    </message>
    <message>
        <source>Restore {path} from a backup</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The connection list was damaged and has been restored</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Liste der Verbindungen war beschädigt und wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>The newest backup is in use; the damaged file was kept as {kept}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die neueste Sicherung ist in Gebrauch; die beschädigte Datei liegt unter {kept}.</translation>
    </message>
    <message>
        <source>Check that every account is there</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Prüfen, ob alle Konten da sind</translation>
    </message>
    <message>
        <source>The connection list was damaged</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Liste der Verbindungen war beschädigt</translation>
    </message>
    <message>
        <source>There was no backup, so the list begins empty; the damaged file was kept as {kept}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es gab keine Sicherung, deshalb beginnt die Liste leer; die beschädigte Datei liegt unter {kept}.</translation>
    </message>
    <message>
        <source>Connect your accounts again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Konten neu verbinden</translation>
    </message>
    <message>
        <source>This profile belongs to a newer Atom Desktop</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Dieses Profil gehört zu einem neueren Atom Desktop</translation>
    </message>
    <message>
        <source>{path} could not be written. What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} konnte nicht geschrieben werden. Was vorher gespeichert war, ist unberührt.</translation>
    </message>
    <message>
        <source>The profile folder cannot be written</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Profilordner lässt sich nicht beschreiben</translation>
    </message>
    <message>
        <source>{path} could not be created or written ({reason}).</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} konnte nicht angelegt oder geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Zugriffsrechte des Ordners prüfen</translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der Autostart ließ sich nicht ändern</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}).</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} konnte nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>The connection list is busy</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Liste der Verbindungen ist belegt</translation>
    </message>
    <message>
        <source>Another program holds {path}. Nothing was changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ein anderes Programm hält {path} fest. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The connection list could not be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Liste der Verbindungen war nicht nutzbar</translation>
    </message>
    <message>
        <source>{path} answered with a failure ({reason}). What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} hat mit einem Fehler geantwortet ({reason}). Was vorher gespeichert war, ist unberührt.</translation>
    </message>
    <message>
        <source>Something else changed this at the same moment</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Etwas anderes hat das im selben Moment geändert</translation>
    </message>
    <message>
        <source>The newer state was kept.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Der neuere Stand wurde behalten.</translation>
    </message>
    <message>
        <source>This profile is in use</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Dieses Profil ist in Gebrauch</translation>
    </message>
    <message>
        <source>{holder} (process {pid}) works with it right now.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{holder} (Prozess {pid}) arbeitet gerade damit.</translation>
    </message>
    <message>
        <source>Use the window, or quit it first</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Fenster benutzen oder erst beenden</translation>
    </message>
    <message>
        <source>That is no profile name</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das ist kein Profilname</translation>
    </message>
    <message>
        <source>{profile} may hold letters, digits, - and _ only.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{profile} darf nur Buchstaben, Ziffern, - und _ enthalten.</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Anderen Namen wählen</translation>
    </message>
    <message>
        <source>There is a profile of that name already</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ein Profil mit diesem Namen gibt es schon</translation>
    </message>
    <message>
        <source>{profile} was left as it is.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{profile} blieb, wie es war.</translation>
    </message>
    <message>
        <source>A setting could not be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine Einstellung ist unbrauchbar</translation>
    </message>
    <message>
        <source>{where}: {message}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{where}: {message}.</translation>
    </message>
    <message>
        <source>Correct that line</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Zeile berichtigen</translation>
    </message>
    <message>
        <source>A provider file has a mistake</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine Anbieterdatei enthält einen Fehler</translation>
    </message>
    <message>
        <source>{where}: {message}. The other services are not affected.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{where}: {message}. Die anderen Dienste sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Correct the file</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Datei berichtigen</translation>
    </message>
    <message>
        <source>{service} has another address now</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{service} hat jetzt eine andere Adresse</translation>
    </message>
    <message>
        <source>A provider file sends {service} elsewhere. This sign-in belongs to {origin}, so nothing was sent.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine Anbieterdatei schickt {service} an eine andere Stelle. Diese Anmeldung gehört zu {origin}, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Disconnect it and connect again, or correct the provider file</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Trennen und neu verbinden oder die Anbieterdatei berichtigen</translation>
    </message>
    <message>
        <source>This profile holds real sign-ins</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Dieses Profil enthält echte Anmeldungen</translation>
    </message>
    <message>
        <source>Practice services may not be used with {path}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Übungsdienste dürfen mit {path} nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Use another --home, or leave --profile out</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Anderes --home angeben oder --profile weglassen</translation>
    </message>
    <message>
        <source>This is a practice profile</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das ist ein Übungsprofil</translation>
    </message>
    <message>
        <source>{path} was made for practice services, and its sign-ins are thrown away.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} wurde für Übungsdienste angelegt, und seine Anmeldungen werden weggeworfen.</translation>
    </message>
    <message>
        <source>Start with --practice, or use another profile</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Mit --practice starten oder ein anderes Profil benutzen</translation>
    </message>
    <message>
        <source>There is no profile called {profile}</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es gibt kein Profil namens {profile}</translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>Check the name after --profile</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Namen nach --profile prüfen</translation>
    </message>
    <message>
        <source>There is no service called {service}</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es gibt keinen Dienst namens {service}</translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Meinten Sie {near}?</translation>
    </message>
    <message>
        <source>atomctl list shows all services</source>
        <extracomment>the error catalogue</extracomment>
        <translation>„atomctl list“ zeigt alle Dienste</translation>
    </message>
    <message>
        <source>{service} cannot be signed in to that way</source>
        <extracomment>the error catalogue</extracomment>
        <translation>So kann man sich bei {service} nicht anmelden</translation>
    </message>
    <message>
        <source>It has no way called {variant}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Einen Weg namens {variant} gibt es dort nicht.</translation>
    </message>
    <message>
        <source>Leave the way out to use the usual one</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Weg weglassen, dann gilt der übliche</translation>
    </message>
    <message>
        <source>There is no such account</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Dieses Konto gibt es nicht</translation>
    </message>
    <message>
        <source>No account here is called {account}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Hier heißt kein Konto {account}.</translation>
    </message>
    <message>
        <source>atomctl list shows all accounts</source>
        <extracomment>the error catalogue</extracomment>
        <translation>„atomctl list“ zeigt alle Konten</translation>
    </message>
    <message>
        <source>Which account?</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Welches Konto?</translation>
    </message>
    <message>
        <source>{service} has several accounts: {accounts}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{service} hat mehrere Konten: {accounts}.</translation>
    </message>
    <message>
        <source>Name one with --account</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Mit --account eines nennen</translation>
    </message>
    <message>
        <source>{service} is not connected</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{service} ist nicht verbunden</translation>
    </message>
    <message>
        <source>There is no sign-in to use.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Es gibt keine Anmeldung, die benutzt werden könnte.</translation>
    </message>
    <message>
        <source>Connect {service}</source>
        <extracomment>atom_desktop/ui/pages/connect.py</extracomment>
        <translation>{service} verbinden</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <extracomment>atom_desktop/foundation/language.py</extracomment>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>The names of the services are trademarks of their owners. Atom Desktop is not affiliated with, endorsed by or sponsored by any of them.</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Die Namen der Dienste sind Marken ihrer Inhaber. Atom Desktop gehört zu keinem von ihnen und wird von keinem unterstützt oder gefördert.</translation>
    </message>
    <message>
        <source>The window (Qt)</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Das Fenster (Qt)</translation>
    </message>
    <message>
        <source>Qt and asyncio as one loop</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Qt und asyncio in einer Schleife</translation>
    </message>
    <message>
        <source>The sign-in protocols</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Die Anmeldeprotokolle</translation>
    </message>
    <message>
        <source>Signed ID tokens</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Signierte ID-Tokens</translation>
    </message>
    <message>
        <source>HTTP</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>The sign-in listener</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Der Empfang der Anmeldungen</translation>
    </message>
    <message>
        <source>The system&apos;s certificates</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Die Zertifikate des Systems</translation>
    </message>
    <message>
        <source>The system&apos;s keyring</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Der Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Encryption</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>The command line</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Die Befehlszeile</translation>
    </message>
    <message>
        <source>One process per profile</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Ein Prozess je Profil</translation>
    </message>
    <message>
        <source>Where files belong</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Wohin Dateien gehören</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Über</translation>
    </message>
    <message>
        <source>Your sign-ins stay on this computer. Atom Desktop talks to the services you connect and to nobody else.</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Ihre Anmeldungen bleiben auf diesem Computer. Atom Desktop spricht mit den Diensten, die Sie verbinden, und mit niemandem sonst.</translation>
    </message>
    <message>
        <source>Made with</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Names</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>atom_desktop/ui/pages/activity/export.py</extracomment>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <extracomment>atom_desktop/ui/pages/activity/export.py</extracomment>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <extracomment>atom_desktop/ui/pages/activity/list_view.py</extracomment>
        <translation>Was geschehen ist, Neuestes zuerst</translation>
    </message>
    <message>
        <source>All services</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Alle Dienste</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Trouble</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Works again</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Geht wieder</translation>
    </message>
    <message>
        <source>What you did</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Von Ihnen</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Noch nichts geschehen</translation>
    </message>
    <message>
        <source>Sign-ins, trouble and what you change will stand here.</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Anmeldungen, Probleme und Ihre Änderungen werden hier stehen.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Other words or another choice above may find it.</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Mit anderen Wörtern oder einer anderen Auswahl oben findet sich vielleicht etwas.</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Aktivität durchsuchen</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Nach {name} exportiert.</translation>
    </message>
    <message>
        <source>Service: {service}</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Dienst: {service}</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Aktivität exportieren</translation>
    </message>
    <message>
        <source>Activity</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>What happened to your connections, newest first.</source>
        <extracomment>atom_desktop/ui/pages/activity/page.py</extracomment>
        <translation>Was mit Ihren Verbindungen geschehen ist, Neuestes zuerst.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <extracomment>atom_desktop/ui/widgets/skeleton.py</extracomment>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Nothing has needed you so far</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Bisher hat Sie nichts gebraucht</translation>
    </message>
    <message>
        <source>When an account needs you, it is told here, and on the desktop where that is allowed.</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Wenn ein Konto Sie braucht, steht es hier und, wo erlaubt, auch auf dem Desktop.</translation>
    </message>
    <message numerus="yes">
        <source>{number} things need you.</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>
            <numerusform>{number} Hinweis ist offen.</numerusform>
            <numerusform>{number} Hinweise sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What needed you, newest first.</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Was Sie gebraucht hat, Neuestes zuerst.</translation>
    </message>
    <message>
        <source>Nothing needs you now.</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Zurzeit braucht Sie nichts.</translation>
    </message>
    <message>
        <source>End snooze</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Wieder einblenden</translation>
    </message>
    <message>
        <source>Nothing pops up until {time}.</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Bis {time} wird nichts eingeblendet.</translation>
    </message>
    <message>
        <source>Nothing pops up for a while; the list goes on.</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Eine Weile wird nichts eingeblendet; die Liste läuft weiter.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Over</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Alerts</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Snooze everything</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Alles stumm schalten</translation>
    </message>
    <message>
        <source>Snooze everything: {time}</source>
        <extracomment>atom_desktop/ui/pages/alerts.py</extracomment>
        <translation>Alles stumm schalten: {time}</translation>
    </message>
    <message>
        <source>You can allow more at any time.</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Sie können jederzeit mehr erlauben.</translation>
    </message>
    <message>
        <source>The next sign-in asks only for what is ticked. {company} may remember what you allowed before; to take it all back, remove Atom Desktop on {company}&apos;s own page.</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Die nächste Anmeldung bittet nur um das Angekreuzte. {company} merkt sich vielleicht, was Sie früher erlaubt haben; um alles zurückzunehmen, entfernen Sie Atom Desktop auf der Seite von {company}.</translation>
    </message>
    <message>
        <source>{company} adds a new sign-in to what was allowed before. To take something away, disconnect this account and connect it again.</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Bei {company} kommt eine neue Anmeldung zum früher Erlaubten hinzu. Um etwas zurückzunehmen, trennen Sie dieses Konto und verbinden es neu.</translation>
    </message>
    <message>
        <source>The next sign-in asks only for what is ticked. {company} may remember what you allowed before; to take it all back, disconnect this account and connect it again.</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Die nächste Anmeldung bittet nur um das Angekreuzte. {company} merkt sich vielleicht, was Sie früher erlaubt haben; um alles zurückzunehmen, trennen Sie dieses Konto und verbinden es neu.</translation>
    </message>
    <message>
        <source>Open browser</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>{company} asks on its own page what Atom Desktop may see.</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>{company} fragt auf der eigenen Seite, was Atom Desktop sehen darf.</translation>
    </message>
    <message>
        <source>You can untick some of these on {company}&apos;s page, too.</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Einiges davon können Sie auch auf der Seite von {company} abwählen.</translation>
    </message>
    <message>
        <source>Your browser will open {company}&apos;s sign-in page. Atom Desktop never sees your password.</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Ihr Browser öffnet die Anmeldeseite von {company}. Atom Desktop sieht Ihr Passwort nie.</translation>
    </message>
    <message>
        <source>You will be asked to allow</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Sie werden gebeten, dies zu erlauben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Client IDs with their secrets, settings, provider files and accounts in one encrypted file: a copy to keep, or the way to another computer.</source>
        <extracomment>atom_desktop/ui/pages/carry.py</extracomment>
        <translation>Client-IDs samt Client-Secrets, Einstellungen, Anbieterdateien und Konten in einer verschlüsselten Datei: als Kopie zum Aufbewahren oder für den Weg auf einen anderen Computer.</translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>atom_desktop/ui/pages/carry.py</extracomment>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export to</source>
        <extracomment>atom_desktop/ui/pages/carry.py</extracomment>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Import from</source>
        <extracomment>atom_desktop/ui/pages/carry.py</extracomment>
        <translation>Importieren aus</translation>
    </message>
    <message>
        <source>Atom Desktop files ({files})</source>
        <extracomment>atom_desktop/ui/pages/carry.py</extracomment>
        <translation>Atom-Desktop-Dateien ({files})</translation>
    </message>
    <message>
        <source>Take it along</source>
        <extracomment>atom_desktop/ui/pages/carry.py</extracomment>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>The file then holds a second copy of every sign-in. Many services take each renewal only once: as soon as one copy is renewed, the other can stop working for good. Use it to move to another computer, and quit Atom Desktop here before you start it there.</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Die Datei enthält dann eine zweite Kopie jeder Anmeldung. Viele Dienste nehmen jede Erneuerung nur einmal an: Sobald eine Kopie erneuert ist, kann die andere für immer unbrauchbar sein. Nutzen Sie das für den Umzug auf einen anderen Computer, und beenden Sie Atom Desktop hier, bevor Sie es dort starten.</translation>
    </message>
    <message>
        <source>There is no way to open the file without its passphrase.</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Ohne ihre Passphrase lässt sich die Datei nicht öffnen.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Export to {name}</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Nach {name} exportieren</translation>
    </message>
    <message>
        <source>Put the sign-ins into the file as well</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Auch die Anmeldungen in die Datei legen</translation>
    </message>
    <message>
        <source>Import from {name}</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Aus {name} importieren</translation>
    </message>
    <message>
        <source>What is here already stays, and no renewed sign-in is taken back.</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Was hier schon ist, bleibt, und keine erneuerte Anmeldung wird zurückgesetzt.</translation>
    </message>
    <message>
        <source>Take what is in the file where the two differ</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Bei Unterschieden nehmen, was in der Datei steht</translation>
    </message>
    <message>
        <source>{taken} of {all} taken</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>{taken} von {all} übernommen</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>and {number} more</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>
            <numerusform>und {number} weiteres</numerusform>
            <numerusform>und {number} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings and provider files count from the next start.</source>
        <extracomment>atom_desktop/ui/pages/carry_cards.py</extracomment>
        <translation>Einstellungen und Anbieterdateien gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Choose permissions</source>
        <extracomment>atom_desktop/ui/pages/connect.py</extracomment>
        <translation>Berechtigungen wählen</translation>
    </message>
    <message>
        <source>Add another {service} account</source>
        <extracomment>atom_desktop/ui/pages/connect.py</extracomment>
        <translation>Weiteres Konto für {service}</translation>
    </message>
    <message>
        <source>Each service knows this computer by a client ID of your own. One can serve several.</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Jeder Dienst erkennt diesen Computer an Ihrer eigenen Client-ID. Eine kann für mehrere reichen.</translation>
    </message>
    <message>
        <source>Nothing is registered yet</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Noch nichts registriert</translation>
    </message>
    <message>
        <source>Choose a service under Connections and follow its guide. What you enter stands here.</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Wählen Sie unter Verbindungen einen Dienst und folgen Sie der Anleitung. Was Sie eingeben, steht dann hier.</translation>
    </message>
    <message>
        <source>The client ID and secret are deleted here. Sign-ins made with them stay, but cannot be renewed.</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Client-ID und Client-Secret werden hier gelöscht. Anmeldungen, die damit entstanden sind, bleiben, lassen sich aber nicht erneuern.</translation>
    </message>
    <message>
        <source>It comes from the environment and is changed there.</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Sie kommt aus der Umgebung und wird dort geändert.</translation>
    </message>
    <message>
        <source>It comes with the practice services.</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Sie gehört zu den Übungsdiensten.</translation>
    </message>
    <message>
        <source>Serves {services}</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Für {services}</translation>
    </message>
    <message>
        <source>Used by {accounts}</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Benutzt von {accounts}</translation>
    </message>
    <message>
        <source>No account uses it yet</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Noch von keinem Konto benutzt</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Open guide</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Anleitung öffnen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Credentials</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>atom_desktop/ui/pages/detail.py</extracomment>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Permissions</source>
        <extracomment>atom_desktop/ui/pages/detail.py</extracomment>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>What helps: {next_step}</source>
        <extracomment>atom_desktop/start_failures.py</extracomment>
        <translation>Was hilft: {next_step}</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>atom_desktop/ui/pages/failed.py</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Open the service&apos;s page</source>
        <extracomment>atom_desktop/ui/pages/farewell.py</extracomment>
        <translation>Seite des Dienstes öffnen</translation>
    </message>
    <message>
        <source>Steps compared with {company}&apos;s pages on {day}</source>
        <extracomment>atom_desktop/ui/pages/guide.py</extracomment>
        <translation>Schritte mit den Seiten von {company} verglichen am {day}</translation>
    </message>
    <message>
        <source>Back to connections</source>
        <extracomment>atom_desktop/ui/pages/guide.py</extracomment>
        <translation>Zurück zu den Verbindungen</translation>
    </message>
    <message>
        <source>Nothing to register: {company} allows this computer by itself.</source>
        <extracomment>atom_desktop/ui/pages/guide.py</extracomment>
        <translation>Nichts zu registrieren: {company} lässt diesen Computer von sich aus zu.</translation>
    </message>
    <message>
        <source>Way to sign in</source>
        <extracomment>atom_desktop/ui/pages/guide.py</extracomment>
        <translation>Anmeldeart</translation>
    </message>
    <message>
        <source>Return address to register</source>
        <extracomment>atom_desktop/ui/pages/guide.py</extracomment>
        <translation>Zu registrierende Rücksprungadresse</translation>
    </message>
    <message>
        <source>the return address</source>
        <extracomment>atom_desktop/ui/pages/guide.py</extracomment>
        <translation>Rücksprungadresse</translation>
    </message>
    <message>
        <source>Search connections</source>
        <extracomment>atom_desktop/ui/pages/home.py</extracomment>
        <translation>Verbindungen durchsuchen</translation>
    </message>
    <message>
        <source>The clipboard holds no such text. Open the downloaded file, copy all of it and press again.</source>
        <extracomment>atom_desktop/ui/pages/json_import.py</extracomment>
        <translation>In der Zwischenablage liegt kein solcher Text. Öffnen Sie die heruntergeladene Datei, kopieren Sie alles und drücken Sie noch einmal.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <extracomment>atom_desktop/ui/pages/json_import.py</extracomment>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Paste its text</source>
        <extracomment>atom_desktop/ui/pages/json_import.py</extracomment>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Choose the downloaded file</source>
        <extracomment>atom_desktop/ui/pages/json_import.py</extracomment>
        <translation>Die heruntergeladene Datei wählen</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <extracomment>atom_desktop/ui/pages/json_import.py</extracomment>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Drop the downloaded JSON file here</source>
        <extracomment>atom_desktop/ui/pages/json_import.py</extracomment>
        <translation>Die heruntergeladene JSON-Datei hierher ziehen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>atom_desktop/ui/pages/keyboard_map.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>atom_desktop/ui/pages/keyboard_map.py</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message numerus="yes">
        <source>{company} wants to know which app is asking. You register your own once; it takes about {number} minutes.</source>
        <extracomment>atom_desktop/ui/pages/not_set_up.py</extracomment>
        <translation>
            <numerusform>{company} möchte wissen, welche App anfragt. Sie registrieren einmal eine eigene; das dauert etwa {number} Minute.</numerusform>
            <numerusform>{company} möchte wissen, welche App anfragt. Sie registrieren einmal eine eigene; das dauert etwa {number} Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set up…</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>{service} is not set up yet</source>
        <extracomment>atom_desktop/ui/pages/not_set_up.py</extracomment>
        <translation>{service} ist noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>The steps</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>Die Schritte</translation>
    </message>
    <message>
        <source>Alerts wait until they end. Everything is in the list at once.</source>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>Hinweise warten so lange. In der Liste steht alles sofort.</translation>
    </message>
    <message>
        <source>Write times like 22:00.</source>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>Schreiben Sie Zeiten wie 22:00.</translation>
    </message>
    <message>
        <source>Never pop up for {service}</source>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>Nie einblenden für {service}</translation>
    </message>
    <message>
        <source>Show notifications on the desktop</source>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>Benachrichtigungen auf dem Desktop zeigen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a time</comment>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>von</translation>
    </message>
    <message>
        <source>until</source>
        <comment>a time</comment>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Never pop up for</source>
        <extracomment>atom_desktop/ui/pages/notification_settings.py</extracomment>
        <translation>Nie einblenden für</translation>
    </message>
    <message>
        <source>Add {name} as a new account</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use it for {name}</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>Für {name} benutzen</translation>
    </message>
    <message>
        <source>Sign in as {name}</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>Als {name} anmelden</translation>
    </message>
    <message>
        <source>You signed in as</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>Angemeldet haben Sie sich als</translation>
    </message>
    <message>
        <source>This connection belongs to</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>Diese Verbindung gehört zu</translation>
    </message>
    <message>
        <source>{name} is connected already; this sign-in can renew it.</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>{name} ist schon verbunden; diese Anmeldung kann die alte erneuern.</translation>
    </message>
    <message>
        <source>To sign in as the other one, first switch accounts on {company}&apos;s page.</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>Um sich mit dem anderen Konto anzumelden, wechseln Sie zuerst auf der Seite von {company} das Konto.</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <extracomment>atom_desktop/ui/pages/past.py</extracomment>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>atom_desktop/ui/pages/past.py</extracomment>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>says nothing about your data</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>sagt nichts über Ihre Daten</translation>
    </message>
    <message>
        <source>always needed for the sign-in</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>für die Anmeldung immer nötig</translation>
    </message>
    <message>
        <source>{permission} — not allowed</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>{permission} – nicht erlaubt</translation>
    </message>
    <message>
        <source>says little about you</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>sagt wenig über Sie</translation>
    </message>
    <message>
        <source>reaches your data</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>erreicht Ihre Daten</translation>
    </message>
    <message>
        <source>lets a program do a lot</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>lässt ein Programm viel tun</translation>
    </message>
    <message>
        <source>Show technical names</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>Technische Namen zeigen</translation>
    </message>
    <message>
        <source>{permission} — not asked for, but allowed</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>{permission} – nicht gewünscht, aber erlaubt</translation>
    </message>
    <message>
        <source>{permission} (not allowed)</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>{permission} (nicht erlaubt)</translation>
    </message>
    <message>
        <source>Hide technical names</source>
        <extracomment>atom_desktop/ui/pages/permissions.py</extracomment>
        <translation>Technische Namen verbergen</translation>
    </message>
    <message>
        <source>Atom Desktop deletes its stored sign-in for {account} and asks {company} to withdraw it. Programs that use it stop working. What you keep at {service} is not touched.</source>
        <extracomment>atom_desktop/ui/pages/questions.py</extracomment>
        <translation>Atom Desktop löscht die gespeicherte Anmeldung für {account} und bittet {company}, sie zu widerrufen. Programme, die sie benutzen, funktionieren nicht mehr. Was Sie bei {service} haben, bleibt unberührt.</translation>
    </message>
    <message>
        <source>Atom Desktop deletes its stored sign-in for {account}. {company} keeps its side until you remove it there. Programs that use it stop working. What you keep at {service} is not touched.</source>
        <extracomment>atom_desktop/ui/pages/questions.py</extracomment>
        <translation>Atom Desktop löscht die gespeicherte Anmeldung für {account}. Bei {company} bleibt sie bestehen, bis Sie sie dort entfernen. Programme, die sie benutzen, funktionieren nicht mehr. Was Sie bei {service} haben, bleibt unberührt.</translation>
    </message>
    <message>
        <source>Atom Desktop deletes its stored sign-in for {account}. {company} is not asked to withdraw it: that would end {other} of the same account too. Programs that use it stop working. What you keep at {service} is not touched.</source>
        <extracomment>atom_desktop/ui/pages/questions.py</extracomment>
        <translation>Atom Desktop löscht die gespeicherte Anmeldung für {account}. {company} wird nicht um den Widerruf gebeten: Das würde auch {other} mit demselben Konto beenden. Programme, die sie benutzen, funktionieren nicht mehr. Was Sie bei {service} haben, bleibt unberührt.</translation>
    </message>
    <message>
        <source>Name of this connection</source>
        <extracomment>atom_desktop/ui/pages/questions.py</extracomment>
        <translation>Name dieser Verbindung</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>atom_desktop/ui/pages/questions.py</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep connected</source>
        <extracomment>atom_desktop/ui/pages/questions.py</extracomment>
        <translation>Verbunden lassen</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <extracomment>atom_desktop/ui/pages/questions.py</extracomment>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Disconnect {service}?</source>
        <extracomment>atom_desktop/ui/pages/questions.py</extracomment>
        <translation>{service} trennen?</translation>
    </message>
    <message>
        <source>Save and sign in</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Speichern und anmelden</translation>
    </message>
    <message>
        <source>Leave empty to keep what is stored</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Leer lassen, um Gespeichertes zu behalten</translation>
    </message>
    <message>
        <source>{field} (if you have one)</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>{field} (falls vorhanden)</translation>
    </message>
    <message>
        <source>Forget it</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Kept. Leave empty to keep it</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Gespeichert. Leer lassen zum Behalten</translation>
    </message>
    <message>
        <source>Kept in: {place}</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Ort der Aufbewahrung: {place}</translation>
    </message>
    <message>
        <source>Looks right</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Sieht richtig aus</translation>
    </message>
    <message>
        <source>That is not a whole client ID.</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Das ist keine vollständige Client-ID.</translation>
    </message>
    <message>
        <source>The usual</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Übliches</translation>
    </message>
    <message>
        <source>Warnings</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Developer</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Takes effect at once. Tokens and account names are never in it.</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Wirkt sofort. Tokens und Kontonamen stehen nie darin.</translation>
    </message>
    <message>
        <source>Command line</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>The same connections, for scripts. --help tells more.</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Dieselben Verbindungen, für Skripte. --help verrät mehr.</translation>
    </message>
    <message>
        <source>the command</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Log file</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>the path of the log file</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Pfad der Protokolldatei</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>the path of the settings</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Pfad der Einstellungen</translation>
    </message>
    <message>
        <source>Provider files</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Anbieterdateien</translation>
    </message>
    <message>
        <source>the path of the provider files</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Pfad der Anbieterdateien</translation>
    </message>
    <message>
        <source>Profile</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Profil</translation>
    </message>
    <message>
        <source>the path of the profile</source>
        <extracomment>atom_desktop/ui/pages/settings/developer.py</extracomment>
        <translation>Pfad des Profils</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>atom_desktop/ui/pages/settings/doctor.py</extracomment>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Another port…</source>
        <extracomment>atom_desktop/ui/pages/settings/doctor.py</extracomment>
        <translation>Anderer Port…</translation>
    </message>
    <message>
        <source>About and Doctor</source>
        <extracomment>atom_desktop/ui/pages/settings/doctor.py</extracomment>
        <translation>Über und Diagnose</translation>
    </message>
    <message>
        <source>Copy report</source>
        <extracomment>atom_desktop/ui/pages/settings/doctor.py</extracomment>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Looking…</source>
        <extracomment>atom_desktop/ui/pages/settings/doctor.py</extracomment>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Doctor</source>
        <extracomment>atom_desktop/ui/pages/settings/doctor.py</extracomment>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>In the tray where there is one, else as a minimized window.</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Im Infobereich, wo es einen gibt, sonst als minimiertes Fenster.</translation>
    </message>
    <message>
        <source>Sign-ins are renewed only while Atom Desktop runs.</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Anmeldungen werden nur erneuert, solange Atom Desktop läuft.</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing the window always quits. Sign-ins are renewed only while Atom Desktop runs.</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Dieser Desktop hat keinen Infobereich, deshalb beendet das Schließen des Fensters das Programm. Anmeldungen werden nur erneuert, solange Atom Desktop läuft.</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>atom_desktop/ui/language.py</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>atom_desktop/ui/closing.py</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>{service} was renewed.</source>
        <extracomment>atom_desktop/ui/answers.py</extracomment>
        <translation>{service} wurde erneuert.</translation>
    </message>
    <message>
        <source>{service} answers.</source>
        <extracomment>atom_desktop/ui/answers.py</extracomment>
        <translation>{service} antwortet.</translation>
    </message>
    <message>
        <source>the keyring</source>
        <extracomment>atom_desktop/services.py</extracomment>
        <translation>dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Quit Atom Desktop?</source>
        <extracomment>atom_desktop/ui/closing.py</extracomment>
        <translation>Atom Desktop beenden?</translation>
    </message>
    <message>
        <source>There is no tray here. Sign-ins are renewed only while it runs.</source>
        <extracomment>atom_desktop/ui/closing.py</extracomment>
        <translation>Hier gibt es keinen Infobereich. Anmeldungen werden nur erneuert, solange das Programm läuft.</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <extracomment>atom_desktop/ui/closing.py</extracomment>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link and open it yourself.</source>
        <extracomment>atom_desktop/ui/commands.py</extracomment>
        <translation>Es ließ sich kein Browser öffnen. Kopieren Sie den Link und öffnen Sie ihn selbst.</translation>
    </message>
    <message>
        <source>Checking all connections…</source>
        <extracomment>atom_desktop/ui/commands.py</extracomment>
        <translation>Alle Verbindungen werden geprüft…</translation>
    </message>
    <message>
        <source>Link copied.</source>
        <extracomment>atom_desktop/ui/commands.py</extracomment>
        <translation>Link kopiert.</translation>
    </message>
    <message>
        <source>It is too late to undo that.</source>
        <extracomment>atom_desktop/ui/disconnections.py</extracomment>
        <translation>Das lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Every service has been told.</source>
        <extracomment>atom_desktop/ui/disconnections.py</extracomment>
        <translation>Alle Dienste sind benachrichtigt.</translation>
    </message>
    <message>
        <source>That file is too large to be the one from Google&apos;s console.</source>
        <extracomment>atom_desktop/ui/google_json.py</extracomment>
        <translation>Diese Datei ist zu groß, um die aus der Konsole von Google zu sein.</translation>
    </message>
    <message>
        <source>That client is of the type Web application. Make one of the type Desktop app.</source>
        <extracomment>atom_desktop/ui/google_json.py</extracomment>
        <translation>Dieser Client ist vom Typ „Web application“. Erstellen Sie einen vom Typ „Desktop app“.</translation>
    </message>
    <message>
        <source>That file holds no client. Download it again from Clients.</source>
        <extracomment>atom_desktop/ui/google_json.py</extracomment>
        <translation>Diese Datei enthält keinen Client. Laden Sie sie unter „Clients“ noch einmal herunter.</translation>
    </message>
    <message>
        <source>That is not a JSON file from Google&apos;s console.</source>
        <extracomment>atom_desktop/ui/google_json.py</extracomment>
        <translation>Das ist keine JSON-Datei aus der Konsole von Google.</translation>
    </message>
    <message>
        <source>Next renewal {when}.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>Nächste Erneuerung {when}.</translation>
    </message>
    <message>
        <source>Press Connect on any service.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>Drücken Sie bei einem Dienst auf Verbinden.</translation>
    </message>
    <message>
        <source>{number} of {all} connected</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>{number} von {all} verbunden</translation>
    </message>
    <message>
        <source>Nothing connected yet</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>Noch nichts verbunden</translation>
    </message>
    <message>
        <source>All connected.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>Alles verbunden.</translation>
    </message>
    <message>
        <source>What can&apos;t be reached is tried again.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>Was nicht erreichbar ist, wird erneut versucht.</translation>
    </message>
    <message numerus="yes">
        <source>{number} connected</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>
            <numerusform>{number} verbunden</numerusform>
            <numerusform>{number} verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is renewed at the moment.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>Zurzeit wird nichts erneuert.</translation>
    </message>
    <message>
        <source>Choose a service to begin. Each one is set up once.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>Wählen Sie einen Dienst. Jeder wird einmal eingerichtet.</translation>
    </message>
    <message numerus="yes">
        <source>{number} paused</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>
            <numerusform>{number} pausiert</numerusform>
            <numerusform>{number} pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} can&apos;t be reached</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>
            <numerusform>{number} nicht erreichbar</numerusform>
            <numerusform>{number} nicht erreichbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} locked</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>
            <numerusform>{number} gesperrt</numerusform>
            <numerusform>{number} gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} needs you.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>{name} braucht Sie.</translation>
    </message>
    <message>
        <source>{one} and {other} need you.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>{one} und {other} brauchen Sie.</translation>
    </message>
    <message numerus="yes">
        <source>{number} accounts need you.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>
            <numerusform>{number} Konto braucht Sie.</numerusform>
            <numerusform>{number} Konten brauchen Sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} need you</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>
            <numerusform>{number} braucht Sie</numerusform>
            <numerusform>{number} brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice</source>
        <extracomment>atom_desktop/ui/main_window.py</extracomment>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <extracomment>atom_desktop/ui/main_window.py</extracomment>
        <translation>Nach {file} exportiert.</translation>
    </message>
    <message>
        <source>Details copied.</source>
        <extracomment>atom_desktop/ui/main_window.py</extracomment>
        <translation>Details kopiert.</translation>
    </message>
    <message>
        <source>Open Atom Desktop</source>
        <extracomment>atom_desktop/ui/notifications/content.py</extracomment>
        <translation>Atom Desktop öffnen</translation>
    </message>
    <message>
        <source>Snooze 1 day</source>
        <extracomment>atom_desktop/ui/notifications/content.py</extracomment>
        <translation>1 Tag stumm</translation>
    </message>
    <message>
        <source>Show them</source>
        <extracomment>atom_desktop/ui/notifications/content.py</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>1 h</source>
        <extracomment>atom_desktop/ui/notifications/pauses.py</extracomment>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>8 h</source>
        <extracomment>atom_desktop/ui/notifications/pauses.py</extracomment>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <extracomment>atom_desktop/ui/notifications/pauses.py</extracomment>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>The starter of the package</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Der Starter des Pakets</translation>
    </message>
    <message>
        <source>All licences</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Alle Lizenzen</translation>
    </message>
    <message>
        <source>Show all licences</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Alle Lizenzen zeigen</translation>
    </message>
    <message>
        <source>They bring along: {names}</source>
        <extracomment>atom_desktop/ui/pages/about.py</extracomment>
        <translation>Sie bringen mit: {names}</translation>
    </message>
    <message>
        <source>Report copied.</source>
        <extracomment>atom_desktop/ui/pages/settings/doctor.py</extracomment>
        <translation>Bericht kopiert.</translation>
    </message>
    <message>
        <source>General</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Changes at once.</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Ändert sich sofort.</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Beim Schließen des Fensters</translation>
    </message>
    <message>
        <source>When you log in</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Bei Ihrer Anmeldung am Computer</translation>
    </message>
    <message>
        <source>Show it again</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Noch einmal zeigen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>The first steps, as at the first start.</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Die ersten Schritte, wie beim ersten Start.</translation>
    </message>
    <message>
        <source>Start in the tray</source>
        <extracomment>atom_desktop/ui/pages/settings/login.py</extracomment>
        <translation>Im Infobereich starten</translation>
    </message>
    <message>
        <source>Do not start</source>
        <extracomment>atom_desktop/ui/pages/settings/login.py</extracomment>
        <translation>Nicht starten</translation>
    </message>
    <message>
        <source>Start at login</source>
        <extracomment>atom_desktop/ui/pages/settings/login.py</extracomment>
        <translation>Autostart</translation>
    </message>
    <message>
        <source>Services that want a fixed return address send the browser to this port of your computer. With another port, register the new address in each service&apos;s console.</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>Dienste, die eine feste Rücksprungadresse wollen, schicken den Browser an diesen Port Ihres Computers. Registrieren Sie bei einem anderen Port die neue Adresse in der Konsole jedes Dienstes.</translation>
    </message>
    <message>
        <source>A whole number from 1024 to 65535.</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>Eine ganze Zahl von 1024 bis 65535.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next start.</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>Gespeichert. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>{port} is the usual one.</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>Üblich ist {port}.</translation>
    </message>
    <message>
        <source>Practice mode has a port of its own.</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>Der Übungsmodus hat einen eigenen Port.</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Return port</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>Rücksprungport</translation>
    </message>
    <message>
        <source>an address that cannot be read</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>eine unlesbare Adresse</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Set in the environment, which decides at every start.</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>In der Umgebung festgelegt, die bei jedem Start entscheidet.</translation>
    </message>
    <message>
        <source>None. Atom Desktop takes it from the environment (HTTPS_PROXY, NO_PROXY) at every start; connections to this computer never go through one.</source>
        <extracomment>atom_desktop/ui/pages/settings/network.py</extracomment>
        <translation>Keiner. Atom Desktop übernimmt ihn bei jedem Start aus der Umgebung (HTTPS_PROXY, NO_PROXY); Verbindungen zu diesem Computer laufen nie über einen Proxy.</translation>
    </message>
    <message>
        <source>Security and storage</source>
        <extracomment>atom_desktop/ui/pages/settings/page.py</extracomment>
        <translation>Sicherheit und Ablage</translation>
    </message>
    <message>
        <source>Practice sign-ins stay where they are.</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Übungsanmeldungen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Atom Desktop closes its connections for a moment, copies every sign-in, reads each one back, and only then deletes it at the old place.</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Atom Desktop schließt seine Verbindungen für einen Moment, kopiert jede Anmeldung, liest jede zurück und löscht sie erst dann am alten Ort.</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {shortest} characters. Nobody can open the vault without it.</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Wählen Sie eine Passphrase mit mindestens {shortest} Zeichen. Ohne sie kann niemand den Tresor öffnen.</translation>
    </message>
    <message>
        <source>A passphrase has at least {shortest} characters.</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Eine Passphrase hat mindestens {shortest} Zeichen.</translation>
    </message>
    <message>
        <source>Your system&apos;s keyring. It opens when you log in.</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Der Schlüsselbund Ihres Systems. Er wird entsperrt, wenn Sie sich am Computer anmelden.</translation>
    </message>
    <message>
        <source>An encrypted file in the profile&apos;s folder, behind a passphrase or a key in the keyring.</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Eine verschlüsselte Datei im Ordner des Profils, gesichert durch eine Passphrase oder einen Schlüssel im Schlüsselbund.</translation>
    </message>
    <message>
        <source>In memory, for this run only: no keyring was found.</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Im Arbeitsspeicher, nur bis zum Beenden: Es wurde kein Schlüsselbund gefunden.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>Sign-ins are kept in: {place}</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Ort der Anmeldungen: {place}</translation>
    </message>
    <message>
        <source>Move to an encrypted vault</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>In einen verschlüsselten Tresor verschieben</translation>
    </message>
    <message>
        <source>Move</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move to the keyring</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>In den Schlüsselbund verschieben</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Move to the keyring…</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>In den Schlüsselbund verschieben…</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Passphrase ändern…</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>Move to an encrypted vault…</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>In einen verschlüsselten Tresor verschieben…</translation>
    </message>
    <message>
        <source>The vault has another passphrase.</source>
        <extracomment>atom_desktop/ui/pages/settings/storage.py</extracomment>
        <translation>Der Tresor hat eine andere Passphrase.</translation>
    </message>
    <message>
        <source>The step that matters most</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>Der wichtigste Schritt</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>Schritt {number}: {title}</translation>
    </message>
    <message>
        <source>Tick it off when it is done</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>Abhaken, wenn er erledigt ist</translation>
    </message>
    <message>
        <source>Or by hand, instead of step 1</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>Oder von Hand, statt Schritt 1</translation>
    </message>
    <message>
        <source>Open {host}</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>{host} öffnen</translation>
    </message>
    <message>
        <source>the value of step {number}</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>Wert von Schritt {number}</translation>
    </message>
    <message>
        <source>Allow the page to open in another tab or window, if the browser asks.</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Erlauben Sie der Seite, sich in einem anderen Tab oder Fenster zu öffnen, wenn der Browser fragt.</translation>
    </message>
    <message>
        <source>Look for it in another browser window or profile.</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Suchen Sie sie in einem anderen Fenster oder Profil des Browsers.</translation>
    </message>
    <message>
        <source>A firewall or a private window may keep the browser from coming back to this computer.</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Eine Firewall oder ein privates Fenster kann verhindern, dass der Browser zu diesem Computer zurückkehrt.</translation>
    </message>
    <message>
        <source>Copy the link and open it in a browser on this computer.</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Kopieren Sie den Link und öffnen Sie ihn in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>Or paste the address the browser ended on, even if that page shows an error:</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Oder fügen Sie die Adresse ein, bei der der Browser stehen blieb, auch wenn die Seite einen Fehler zeigt:</translation>
    </message>
    <message>
        <source>Waiting for {company}. Atom Desktop never sees your password.</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Warten auf {company}. Atom Desktop sieht Ihr Passwort nie.</translation>
    </message>
    <message>
        <source>The link is copied. Open it in a browser on this computer.</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Der Link ist kopiert. Öffnen Sie ihn in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>This link ends in less than a minute.</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Dieser Link läuft in weniger als einer Minute ab.</translation>
    </message>
    <message>
        <source>Open again</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Address the browser ended on</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Adresse, bei der der Browser stehen blieb</translation>
    </message>
    <message>
        <source>Use this address</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Diese Adresse nehmen</translation>
    </message>
    <message>
        <source>That is not the address of the last page. It has a “?” or “#” in it.</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Das ist nicht die Adresse der letzten Seite. Sie enthält ein „?“ oder „#“.</translation>
    </message>
    <message>
        <source>Almost done</source>
        <extracomment>atom_desktop/oauth/pages.py</extracomment>
        <translation>Fast fertig</translation>
    </message>
    <message>
        <source>Atom Desktop is finishing the sign-in with {company}…</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Atom Desktop schließt die Anmeldung bei {company} ab…</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Schließen Sie die Anmeldung im Browser ab</translation>
    </message>
    <message>
        <source>Atom Desktop signs you in to your services in your own browser and keeps you signed in, so that your programs can go on working.</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Atom Desktop meldet Sie in Ihrem eigenen Browser bei Ihren Diensten an und hält Sie angemeldet, damit Ihre Programme weiterarbeiten können.</translation>
    </message>
    <message>
        <source>When something needs you, it says what is wrong in plain words and has one button that puts it right.</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Wenn etwas Sie braucht, steht in klaren Worten da, was nicht stimmt, und ein einziger Knopf bringt es in Ordnung.</translation>
    </message>
    <message>
        <source>You type your password on the service&apos;s own page only; Atom Desktop never sees it. Nothing is sent to us or to anybody else.</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Ihr Passwort geben Sie nur auf der Seite des Dienstes ein; Atom Desktop sieht es nie. Nichts wird an uns oder sonst jemanden gesendet.</translation>
    </message>
    <message>
        <source>No keyring was found, so sign-ins last for this run only. Settings offer a vault.</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Kein Schlüsselbund gefunden, deshalb gelten Anmeldungen nur bis zum Beenden. In den Einstellungen gibt es einen Tresor.</translation>
    </message>
    <message>
        <source>Each service is set up once, with a guide. Or look around first with practice services: made up, on this computer only.</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Jeder Dienst wird einmal eingerichtet, mit Anleitung. Oder sehen Sie sich zuerst mit Übungsdiensten um: erfunden und nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>They are kept in {place}.</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Ort der Aufbewahrung: {place}.</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Schritt {number} von {all}</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>All your connections in one place</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Alle Ihre Verbindungen an einem Ort</translation>
    </message>
    <message>
        <source>Your sign-ins stay on this computer</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Ihre Anmeldungen bleiben auf diesem Computer</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Womit möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Begin with {service}</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Mit {service} beginnen</translation>
    </message>
    <message>
        <source>Look around in practice mode</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Im Übungsmodus umsehen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <extracomment>atom_desktop/ui/palette.py</extracomment>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What matches</source>
        <extracomment>atom_desktop/ui/palette.py</extracomment>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing matches. Try fewer letters.</source>
        <extracomment>atom_desktop/ui/palette.py</extracomment>
        <translation>Nichts passt. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>{text}, {place} of {count}</source>
        <extracomment>atom_desktop/ui/palette.py</extracomment>
        <translation>{text}, {place} von {count}</translation>
    </message>
    <message>
        <source>New profile…</source>
        <extracomment>atom_desktop/ui/profile_menu.py</extracomment>
        <translation>Neues Profil…</translation>
    </message>
    <message>
        <source>A name for it: letters, digits, - and _.</source>
        <extracomment>atom_desktop/ui/profile_menu.py</extracomment>
        <translation>Ein Name dafür: Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <source>New profile</source>
        <extracomment>atom_desktop/ui/profile_menu.py</extracomment>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keyring now.</source>
        <extracomment>atom_desktop/ui/relocation.py</extracomment>
        <translation>Die Anmeldungen liegen jetzt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the encrypted vault now.</source>
        <extracomment>atom_desktop/ui/relocation.py</extracomment>
        <translation>Die Anmeldungen liegen jetzt im verschlüsselten Tresor.</translation>
    </message>
    <message numerus="yes">
        <source>{number} accounts moved.</source>
        <extracomment>atom_desktop/ui/relocation.py</extracomment>
        <translation>
            <numerusform>{number} Konto verschoben.</numerusform>
            <numerusform>{number} Konten verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>{service} connected as {account}.</source>
        <extracomment>atom_desktop/ui/sequel.py</extracomment>
        <translation>{service} als {account} verbunden.</translation>
    </message>
    <message>
        <source>{service} is connected again as {account}.</source>
        <extracomment>atom_desktop/ui/sequel.py</extracomment>
        <translation>{service} ist als {account} wieder verbunden.</translation>
    </message>
    <message>
        <source>Go through the connections</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Durch die Verbindungen gehen</translation>
    </message>
    <message>
        <source>Go from a connection to what can be done with it</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Von einer Verbindung zu dem gehen, was sich mit ihr tun lässt</translation>
    </message>
    <message>
        <source>Go one step back</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Go on to the next part; with Shift to the one before</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Weiter zum nächsten Teil; mit Umschalt zum vorigen</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find anything to do</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Irgendetwas finden, was sich tun lässt</translation>
    </message>
    <message>
        <source>Check this connection</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Diese Verbindung prüfen</translation>
    </message>
    <message>
        <source>Check all connections</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Alle Verbindungen prüfen</translation>
    </message>
    <message>
        <source>Undo disconnecting</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Trennen rückgängig machen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit Atom Desktop</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Atom Desktop beenden</translation>
    </message>
    <message>
        <source>Settings: {section}</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Einstellungen: {section}</translation>
    </message>
    <message>
        <source>{name}: Show</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>{name}: Anzeigen</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>{place} öffnen</translation>
    </message>
    <message>
        <source>{name} — sign in again</source>
        <extracomment>atom_desktop/ui/tray.py</extracomment>
        <translation>{name} – neu anmelden</translation>
    </message>
    <message>
        <source>{name} — renew now</source>
        <extracomment>atom_desktop/ui/tray.py</extracomment>
        <translation>{name} – jetzt erneuern</translation>
    </message>
    <message>
        <source>{name} — renew soon</source>
        <extracomment>atom_desktop/ui/tray.py</extracomment>
        <translation>{name} – bald erneuern</translation>
    </message>
    <message>
        <source>{name} — problem</source>
        <extracomment>atom_desktop/ui/tray.py</extracomment>
        <translation>{name} – Problem</translation>
    </message>
    <message>
        <source>Snooze notifications</source>
        <extracomment>atom_desktop/ui/tray.py</extracomment>
        <translation>Benachrichtigungen stumm schalten</translation>
    </message>
    <message numerus="yes">
        <source>{number} more…</source>
        <extracomment>atom_desktop/ui/tray.py</extracomment>
        <translation>
            <numerusform>{number} weiteres…</numerusform>
            <numerusform>{number} weitere…</numerusform>
        </translation>
    </message>
    <message>
        <source>Check all now</source>
        <extracomment>atom_desktop/ui/tray.py</extracomment>
        <translation>Jetzt alle prüfen</translation>
    </message>
    <message>
        <source>Snoozed until {time}</source>
        <extracomment>atom_desktop/ui/tray.py</extracomment>
        <translation>Stumm bis {time}</translation>
    </message>
    <message>
        <source>New</source>
        <comment>an alert</comment>
        <extracomment>atom_desktop/ui/widgets/alert_line.py</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>over since {time}</source>
        <extracomment>atom_desktop/ui/widgets/alert_line.py</extracomment>
        <translation>erledigt seit {time}</translation>
    </message>
    <message>
        <source>Mute {service}</source>
        <extracomment>atom_desktop/ui/widgets/alert_line.py</extracomment>
        <translation>{service} stumm schalten</translation>
    </message>
    <message>
        <source>snoozed until {time}</source>
        <extracomment>atom_desktop/ui/widgets/alert_line.py</extracomment>
        <translation>stumm bis {time}</translation>
    </message>
    <message>
        <source>muted</source>
        <extracomment>atom_desktop/ui/widgets/alert_line.py</extracomment>
        <translation>stumm</translation>
    </message>
    <message>
        <source>waits for the end of quiet</source>
        <extracomment>atom_desktop/ui/widgets/alert_line.py</extracomment>
        <translation>wartet auf das Ende der Ruhezeit</translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>atom_desktop/ui/widgets/alert_toast.py</extracomment>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Trying…</source>
        <extracomment>atom_desktop/ui/widgets/buttons.py</extracomment>
        <translation>Wird versucht…</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <extracomment>atom_desktop/ui/widgets/buttons.py</extracomment>
        <translation>Wird erneuert…</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>atom_desktop/ui/widgets/copy_field.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>atom_desktop/ui/widgets/copy_field.py</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied {what}</source>
        <extracomment>atom_desktop/ui/widgets/copy_field.py</extracomment>
        <translation>{what}: kopiert</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <extracomment>atom_desktop/ui/widgets/copy_field.py</extracomment>
        <translation>{what} kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Last {number} days: {words}</source>
        <extracomment>atom_desktop/ui/widgets/health_strip.py</extracomment>
        <translation>
            <numerusform>Letzter {number} Tag: {words}</numerusform>
            <numerusform>Letzte {number} Tage: {words}</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections</source>
        <extracomment>atom_desktop/ui/widgets/rail.py</extracomment>
        <translation>Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>Alerts, {number} new</source>
        <extracomment>atom_desktop/ui/widgets/rail.py</extracomment>
        <translation>
            <numerusform>Hinweise, {number} neuer</numerusform>
            <numerusform>Hinweise, {number} neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts ({number})</source>
        <extracomment>atom_desktop/ui/widgets/rail.py</extracomment>
        <translation>Hinweise ({number})</translation>
    </message>
    <message>
        <source>Profile: {name}</source>
        <extracomment>atom_desktop/ui/widgets/rail.py</extracomment>
        <translation>Profil: {name}</translation>
    </message>
    <message>
        <source>Sign-ins are kept in: {place}, for this run only</source>
        <extracomment>atom_desktop/ui/widgets/rail.py</extracomment>
        <translation>Ort der Anmeldungen: {place}, nur bis zum Beenden</translation>
    </message>
    <message>
        <source>This run only</source>
        <extracomment>atom_desktop/ui/widgets/rail.py</extracomment>
        <translation>Nur bis zum Beenden</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>No connection matches. Press Esc to see all again.</source>
        <extracomment>atom_desktop/ui/widgets/row_list.py</extracomment>
        <translation>Keine Verbindung passt. Esc zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Show while held: {name}</source>
        <extracomment>atom_desktop/ui/widgets/secret_field.py</extracomment>
        <translation>Beim Halten zeigen: {name}</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <extracomment>atom_desktop/ui/widgets/secret_field.py</extracomment>
        <translation>Zum Zeigen halten</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>atom_desktop/ui/widgets/undo_bar.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <extracomment>atom_desktop/ui/widgets/undo_bar.py</extracomment>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{words} Press Control Z to undo.</source>
        <extracomment>atom_desktop/ui/widgets/undo_bar.py</extracomment>
        <translation>{words} Drücken Sie Strg Z zum Rückgängigmachen.</translation>
    </message>
    <message numerus="yes">
        <source>{number} disconnections have not been told to their services yet. They will be told by themselves.</source>
        <extracomment>atom_desktop/ui/widgets/withdrawal_lines.py</extracomment>
        <translation>
            <numerusform>{number} Trennung ist dem Dienst noch nicht mitgeteilt. Das geschieht von selbst.</numerusform>
            <numerusform>{number} Trennungen sind den Diensten noch nicht mitgeteilt. Das geschieht von selbst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>atom_desktop/ui/widgets/withdrawal_lines.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Open the page of {company}</source>
        <extracomment>atom_desktop/ui/widgets/withdrawal_lines.py</extracomment>
        <translation>Seite von {company} öffnen</translation>
    </message>
    <message>
        <source>{service} is paused</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{service} ist pausiert</translation>
    </message>
    <message>
        <source>You paused this account.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie haben dieses Konto pausiert.</translation>
    </message>
    <message>
        <source>Resume it</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Nothing to renew</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Nichts zu erneuern</translation>
    </message>
    <message>
        <source>{service} gives access that lasts until it is withdrawn.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{service} gibt einen Zugriff, der gilt, bis er widerrufen wird.</translation>
    </message>
    <message>
        <source>Check now instead</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Stattdessen jetzt prüfen</translation>
    </message>
    <message>
        <source>The practice services did not start</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Übungsdienste sind nicht gestartet</translation>
    </message>
    <message>
        <source>Start Atom Desktop again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Atom Desktop neu starten</translation>
    </message>
    <message>
        <source>The practice file cannot be read</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Übungsdatei ist nicht lesbar</translation>
    </message>
    <message>
        <source>{path} is not what atomctl practice printed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} ist nicht das, was „atomctl practice“ ausgegeben hat.</translation>
    </message>
    <message>
        <source>Start atomctl practice again and use its line</source>
        <extracomment>the error catalogue</extracomment>
        <translation>„atomctl practice“ neu starten und dessen Zeile benutzen</translation>
    </message>
    <message>
        <source>Renewing in the background keeps stopping</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Erneuerung im Hintergrund bleibt immer wieder stehen</translation>
    </message>
    <message>
        <source>It is started again each time, and your sign-ins are untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie wird jedes Mal neu gestartet, und Ihre Anmeldungen sind unberührt.</translation>
    </message>
    <message>
        <source>Quit Atom Desktop and start it again when it suits you</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Atom Desktop beenden und neu starten, wenn es Ihnen passt</translation>
    </message>
    <message>
        <source>Something went wrong in Atom Desktop</source>
        <extracomment>the error catalogue</extracomment>
        <translation>In Atom Desktop ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Your sign-ins are untouched, and everything else goes on.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihre Anmeldungen sind unberührt, und alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>Copy the details if you want to report it; no name and no password is in them</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Details kopieren, wenn Sie es melden möchten; es steht kein Name und kein Passwort darin</translation>
    </message>
    <message>
        <source>The log has the details; your sign-ins are untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das Protokoll enthält die Details; Ihre Anmeldungen sind unberührt.</translation>
    </message>
    <message>
        <source>That file did not open</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Datei ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The passphrase is another one, or the file was changed on its way. Nothing was taken.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Passphrase ist eine andere, oder die Datei wurde unterwegs verändert. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Try the passphrase again</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Passphrase noch einmal eingeben</translation>
    </message>
    <message>
        <source>That file cannot be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Diese Datei ist unbrauchbar</translation>
    </message>
    <message>
        <source>It was not made by Atom Desktop&apos;s export, or is damaged. Nothing was taken.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie stammt nicht aus dem Export von Atom Desktop oder ist beschädigt. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>That file belongs to a newer Atom Desktop</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Diese Datei gehört zu einem neueren Atom Desktop</translation>
    </message>
    <message>
        <source>It was made by a newer version. Nothing was taken.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie stammt aus einer neueren Version. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>That file is of another kind</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Diese Datei ist von anderer Art</translation>
    </message>
    <message>
        <source>Of the file and this profile, one is for practice services and one is real.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Von Datei und Profil gehört eines zu Übungsdiensten und eines zu echten.</translation>
    </message>
    <message>
        <source>Choose another file or another profile</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Andere Datei oder anderes Profil wählen</translation>
    </message>
    <message>
        <source>There is a file of that name already</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Eine Datei mit diesem Namen gibt es schon</translation>
    </message>
    <message>
        <source>{path} was left as it is.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} blieb, wie sie war.</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path}: {reason}.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Anderen Ort wählen</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file did not answer</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Datei hat nicht geantwortet</translation>
    </message>
    <message>
        <source>{path} is on a disk that takes too long.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{path} liegt auf einem Datenträger, der zu lange braucht.</translation>
    </message>
    <message>
        <source>{company} ends test sign-ins after 7 days</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} beendet Testanmeldungen nach 7 Tagen</translation>
    </message>
    <message>
        <source>Your app at {company} is in testing. Once it is published, sign-ins stay.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Ihre App bei {company} ist im Test. Sobald sie veröffentlicht ist, bleiben Anmeldungen bestehen.</translation>
    </message>
    <message>
        <source>Publish the app at {company}</source>
        <extracomment>the error catalogue</extracomment>
        <translation>App bei {company} veröffentlichen</translation>
    </message>
    <message>
        <source>{company} limits how long this sign-in lasts</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} begrenzt, wie lange diese Anmeldung gilt</translation>
    </message>
    <message>
        <source>The end was set when it was allowed. Sign in once more to go on.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das Ende stand fest, als sie erlaubt wurde. Melden Sie sich noch einmal an, damit es weitergeht.</translation>
    </message>
    <message>
        <source>{company} ends sign-ins that are not used for {days} days</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} beendet Anmeldungen, die {days} Tage nicht benutzt werden</translation>
    </message>
    <message>
        <source>Each renewal starts the {days} days anew.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Mit jeder Erneuerung beginnen die {days} Tage von vorn.</translation>
    </message>
    <message>
        <source>Renew it</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Jetzt erneuern</translation>
    </message>
    <message>
        <source>{company} ends sign-ins {days} days after the last renewal</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} beendet Anmeldungen {days} Tage nach der letzten Erneuerung</translation>
    </message>
    <message>
        <source>{company} ends sign-ins that nobody uses for {days} days</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} beendet Anmeldungen, die {days} Tage niemand benutzt</translation>
    </message>
    <message>
        <source>Each use starts the {days} days anew.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Mit jeder Benutzung beginnen die {days} Tage von vorn.</translation>
    </message>
    <message>
        <source>Check it now</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>An organisation&apos;s rules may end it earlier</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Regeln einer Organisation können sie früher beenden</translation>
    </message>
    <message>
        <source>Where an account belongs to an organisation, its administrators decide.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Wenn ein Konto zu einer Organisation gehört, entscheiden deren Administratoren.</translation>
    </message>
    <message>
        <source>No end known</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Kein Ende bekannt</translation>
    </message>
    <message>
        <source>{company} names no end. It lasts until somebody withdraws it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} nennt kein Ende. Die Anmeldung gilt, bis jemand sie widerruft.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Know which Google account this is</source>
        <extracomment>about Gmail</extracomment>
        <translation>Wissen, welches Google-Konto das ist</translation>
    </message>
    <message>
        <source>See your e-mail address</source>
        <extracomment>atom_desktop/providers/custom_spec.py</extracomment>
        <translation>Ihre E-Mail-Adresse sehen</translation>
    </message>
    <message>
        <source>See your name and picture</source>
        <extracomment>about Gmail</extracomment>
        <translation>Ihren Namen und Ihr Bild sehen</translation>
    </message>
    <message>
        <source>Read all your mail, labels and settings, and change nothing</source>
        <extracomment>about Gmail</extracomment>
        <translation>Alle Mails, Labels und Einstellungen lesen und nichts ändern</translation>
    </message>
    <message>
        <source>See senders, subjects and labels, but never what a message says</source>
        <extracomment>about Gmail</extracomment>
        <translation>Absender, Betreff und Labels sehen, aber nie den Inhalt einer Nachricht</translation>
    </message>
    <message>
        <source>Send mail as you, and read nothing</source>
        <extracomment>about Gmail</extracomment>
        <translation>Mails in Ihrem Namen senden und nichts lesen</translation>
    </message>
    <message>
        <source>Create and change drafts, and send them</source>
        <extracomment>about Gmail</extracomment>
        <translation>Entwürfe anlegen, ändern und senden</translation>
    </message>
    <message>
        <source>Read, write, label, archive and bin mail, but delete nothing for good</source>
        <extracomment>about Gmail</extracomment>
        <translation>Mails lesen, schreiben, mit Labels versehen, archivieren und in den Papierkorb legen, aber nichts endgültig löschen</translation>
    </message>
    <message>
        <source>Put messages into your mailbox without sending them</source>
        <extracomment>about Gmail</extracomment>
        <translation>Nachrichten in Ihr Postfach legen, ohne sie zu senden</translation>
    </message>
    <message>
        <source>Create, rename and delete labels</source>
        <extracomment>about Gmail</extracomment>
        <translation>Labels anlegen, umbenennen und löschen</translation>
    </message>
    <message>
        <source>Change filters, signatures and holiday replies</source>
        <extracomment>about Gmail</extracomment>
        <translation>Filter, Signaturen und Abwesenheitsnotizen ändern</translation>
    </message>
    <message>
        <source>Do everything with your mail, including deleting it for good</source>
        <extracomment>about Gmail</extracomment>
        <translation>Alles mit Ihren Mails tun, auch endgültig löschen</translation>
    </message>
    <message>
        <source>Google withdraws everything this account allowed for your Google project. Gmail and Google Drive connections of the same account end together.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Google widerruft alles, was dieses Konto Ihrem Google-Projekt erlaubt hat. Verbindungen von Gmail und Google Drive mit demselben Konto enden gemeinsam.</translation>
    </message>
    <message>
        <source>You can also remove the access on Google&apos;s page of connected apps.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Sie können den Zugriff auch auf der Google-Seite mit den verbundenen Apps entfernen.</translation>
    </message>
    <message>
        <source>Create a project in Google&apos;s console.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Erstellen Sie in der Konsole von Google ein Projekt.</translation>
    </message>
    <message>
        <source>Any name will do. One project serves Gmail and Google Drive together.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Der Name ist beliebig. Ein Projekt reicht für Gmail und Google Drive zusammen.</translation>
    </message>
    <message>
        <source>Open the page for a new project</source>
        <extracomment>about Gmail</extracomment>
        <translation>Seite für ein neues Projekt öffnen</translation>
    </message>
    <message>
        <source>Switch on the Gmail API for the project.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Schalten Sie die Gmail-API für das Projekt ein.</translation>
    </message>
    <message>
        <source>Press Enable. Without it Google refuses every request later.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Drücken Sie „Enable“. Sonst lehnt Google später jede Anfrage ab.</translation>
    </message>
    <message>
        <source>Open the Gmail API page</source>
        <extracomment>about Gmail</extracomment>
        <translation>Seite der Gmail-API öffnen</translation>
    </message>
    <message>
        <source>Tell Google what the app is called.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Sagen Sie Google, wie die App heißt.</translation>
    </message>
    <message>
        <source>Press Get started, choose External, and enter your own e-mail address.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Drücken Sie „Get started“, wählen Sie „External“ und geben Sie Ihre eigene E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Open the page about your app</source>
        <extracomment>about Gmail</extracomment>
        <translation>Seite über Ihre App öffnen</translation>
    </message>
    <message>
        <source>Add the permissions under Data access.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Fügen Sie unter „Data access“ die Berechtigungen hinzu.</translation>
    </message>
    <message>
        <source>Press Add or remove scopes, paste them, then Update and Save.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Drücken Sie „Add or remove scopes“, fügen Sie die Berechtigungen ein und drücken Sie „Update“ und „Save“.</translation>
    </message>
    <message>
        <source>Open the Data access page</source>
        <extracomment>about Gmail</extracomment>
        <translation>Seite „Data access“ öffnen</translation>
    </message>
    <message>
        <source>Publish the app, or Google signs you out every 7 days.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Veröffentlichen Sie die App, sonst meldet Google Sie alle 7 Tage ab.</translation>
    </message>
    <message>
        <source>Under Audience press Publish app. For personal use no review is needed; Google shows a warning page once, where you choose Advanced and continue.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Drücken Sie unter „Audience“ auf „Publish app“. Für den eigenen Gebrauch ist keine Prüfung nötig; Google zeigt einmal eine Warnseite, auf der Sie „Advanced“ wählen und fortfahren.</translation>
    </message>
    <message>
        <source>Open the Audience page</source>
        <extracomment>about Gmail</extracomment>
        <translation>Seite „Audience“ öffnen</translation>
    </message>
    <message>
        <source>Create a client of the type Desktop app.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Erstellen Sie einen Client vom Typ „Desktop app“.</translation>
    </message>
    <message>
        <source>There is no return address to enter for this type.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Für diesen Typ ist keine Rücksprungadresse einzugeben.</translation>
    </message>
    <message>
        <source>Open the page for a new client</source>
        <extracomment>about Gmail</extracomment>
        <translation>Seite für einen neuen Client öffnen</translation>
    </message>
    <message>
        <source>Download the JSON file, or copy both values.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Laden Sie die JSON-Datei herunter, oder kopieren Sie beide Werte.</translation>
    </message>
    <message>
        <source>Google shows the client secret only now.</source>
        <extracomment>about Gmail</extracomment>
        <translation>Google zeigt das Client-Secret nur jetzt.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <extracomment>about Gmail</extracomment>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Ends with .apps.googleusercontent.com</source>
        <extracomment>about Gmail</extracomment>
        <translation>Endet mit .apps.googleusercontent.com</translation>
    </message>
    <message>
        <source>Client secret</source>
        <extracomment>about Gmail</extracomment>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Know which account this is</source>
        <extracomment>atom_desktop/providers/custom_spec.py</extracomment>
        <translation>Wissen, welches Konto das ist</translation>
    </message>
    <message numerus="yes">
        <source>{number} things need attention</source>
        <extracomment>atom_desktop/connections/alert_words.py</extracomment>
        <translation>
            <numerusform>{number} Hinweis ist offen</numerusform>
            <numerusform>{number} Hinweise sind offen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} stops working on {day}</source>
        <extracomment>atom_desktop/connections/alert_words.py</extracomment>
        <translation>{name} endet am {day}</translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <extracomment>atom_desktop/connections/alert_words.py</extracomment>
        <translation>{names} und {number} weitere</translation>
    </message>
    <message numerus="yes">
        <source>{number} accounts need attention</source>
        <extracomment>atom_desktop/connections/alert_words.py</extracomment>
        <translation>
            <numerusform>{number} Konto braucht Sie</numerusform>
            <numerusform>{number} Konten brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} needs you to sign in again</source>
        <extracomment>atom_desktop/connections/alert_words.py</extracomment>
        <translation>{name} braucht eine neue Anmeldung</translation>
    </message>
    <message>
        <source>{name} has a problem</source>
        <extracomment>atom_desktop/connections/alert_words.py</extracomment>
        <translation>{name} hat ein Problem</translation>
    </message>
    <message>
        <source>{name} stops working soon</source>
        <extracomment>atom_desktop/connections/alert_words.py</extracomment>
        <translation>{name} endet bald</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <extracomment>atom_desktop/connections/alert_words.py</extracomment>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>{account} in {place}</source>
        <extracomment>atom_desktop/connections/connection.py</extracomment>
        <translation>{account} in {place}</translation>
    </message>
    <message>
        <source>{when}, by itself</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>{when}, von selbst</translation>
    </message>
    <message>
        <source>until it is withdrawn</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>bis er widerrufen wird</translation>
    </message>
    <message>
        <source>none while paused</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>keine, solange pausiert</translation>
    </message>
    <message>
        <source>when the service asks for it</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>wenn der Dienst es verlangt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Workspace</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Signed in</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Anmeldung über</translation>
    </message>
    <message>
        <source>Kept in</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>Access valid</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Zugriff gilt</translation>
    </message>
    <message>
        <source>Next renewal</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Nächste Erneuerung</translation>
    </message>
    <message>
        <source>Last renewed</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Zuletzt erneuert</translation>
    </message>
    <message>
        <source>Due for renewal</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Erneuerung fällig</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Nicht mehr</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Check now</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Change permissions…</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Berechtigungen ändern…</translation>
    </message>
    <message>
        <source>Add another account</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Weiteres Konto hinzufügen</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Renew now</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Jetzt erneuern</translation>
    </message>
    <message>
        <source>How to publish the app</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>App veröffentlichen</translation>
    </message>
    <message>
        <source>Allow what is missing</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>Fehlendes erlauben</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <extracomment>atom_desktop/connections/details.py</extracomment>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Will stop</source>
        <extracomment>atom_desktop/connections/ending_words.py</extracomment>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>atom_desktop/connections/ending_words.py</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Not while Atom Desktop runs, otherwise on {day}</source>
        <extracomment>atom_desktop/connections/ending_words.py</extracomment>
        <translation>Nicht, solange Atom Desktop läuft, sonst am {day}</translation>
    </message>
    <message>
        <source>{day}, unless it is renewed before</source>
        <extracomment>atom_desktop/connections/ending_words.py</extracomment>
        <translation>{day}, wenn sie nicht vorher erneuert wird</translation>
    </message>
    <message>
        <source>This sign-in ends {when}</source>
        <extracomment>atom_desktop/connections/ending_words.py</extracomment>
        <translation>Diese Anmeldung endet {when}</translation>
    </message>
    <message>
        <source>Renew</source>
        <extracomment>atom_desktop/connections/ending_words.py</extracomment>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Programs that use it stop working then.</source>
        <extracomment>atom_desktop/connections/ending_words.py</extracomment>
        <translation>Programme, die sie benutzen, funktionieren dann nicht mehr.</translation>
    </message>
    <message>
        <source>Fine</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Could not be reached for a while</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>Zeitweise nicht erreichbar</translation>
    </message>
    <message>
        <source>Waited for you</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>Hat auf Sie gewartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>{number} days fine</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>
            <numerusform>{number} Tag gut</numerusform>
            <numerusform>{number} Tage gut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} days with trouble</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>
            <numerusform>{number} Tag mit Problemen</numerusform>
            <numerusform>{number} Tage mit Problemen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} days waiting for you</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>
            <numerusform>{number} Tag auf Sie gewartet</numerusform>
            <numerusform>{number} Tage auf Sie gewartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} days paused</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>
            <numerusform>{number} Tag pausiert</numerusform>
            <numerusform>{number} Tage pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} days not connected</source>
        <extracomment>atom_desktop/connections/health_days.py</extracomment>
        <translation>
            <numerusform>{number} Tag nicht verbunden</numerusform>
            <numerusform>{number} Tage nicht verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in to {service}</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Bei {service} angemeldet</translation>
    </message>
    <message>
        <source>Brought here from a file</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Aus einer Datei hierher gebracht</translation>
    </message>
    <message>
        <source>{service} was renewed</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>{service} wurde erneuert</translation>
    </message>
    <message>
        <source>{service} answered</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>{service} hat geantwortet</translation>
    </message>
    <message>
        <source>Resumed</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Entsperrt</translation>
    </message>
    <message>
        <source>It goes on: the end has moved away</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Es geht weiter: Das Ende ist hinausgeschoben</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>{company} has withdrawn the sign-in</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>{company} hat die Anmeldung widerrufen</translation>
    </message>
    <message>
        <source>{company} was asked to withdraw the sign-in</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>{company} wurde gebeten, die Anmeldung zu widerrufen</translation>
    </message>
    <message>
        <source>{company} did not withdraw it</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>{company} hat sie nicht widerrufen</translation>
    </message>
    <message>
        <source>The service could not be told yet</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Der Dienst konnte noch nicht benachrichtigt werden</translation>
    </message>
    <message>
        <source>{company} was not asked to withdraw it: that would end {other} too</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>{company} wurde nicht um den Widerruf gebeten: Das würde auch {other} beenden</translation>
    </message>
    <message>
        <source>The end of the sign-in is near</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Das Ende der Anmeldung ist nah</translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>War nicht erreichbar</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>A new sign-in is needed</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Eine neue Anmeldung ist nötig</translation>
    </message>
    <message>
        <source>There is a problem</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Es gibt ein Problem</translation>
    </message>
    <message>
        <source>Ends {when}: {why}</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Endet {when}: {why}</translation>
    </message>
    <message>
        <source>Checked {when}.</source>
        <extracomment>atom_desktop/connections/registration_words.py</extracomment>
        <translation>Geprüft {when}.</translation>
    </message>
    <message>
        <source>Whether the return address is right shows when you sign in.</source>
        <extracomment>atom_desktop/connections/registration_words.py</extracomment>
        <translation>Ob die Rücksprungadresse stimmt, zeigt sich bei der Anmeldung.</translation>
    </message>
    <message>
        <source>{company} knows this client ID and secret</source>
        <extracomment>atom_desktop/connections/registration_words.py</extracomment>
        <translation>{company} kennt diese Client-ID und das Client-Secret</translation>
    </message>
    <message>
        <source>It could not be checked</source>
        <extracomment>atom_desktop/connections/registration_words.py</extracomment>
        <translation>Die Prüfung war nicht möglich</translation>
    </message>
    <message>
        <source>{company} knows this client ID</source>
        <extracomment>atom_desktop/connections/registration_words.py</extracomment>
        <translation>{company} kennt diese Client-ID</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <extracomment>atom_desktop/connections/registration_words.py</extracomment>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>{company} did not refuse this client ID and secret</source>
        <extracomment>atom_desktop/connections/registration_words.py</extracomment>
        <translation>{company} hat Client-ID und Client-Secret nicht abgelehnt</translation>
    </message>
    <message>
        <source>{company} did not refuse this client ID</source>
        <extracomment>atom_desktop/connections/registration_words.py</extracomment>
        <translation>{company} hat diese Client-ID nicht abgelehnt</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <extracomment>atom_desktop/connections/registration_words.py</extracomment>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>The sign-in of {account} was deleted from this computer, and {company} has withdrawn it.</source>
        <extracomment>atom_desktop/connections/revocation.py</extracomment>
        <translation>Die Anmeldung von {account} wurde auf diesem Computer gelöscht, und {company} hat sie widerrufen.</translation>
    </message>
    <message>
        <source>The sign-in of {account} was deleted from this computer, and {company} was asked to withdraw it.</source>
        <extracomment>atom_desktop/connections/revocation.py</extracomment>
        <translation>Die Anmeldung von {account} wurde auf diesem Computer gelöscht, und {company} wurde gebeten, sie zu widerrufen.</translation>
    </message>
    <message>
        <source>The sign-in of {account} was deleted from this computer. {company} was not asked to withdraw it: that would end {other} too.</source>
        <extracomment>atom_desktop/connections/revocation.py</extracomment>
        <translation>Die Anmeldung von {account} wurde auf diesem Computer gelöscht. {company} wurde nicht um den Widerruf gebeten: Das würde auch {other} beenden.</translation>
    </message>
    <message>
        <source>The sign-in of {account} was deleted from this computer.</source>
        <extracomment>atom_desktop/connections/revocation.py</extracomment>
        <translation>Die Anmeldung von {account} wurde auf diesem Computer gelöscht.</translation>
    </message>
    <message>
        <source>The sign-in of {account} was deleted from this computer, but {company} could not be told yet. It will be told later.</source>
        <extracomment>atom_desktop/connections/revocation.py</extracomment>
        <translation>Die Anmeldung von {account} wurde auf diesem Computer gelöscht, aber {company} konnte noch nicht benachrichtigt werden. Das wird nachgeholt.</translation>
    </message>
    <message>
        <source>The sign-in of {account} was deleted from this computer, but {company} did not withdraw it.</source>
        <extracomment>atom_desktop/connections/revocation.py</extracomment>
        <translation>Die Anmeldung von {account} wurde auf diesem Computer gelöscht, aber {company} hat sie nicht widerrufen.</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>Weiter im Browser</translation>
    </message>
    <message>
        <source>You paused this account</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>Sie haben dieses Konto pausiert</translation>
    </message>
    <message>
        <source>Trying again {when}</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>Neuer Versuch {when}</translation>
    </message>
    <message>
        <source>{title} {when}</source>
        <comment>what happened, and how long ago</comment>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>{title}, {when}</translation>
    </message>
    <message>
        <source>Unlock your keyring to use this account</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>Entsperren Sie den Schlüsselbund für dieses Konto</translation>
    </message>
    <message numerus="yes">
        <source>{number} permissions missing</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>
            <numerusform>{number} Berechtigung fehlt</numerusform>
            <numerusform>{number} Berechtigungen fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>checked {when}</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>geprüft {when}</translation>
    </message>
    <message>
        <source>Access ends {when}</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>Der Zugriff endet {when}</translation>
    </message>
    <message>
        <source>You paused this account, it ends {when}</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>Sie haben dieses Konto pausiert, es endet {when}</translation>
    </message>
    <message>
        <source>Trying again by itself</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>Neuer Versuch von selbst</translation>
    </message>
    <message>
        <source>Unlock your vault to use this account</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>Entsperren Sie den Tresor für dieses Konto</translation>
    </message>
    <message>
        <source>renewed {when}</source>
        <extracomment>atom_desktop/connections/second_line.py</extracomment>
        <translation>erneuert {when}</translation>
    </message>
    <message>
        <source>Connected. You can close this tab and go back to Atom Desktop.</source>
        <extracomment>atom_desktop/connections/sign_in_pages.py</extracomment>
        <translation>Verbunden. Sie können diesen Tab schließen und zu Atom Desktop zurückkehren.</translation>
    </message>
    <message>
        <source>{sentence} Back in Atom Desktop: {next_step}.</source>
        <extracomment>atom_desktop/connections/sign_in_pages.py</extracomment>
        <translation>{sentence} Zurück in Atom Desktop: {next_step}.</translation>
    </message>
    <message>
        <source>Connected as {account}. You can close this tab and go back to Atom Desktop.</source>
        <extracomment>atom_desktop/connections/sign_in_pages.py</extracomment>
        <translation>Als {account} verbunden. Sie können diesen Tab schließen und zu Atom Desktop zurückkehren.</translation>
    </message>
    <message>
        <source>{service} is connected</source>
        <extracomment>atom_desktop/connections/sign_in_pages.py</extracomment>
        <translation>{service} ist verbunden</translation>
    </message>
    <message>
        <source>Problem</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Renew soon</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Bald erneuern</translation>
    </message>
    <message>
        <source>Waiting for browser</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Wartet auf Browser</translation>
    </message>
    <message>
        <source>Not set up</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Fix…</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>Connect</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Not allowed: {names}. {service} stays connected with fewer abilities. On {company}&apos;s page, tick every box.</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Nicht erlaubt: {names}. {service} bleibt mit weniger Möglichkeiten verbunden. Kreuzen Sie auf der Seite von {company} jedes Kästchen an.</translation>
    </message>
    <message>
        <source>Not allowed: {names}. {service} stays connected with fewer abilities.</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Nicht erlaubt: {names}. {service} bleibt mit weniger Möglichkeiten verbunden.</translation>
    </message>
    <message>
        <source>Needs a client ID from {company}</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Braucht eine Client-ID von {company}</translation>
    </message>
    <message>
        <source>Not everything was allowed</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Nicht alles wurde erlaubt</translation>
    </message>
    <message>
        <source>Ready to connect</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Bereit zum Verbinden</translation>
    </message>
    <message>
        <source>Nothing is renewed or checked until you resume.</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Bis Sie fortsetzen, wird nichts erneuert oder geprüft.</translation>
    </message>
    <message>
        <source>Renew now</source>
        <comment>the state of a row</comment>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Jetzt erneuern</translation>
    </message>
    <message>
        <source>Partly allowed</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Teils erlaubt</translation>
    </message>
    <message>
        <source>Allow</source>
        <extracomment>atom_desktop/connections/summarize.py</extracomment>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Trying again at {time}.</source>
        <extracomment>atom_desktop/connections/withdrawal_views.py</extracomment>
        <translation>Neuer Versuch: {time}.</translation>
    </message>
    <message>
        <source>{service}, {account} was disconnected.</source>
        <extracomment>atom_desktop/connections/withdrawal_views.py</extracomment>
        <translation>{service}, {account} wurde getrennt.</translation>
    </message>
    <message>
        <source>The sign-in of {account} to {service} is not deleted yet: {cause}.</source>
        <extracomment>atom_desktop/connections/withdrawal_views.py</extracomment>
        <translation>Die Anmeldung von {account} bei {service} ist noch nicht gelöscht: {cause}.</translation>
    </message>
    <message>
        <source>{company} has not been told yet that {account} was disconnected.</source>
        <extracomment>atom_desktop/connections/withdrawal_views.py</extracomment>
        <translation>{company} weiß noch nicht, dass {account} getrennt wurde.</translation>
    </message>
    <message>
        <source>The sign-in of {account} was deleted here, but {company} did not withdraw it. Please remove it there by hand.</source>
        <extracomment>atom_desktop/connections/withdrawal_views.py</extracomment>
        <translation>Die Anmeldung von {account} wurde hier gelöscht, aber {company} hat sie nicht widerrufen. Bitte entfernen Sie sie dort von Hand.</translation>
    </message>
    <message>
        <source>Sign-ins can be kept</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Anmeldungen lassen sich aufbewahren</translation>
    </message>
    <message>
        <source>They are in {place}, and it is open.</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Ort: {place}, und er ist offen.</translation>
    </message>
    <message>
        <source>There is a network</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Ein Netzwerk ist da</translation>
    </message>
    <message>
        <source>This computer has a way to the internet.</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Dieser Computer hat einen Weg ins Internet.</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Die Uhr stimmt</translation>
    </message>
    <message>
        <source>No answer of a service said otherwise.</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Keine Antwort eines Dienstes sprach dagegen.</translation>
    </message>
    <message>
        <source>Port {port} is free</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Port {port} ist frei</translation>
    </message>
    <message>
        <source>Services that want a fixed return address send the browser there.</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Dienste, die eine feste Rücksprungadresse wollen, schicken den Browser dorthin.</translation>
    </message>
    <message>
        <source>There is a browser</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Ein Browser ist da</translation>
    </message>
    <message>
        <source>Sign-in pages open in it.</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Anmeldeseiten öffnen sich darin.</translation>
    </message>
    <message>
        <source>No browser was found</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Kein Browser gefunden</translation>
    </message>
    <message>
        <source>Links of sign-ins can be copied and opened on any device.</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>Links von Anmeldungen lassen sich kopieren und auf jedem Gerät öffnen.</translation>
    </message>
    <message>
        <source>a service</source>
        <extracomment>atom_desktop/doctor.py</extracomment>
        <translation>ein Dienst</translation>
    </message>
    <message>
        <source>a line break in a path</source>
        <extracomment>atom_desktop/foundation/autostart.py</extracomment>
        <translation>ein Zeilenumbruch in einem Pfad</translation>
    </message>
    <message>
        <source>must be like &quot;22:00-07:00&quot;, or empty</source>
        <extracomment>atom_desktop/foundation/quiet_hours.py</extracomment>
        <translation>muss wie „22:00-07:00“ oder leer sein</translation>
    </message>
    <message>
        <source>must end at another time than they begin</source>
        <extracomment>atom_desktop/foundation/quiet_hours.py</extracomment>
        <translation>muss zu einer anderen Zeit enden als beginnen</translation>
    </message>
    <message numerus="yes">
        <source>{number} days</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>{number} Tag</numerusform>
            <numerusform>{number} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} min</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>{number} Minute</numerusform>
            <numerusform>{number} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} hours</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation>
            <numerusform>{number} Stunde</numerusform>
            <numerusform>{number} Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>is not a setting</source>
        <extracomment>atom_desktop/foundation/settings.py</extracomment>
        <translation>ist keine Einstellung</translation>
    </message>
    <message>
        <source>must be a whole number from {lowest} to {highest}</source>
        <extracomment>atom_desktop/foundation/settings.py</extracomment>
        <translation>muss eine ganze Zahl von {lowest} bis {highest} sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <extracomment>atom_desktop/foundation/settings.py</extracomment>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be service ids with commas between them, like &quot;slack, trello&quot;</source>
        <extracomment>atom_desktop/foundation/settings.py</extracomment>
        <translation>muss aus Kürzeln von Diensten mit Kommas dazwischen bestehen, wie „slack, trello“</translation>
    </message>
    <message>
        <source>must be one of: {names}</source>
        <extracomment>atom_desktop/foundation/settings.py</extracomment>
        <translation>muss eines hiervon sein: {names}</translation>
    </message>
    <message>
        <source>is larger than {size} KiB</source>
        <extracomment>atom_desktop/foundation/toml_file.py</extracomment>
        <translation>ist größer als {size} KiB</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>atom_desktop/foundation/toml_file.py</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <extracomment>atom_desktop/foundation/toml_file.py</extracomment>
        <translation>ist nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <extracomment>atom_desktop/foundation/toml_file.py</extracomment>
        <translation>ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>is not valid TOML</source>
        <extracomment>atom_desktop/foundation/toml_file.py</extracomment>
        <translation>ist kein gültiges TOML</translation>
    </message>
    <message>
        <source>has a name of too many parts</source>
        <extracomment>atom_desktop/foundation/toml_file.py</extracomment>
        <translation>hat einen Namen aus zu vielen Teilen</translation>
    </message>
    <message>
        <source>has a number that is too long</source>
        <extracomment>atom_desktop/foundation/toml_file.py</extracomment>
        <translation>hat eine zu lange Zahl</translation>
    </message>
    <message>
        <source>cannot be read: not a regular file</source>
        <extracomment>atom_desktop/foundation/toml_file.py</extracomment>
        <translation>ist nicht lesbar: keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <extracomment>atom_desktop/foundation/toml_file.py</extracomment>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>environment</source>
        <extracomment>atom_desktop/foundation/wording.py</extracomment>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>practice</source>
        <extracomment>atom_desktop/foundation/wording.py</extracomment>
        <translation>Übung</translation>
    </message>
    <message>
        <source>line {number}</source>
        <extracomment>atom_desktop/notices.py</extracomment>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>atom_desktop/notices.py</extracomment>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>atom_desktop/notices.py</extracomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Finishing in Atom Desktop. You can go back there now.</source>
        <extracomment>atom_desktop/oauth/pages.py</extracomment>
        <translation>Atom Desktop schließt die Anmeldung ab. Sie können jetzt dorthin zurückkehren.</translation>
    </message>
    <message>
        <source>This sign-in link is over</source>
        <extracomment>atom_desktop/oauth/pages.py</extracomment>
        <translation>Dieser Anmeldelink ist vorbei</translation>
    </message>
    <message>
        <source>It was already used, has expired or belongs to something else. Start again from Atom Desktop.</source>
        <extracomment>atom_desktop/oauth/pages.py</extracomment>
        <translation>Er wurde schon benutzt, ist abgelaufen oder gehört zu etwas anderem. Beginnen Sie in Atom Desktop neu.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <extracomment>atom_desktop/oauth/pages.py</extracomment>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>This address is only used while Atom Desktop waits for a sign-in.</source>
        <extracomment>atom_desktop/oauth/pages.py</extracomment>
        <translation>Diese Adresse wird nur benutzt, während Atom Desktop auf eine Anmeldung wartet.</translation>
    </message>
    <message>
        <source>Handing over to Atom Desktop…</source>
        <extracomment>atom_desktop/oauth/pages.py</extracomment>
        <translation>Übergabe an Atom Desktop…</translation>
    </message>
    <message>
        <source>is not an address</source>
        <extracomment>atom_desktop/providers/address_rules.py</extracomment>
        <translation>ist keine Adresse</translation>
    </message>
    <message>
        <source>holds a space or the like</source>
        <extracomment>atom_desktop/providers/address_rules.py</extracomment>
        <translation>enthält ein Leerzeichen oder Ähnliches</translation>
    </message>
    <message>
        <source>holds a user name or a password</source>
        <extracomment>atom_desktop/providers/address_rules.py</extracomment>
        <translation>enthält einen Benutzernamen oder ein Passwort</translation>
    </message>
    <message>
        <source>holds a fragment (#)</source>
        <extracomment>atom_desktop/providers/address_rules.py</extracomment>
        <translation>enthält ein Fragment (#)</translation>
    </message>
    <message>
        <source>holds a brace ({ or })</source>
        <extracomment>atom_desktop/providers/address_rules.py</extracomment>
        <translation>enthält eine geschweifte Klammer ({ oder })</translation>
    </message>
    <message>
        <source>does not begin with https://</source>
        <extracomment>atom_desktop/providers/address_rules.py</extracomment>
        <translation>beginnt nicht mit https://</translation>
    </message>
    <message>
        <source>needs allow_loopback_http = true for plain http</source>
        <extracomment>atom_desktop/providers/address_rules.py</extracomment>
        <translation>braucht allow_loopback_http = true für einfaches http</translation>
    </message>
    <message>
        <source>may not hold {names}</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>darf {names} nicht enthalten</translation>
    </message>
    <message>
        <source>is missing: openid is among the permissions</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>fehlt: openid ist unter den Berechtigungen</translation>
    </message>
    <message>
        <source>response_mode must be query</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>response_mode muss query sein</translation>
    </message>
    <message>
        <source>is not needed by any address</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>wird von keiner Adresse gebraucht</translation>
    </message>
    <message>
        <source>must be a table: [service]</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>muss eine Tabelle sein: [service]</translation>
    </message>
    <message>
        <source>must be small letters, digits, - and _</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>muss aus Kleinbuchstaben, Ziffern, - und _ bestehen</translation>
    </message>
    <message>
        <source>is already in {file}</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>steht schon in {file}</translation>
    </message>
    <message>
        <source>is not a known key</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>ist kein bekannter Schlüssel</translation>
    </message>
    <message>
        <source>is missing (or give an issuer)</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>fehlt (oder geben Sie einen Aussteller an)</translation>
    </message>
    <message>
        <source>cannot be read: it leads nowhere</source>
        <extracomment>atom_desktop/providers/custom.py</extracomment>
        <translation>ist nicht lesbar: führt nirgendwohin</translation>
    </message>
    <message>
        <source>must be a table of texts</source>
        <extracomment>atom_desktop/providers/custom_keys.py</extracomment>
        <translation>muss eine Tabelle von Texten sein</translation>
    </message>
    <message>
        <source>must be a list of texts, or of tables with value, words, care and default</source>
        <extracomment>atom_desktop/providers/custom_keys.py</extracomment>
        <translation>muss eine Liste von Texten sein oder von Tabellen mit value, words, care und default</translation>
    </message>
    <message>
        <source>must be a text</source>
        <extracomment>atom_desktop/providers/custom_keys.py</extracomment>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be a host name, with a path where needed</source>
        <extracomment>atom_desktop/providers/custom_keys.py</extracomment>
        <translation>muss ein Hostname sein, wo nötig mit Pfad</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <extracomment>atom_desktop/providers/custom_keys.py</extracomment>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>must be a table with host, path and any_port</source>
        <extracomment>atom_desktop/providers/custom_keys.py</extracomment>
        <translation>muss eine Tabelle mit host, path und any_port sein</translation>
    </message>
    <message>
        <source>host must be 127.0.0.1, localhost or [::1]</source>
        <extracomment>atom_desktop/providers/custom_keys.py</extracomment>
        <translation>host muss 127.0.0.1, localhost oder [::1] sein</translation>
    </message>
    <message>
        <source>path must begin with /</source>
        <extracomment>atom_desktop/providers/custom_keys.py</extracomment>
        <translation>path muss mit / beginnen</translation>
    </message>
    <message>
        <source>Remove the access on the service&apos;s own pages.</source>
        <extracomment>atom_desktop/providers/custom_spec.py</extracomment>
        <translation>Entfernen Sie den Zugriff auf den Seiten des Dienstes.</translation>
    </message>
    <message>
        <source>See your name</source>
        <extracomment>atom_desktop/providers/custom_spec.py</extracomment>
        <translation>Ihren Namen sehen</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <extracomment>atom_desktop/providers/custom_spec.py</extracomment>
        <translation>Verbunden bleiben</translation>
    </message>
    <message>
        <source>Create a client for a desktop app on the service&apos;s own pages.</source>
        <extracomment>atom_desktop/providers/custom_spec.py</extracomment>
        <translation>Erstellen Sie auf den Seiten des Dienstes einen Client für eine Desktop-App.</translation>
    </message>
    <message>
        <source>A public or native client is the right kind.</source>
        <extracomment>atom_desktop/providers/custom_spec.py</extracomment>
        <translation>Ein öffentlicher oder nativer Client ist die richtige Art.</translation>
    </message>
    <message>
        <source>Enter the return address.</source>
        <extracomment>atom_desktop/providers/custom_spec.py</extracomment>
        <translation>Geben Sie die Rücksprungadresse ein.</translation>
    </message>
    <message>
        <source>Copy the client ID, and the client secret if there is one.</source>
        <extracomment>atom_desktop/providers/custom_spec.py</extracomment>
        <translation>Kopieren Sie die Client-ID und, falls vorhanden, das Client-Secret.</translation>
    </message>
    <message>
        <source>The Directory (tenant) ID from the Overview page, or a domain like example.com</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>Die „Directory (tenant) ID“ von der Seite „Overview“ oder eine Domain wie example.com</translation>
    </message>
    <message>
        <source>{service} itself has no personal accounts.</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>{service} selbst hat keine privaten Konten.</translation>
    </message>
    <message>
        <source>One organisation</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>Eine Organisation</translation>
    </message>
    <message>
        <source>Only accounts of this organisation and its guests may sign in.</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>Nur Konten dieser Organisation und ihre Gäste dürfen sich anmelden.</translation>
    </message>
    <message>
        <source>Work and personal</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>Geschäftlich und privat</translation>
    </message>
    <message>
        <source>Any work, school or personal account may sign in.</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>Jedes Geschäfts-, Schul- oder private Konto darf sich anmelden.</translation>
    </message>
    <message>
        <source>Work or school only</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>Nur Geschäft oder Schule</translation>
    </message>
    <message>
        <source>Any work or school account may sign in, and no personal one.</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>Jedes Geschäfts- oder Schulkonto darf sich anmelden, aber kein privates.</translation>
    </message>
    <message>
        <source>Personal only</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>Nur privat</translation>
    </message>
    <message>
        <source>Only personal accounts may sign in, such as one at outlook.com.</source>
        <extracomment>atom_desktop/providers/tenants.py</extracomment>
        <translation>Nur private Konten dürfen sich anmelden, zum Beispiel bei outlook.com.</translation>
    </message>
    <message>
        <source>too large</source>
        <extracomment>atom_desktop/storage/archive_file.py</extracomment>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <extracomment>atom_desktop/storage/archive_file.py</extracomment>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Settings {name}: {verdict}</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>Einstellungen {name}: {verdict}</translation>
    </message>
    <message>
        <source>Provider file {name}: {verdict}</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>Anbieterdatei {name}: {verdict}</translation>
    </message>
    <message>
        <source>Account {name}: {verdict}</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>Konto {name}: {verdict}</translation>
    </message>
    <message>
        <source>taken</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>taken in place of what was here</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>anstelle des Vorhandenen übernommen</translation>
    </message>
    <message>
        <source>listed; sign in again to use it</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>eingetragen; zum Benutzen neu anmelden</translation>
    </message>
    <message>
        <source>already here</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>schon hier</translation>
    </message>
    <message>
        <source>kept as it is here, which differs</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>blieb, wie es hier ist, und weicht ab</translation>
    </message>
    <message>
        <source>kept; it has a sign-in of its own here</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>blieb; es hat hier eine eigene Anmeldung</translation>
    </message>
    <message>
        <source>skipped; this sign-in was renewed since</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>übersprungen; diese Anmeldung wurde seither erneuert</translation>
    </message>
    <message>
        <source>skipped; its sign-in belongs to another client ID than the one here</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>übersprungen; die Anmeldung gehört zu einer anderen Client-ID als hier</translation>
    </message>
    <message>
        <source>skipped; this client ID is set from outside</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>übersprungen; diese Client-ID ist von außen festgelegt</translation>
    </message>
    <message>
        <source>skipped; it cannot be read</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>übersprungen; nicht lesbar</translation>
    </message>
    <message>
        <source>not taken</source>
        <extracomment>atom_desktop/storage/archive_report.py</extracomment>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>memory</source>
        <extracomment>atom_desktop/storage/memory.py</extracomment>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Another program</source>
        <extracomment>atom_desktop/foundation/port_holder.py</extracomment>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>The window</source>
        <extracomment>atom_desktop/storage/profile_lock.py</extracomment>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>An atomctl command</source>
        <extracomment>atom_desktop/storage/profile_lock.py</extracomment>
        <translation>Ein atomctl-Befehl</translation>
    </message>
    <message>
        <source>Encrypted vault</source>
        <extracomment>atom_desktop/storage/vault_tokens.py</extracomment>
        <translation>Verschlüsselter Tresor</translation>
    </message>
    <message>
        <source>Everything else works.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <extracomment>atom_desktop/ui/headline.py</extracomment>
        <translation>Alles funktioniert.</translation>
    </message>
    <message>
        <source>Rehearse the set-up…</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Einrichtung üben…</translation>
    </message>
    <message>
        <source>Change the client ID…</source>
        <extracomment>atom_desktop/ui/pages/before.py</extracomment>
        <translation>Client-ID ändern…</translation>
    </message>
    <message>
        <source>The client ID of {company} was removed here.</source>
        <extracomment>atom_desktop/ui/pages/credentials.py</extracomment>
        <translation>Die Client-ID von {company} wurde hier entfernt.</translation>
    </message>
    <message>
        <source>Check the client ID…</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Client-ID prüfen…</translation>
    </message>
    <message>
        <source>Please allow an app to use {service}.</source>
        <extracomment>atom_desktop/connections/admin_request.py</extracomment>
        <translation>Bitte erlauben Sie einer App, {service} zu benutzen.</translation>
    </message>
    <message>
        <source>Its client ID at {company}: {client_id}</source>
        <extracomment>atom_desktop/connections/admin_request.py</extracomment>
        <translation>Client-ID der App bei {company}: {client_id}</translation>
    </message>
    <message>
        <source>What it asks for: {names}</source>
        <extracomment>atom_desktop/connections/admin_request.py</extracomment>
        <translation>Worum sie bittet: {names}</translation>
    </message>
    <message>
        <source>Allow it here: {link}</source>
        <extracomment>atom_desktop/connections/admin_request.py</extracomment>
        <translation>Hier lässt es sich erlauben: {link}</translation>
    </message>
    <message>
        <source>Afterwards the browser may show a page that cannot be reached. That is fine.</source>
        <extracomment>atom_desktop/connections/admin_request.py</extracomment>
        <translation>Danach zeigt der Browser vielleicht eine Seite, die nicht erreichbar ist. Das ist in Ordnung.</translation>
    </message>
    <message>
        <source>Practice began afresh</source>
        <extracomment>atom_desktop/connections/history.py</extracomment>
        <translation>Die Übung begann von vorn</translation>
    </message>
    <message>
        <source>Open {company}&apos;s console</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Konsole von {company} öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy for administrator</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Für Administrator kopieren</translation>
    </message>
    <message>
        <source>Proxy settings…</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Proxy-Einstellungen…</translation>
    </message>
    <message>
        <source>Open date settings</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Datum und Uhrzeit öffnen</translation>
    </message>
    <message>
        <source>Review permissions…</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Berechtigungen prüfen…</translation>
    </message>
    <message>
        <source>Choose permissions…</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Berechtigungen wählen…</translation>
    </message>
    <message>
        <source>Use another port…</source>
        <extracomment>atom_desktop/connections/remedies.py</extracomment>
        <translation>Anderen Port nehmen…</translation>
    </message>
    <message>
        <source>Keeps your accounts connected</source>
        <extracomment>atom_desktop/foundation/autostart.py</extracomment>
        <translation>Hält Ihre Konten verbunden</translation>
    </message>
    <message>
        <source>Lets a renewal come to its end</source>
        <extracomment>atom_desktop/foundation/sleep_signals.py</extracomment>
        <translation>Lässt eine Erneuerung zu Ende gehen</translation>
    </message>
    <message>
        <source>lock file</source>
        <extracomment>atom_desktop/storage/renewal_locks.py</extracomment>
        <translation>Sperrdatei</translation>
    </message>
    <message>
        <source>Copied. Send it to your administrator.</source>
        <extracomment>atom_desktop/ui/helping.py</extracomment>
        <translation>Kopiert. Senden Sie es an Ihren Administrator.</translation>
    </message>
    <message>
        <source>Open the settings of your system, and let it set date and time.</source>
        <extracomment>atom_desktop/ui/helping.py</extracomment>
        <translation>Öffnen Sie die Einstellungen Ihres Systems und lassen Sie es Datum und Uhrzeit selbst stellen.</translation>
    </message>
    <message>
        <source>{company} wants no return address to be registered.</source>
        <extracomment>atom_desktop/ui/helping.py</extracomment>
        <translation>{company} verlangt keine registrierte Rücksprungadresse.</translation>
    </message>
    <message>
        <source>No browser was found. Link copied.</source>
        <extracomment>atom_desktop/ui/helping.py</extracomment>
        <translation>Kein Browser gefunden. Link kopiert.</translation>
    </message>
    <message>
        <source>The same client ID serves {services}.</source>
        <extracomment>atom_desktop/ui/pages/not_set_up.py</extracomment>
        <translation>Dieselbe Client-ID gilt für {services}.</translation>
    </message>
    <message>
        <source>Show it</source>
        <extracomment>atom_desktop/ui/pages/other_account.py</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>This client ID comes from the environment and is changed there.</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Diese Client-ID kommt aus der Umgebung und wird dort geändert.</translation>
    </message>
    <message>
        <source>Practice comes set up, so nothing has to be entered. To try the real thing, follow the steps: the links open a made-up page.</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Die Übung ist schon eingerichtet, es ist nichts einzugeben. Wenn Sie es wirklich ausprobieren möchten, folgen Sie den Schritten: Die Links öffnen eine erfundene Seite.</translation>
    </message>
    <message>
        <source>Forget this client ID…</source>
        <extracomment>atom_desktop/ui/pages/registration_form.py</extracomment>
        <translation>Client-ID vergessen…</translation>
    </message>
    <message>
        <source>Automatic shows colour only where something is wrong.</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>„Automatisch“ zeigt Farbe nur, wo etwas nicht stimmt.</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Less</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Monochrome</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Einfarbig</translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Farbig</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>More makes text and edges stand out.</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Mehr hebt Texte und Kanten hervor.</translation>
    </message>
    <message>
        <source>Motion</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>With less, nothing turns or pulses.</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Mit weniger dreht sich und pulsiert nichts.</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Symbol im Infobereich</translation>
    </message>
    <message>
        <source>This desktop shows no tray.</source>
        <extracomment>atom_desktop/ui/pages/settings/general.py</extracomment>
        <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>Paste it beside these steps, then press Save and sign in.</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>Fügen Sie alles neben diesen Schritten ein und drücken Sie „Speichern und anmelden“.</translation>
    </message>
    <message>
        <source>Paste it into the guide and press Save and sign in.</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>Fügen Sie alles in die Anleitung ein und drücken Sie „Speichern und anmelden“.</translation>
    </message>
    <message>
        <source>the link</source>
        <extracomment>atom_desktop/ui/pages/steps.py</extracomment>
        <translation>Link</translation>
    </message>
    <message>
        <source>Directory (tenant) ID or domain</source>
        <extracomment>atom_desktop/ui/pages/tenant_field.py</extracomment>
        <translation>Directory (tenant) ID oder Domain</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <extracomment>atom_desktop/ui/pages/tenant_field.py</extracomment>
        <translation>Wer sich anmelden darf</translation>
    </message>
    <message>
        <source>Does {company}&apos;s page show an error? Then the client ID or the return address is probably not right.</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Zeigt die Seite von {company} einen Fehler? Dann stimmt wahrscheinlich die Client-ID oder die Rücksprungadresse nicht.</translation>
    </message>
    <message>
        <source>Something wrong? See what to try</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Stimmt etwas nicht? Das hilft vielleicht</translation>
    </message>
    <message>
        <source>Does nothing happen at all?</source>
        <extracomment>atom_desktop/ui/pages/waiting.py</extracomment>
        <translation>Geschieht gar nichts?</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>atom_desktop/ui/pages/welcome.py</extracomment>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>The client ID is forgotten.</source>
        <extracomment>atom_desktop/ui/sequel.py</extracomment>
        <translation>Die Client-ID ist vergessen.</translation>
    </message>
    <message>
        <source>{account} was connected to {service} already, and signed in anew.</source>
        <extracomment>atom_desktop/ui/sequel.py</extracomment>
        <translation>{account} war bei {service} schon verbunden und hat sich neu angemeldet.</translation>
    </message>
    <message>
        <source>The client ID of {service} was saved.</source>
        <extracomment>atom_desktop/ui/sequel.py</extracomment>
        <translation>Die Client-ID von {service} wurde gespeichert.</translation>
    </message>
    <message>
        <source>Open the menu of a connection</source>
        <extracomment>atom_desktop/ui/shortcuts.py</extracomment>
        <translation>Das Menü einer Verbindung öffnen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <extracomment>atom_desktop/ui/tray.py</extracomment>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Practice: these services are made up and run on this computer. Nothing leaves it, and each start begins afresh.</source>
        <extracomment>atom_desktop/ui/widgets/notices.py</extracomment>
        <translation>Übung: Diese Dienste sind erfunden und laufen auf diesem Computer. Nichts verlässt ihn, und jeder Start beginnt von vorn.</translation>
    </message>
    <message>
        <source>What can be done with {name}</source>
        <extracomment>atom_desktop/ui/widgets/row_menu.py</extracomment>
        <translation>Was sich mit {name} tun lässt</translation>
    </message>
    <message>
        <source>{holder} uses the port that {company} sends the browser back to.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{holder} benutzt den Port, an den {company} den Browser zurückschickt.</translation>
    </message>
    <message>
        <source>Close that program, or use another port and register the new address</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Programm schließen oder einen anderen Port nehmen und die neue Adresse registrieren</translation>
    </message>
    <message>
        <source>{service} does not take this account here, for example a personal account where a work account is needed. Who may sign in is chosen in the setup guide.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{service} nimmt dieses Konto hier nicht an, zum Beispiel ein privates Konto, wo ein Geschäftskonto nötig ist. Wer sich anmelden darf, wird in der Anleitung gewählt.</translation>
    </message>
    <message>
        <source>The registration at {company} lets in other accounts than those it was asked for, or the organisation named for it is unknown.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Registrierung bei {company} lässt andere Konten zu als die, um die gebeten wurde, oder die angegebene Organisation ist unbekannt.</translation>
    </message>
    <message>
        <source>Choose in the setup guide who may sign in</source>
        <extracomment>the error catalogue</extracomment>
        <translation>In der Anleitung wählen, wer sich anmelden darf</translation>
    </message>
    <message>
        <source>That is not an organisation</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Das ist keine Organisation</translation>
    </message>
    <message>
        <source>{company} takes common, organizations, consumers, a Directory (tenant) ID or a domain like example.com.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} nimmt common, organizations, consumers, eine „Directory (tenant) ID“ oder eine Domain wie example.com an.</translation>
    </message>
    <message>
        <source>Copy the Directory (tenant) ID from {company}&apos;s page</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die „Directory (tenant) ID“ von der Seite von {company} kopieren</translation>
    </message>
    <message>
        <source>{company} does not know the client ID there</source>
        <extracomment>the error catalogue</extracomment>
        <translation>{company} kennt die Client-ID dort nicht</translation>
    </message>
    <message>
        <source>The client ID is mistyped, or it belongs to another organisation than the one that was asked.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Die Client-ID ist vertippt oder gehört zu einer anderen Organisation als der gefragten.</translation>
    </message>
    <message>
        <source>Compare the client ID, and choose in the setup guide who may sign in</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Client-ID vergleichen und in der Anleitung wählen, wer sich anmelden darf</translation>
    </message>
    <message>
        <source>They are a program of their own, which gave no answer.</source>
        <extracomment>the error catalogue</extracomment>
        <translation>Sie sind ein eigenes Programm, das nicht geantwortet hat.</translation>
    </message>
    <message>
        <source>Stay connected while you are away</source>
        <extracomment>about Outlook</extracomment>
        <translation>Auch in Ihrer Abwesenheit verbunden bleiben</translation>
    </message>
    <message>
        <source>See your basic profile</source>
        <extracomment>about Outlook</extracomment>
        <translation>Ihr einfaches Profil sehen</translation>
    </message>
    <message>
        <source>Read your mail</source>
        <extracomment>about Outlook</extracomment>
        <translation>Ihre Mails lesen</translation>
    </message>
    <message>
        <source>See lists of your mail without the text and attachments</source>
        <extracomment>about Outlook</extracomment>
        <translation>Listen Ihrer Mails ohne Text und Anhänge sehen</translation>
    </message>
    <message>
        <source>Read, change and delete your mail, but not send any</source>
        <extracomment>about Outlook</extracomment>
        <translation>Ihre Mails lesen, ändern und löschen, aber keine senden</translation>
    </message>
    <message>
        <source>Send mail as you</source>
        <extracomment>about Outlook</extracomment>
        <translation>Mails in Ihrem Namen senden</translation>
    </message>
    <message>
        <source>See your time zone, automatic replies and rules</source>
        <extracomment>about Outlook</extracomment>
        <translation>Ihre Zeitzone, automatischen Antworten und Regeln sehen</translation>
    </message>
    <message>
        <source>See your calendar</source>
        <extracomment>about Outlook</extracomment>
        <translation>Ihren Kalender sehen</translation>
    </message>
    <message>
        <source>See and change your calendar</source>
        <extracomment>about Outlook</extracomment>
        <translation>Ihren Kalender sehen und ändern</translation>
    </message>
    <message>
        <source>See your contacts</source>
        <extracomment>about Outlook</extracomment>
        <translation>Ihre Kontakte sehen</translation>
    </message>
    <message>
        <source>See and change your contacts</source>
        <extracomment>about Outlook</extracomment>
        <translation>Ihre Kontakte sehen und ändern</translation>
    </message>
    <message>
        <source>Read mail that others share with you (work accounts only)</source>
        <extracomment>about Outlook</extracomment>
        <translation>Mails lesen, die andere mit Ihnen teilen (nur Geschäftskonten)</translation>
    </message>
    <message>
        <source>Microsoft lets no program withdraw it: remove the access on your account&apos;s page; for a work account use myapps.microsoft.com or ask your administrator.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Microsoft erlaubt keinem Programm den Widerruf: Entfernen Sie den Zugriff auf der Seite Ihres Kontos; bei einem Geschäftskonto auf myapps.microsoft.com, oder fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>Open App registrations in Microsoft&apos;s portal and press New registration.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Öffnen Sie im Portal von Microsoft „App registrations“ und drücken Sie „New registration“.</translation>
    </message>
    <message>
        <source>A personal account first needs a free directory, which Azure sets up.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Ein privates Konto braucht zuerst ein kostenloses Verzeichnis, das Azure einrichtet.</translation>
    </message>
    <message>
        <source>Open Microsoft&apos;s page of app registrations</source>
        <extracomment>about Outlook</extracomment>
        <translation>Microsofts Seite der App-Registrierungen öffnen</translation>
    </message>
    <message>
        <source>Enter a name and choose “Accounts in any organizational directory and personal Microsoft accounts”.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Geben Sie einen Namen ein und wählen Sie „Accounts in any organizational directory and personal Microsoft accounts“.</translation>
    </message>
    <message>
        <source>Outlook and Teams can share one registration.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Outlook und Teams können sich eine Registrierung teilen.</translation>
    </message>
    <message>
        <source>Choose the platform “Mobile and desktop”, and make no secret.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Wählen Sie die Plattform „Mobile and desktop“ und erstellen Sie kein Secret.</translation>
    </message>
    <message>
        <source>The full label is Public client/native (mobile &amp; desktop). Paste the return address beside it. With the platform Web the sign-in fails at the end.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Vollständig heißt sie „Public client/native (mobile &amp; desktop)“. Fügen Sie die Rücksprungadresse daneben ein. Mit der Plattform „Web“ scheitert die Anmeldung am Ende.</translation>
    </message>
    <message>
        <source>Press Register.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Drücken Sie „Register“.</translation>
    </message>
    <message>
        <source>A forgotten return address can be added under Authentication.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Eine vergessene Rücksprungadresse lässt sich unter „Authentication“ nachtragen.</translation>
    </message>
    <message>
        <source>Under API permissions add the permissions of Microsoft Graph.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Fügen Sie unter „API permissions“ die Berechtigungen von „Microsoft Graph“ hinzu.</translation>
    </message>
    <message>
        <source>Choose Delegated permissions, tick them, and press Add permissions.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Wählen Sie „Delegated permissions“, kreuzen Sie die Berechtigungen an und drücken Sie „Add permissions“.</translation>
    </message>
    <message>
        <source>Copy the Application (client) ID from the Overview page.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Kopieren Sie von der Seite „Overview“ die „Application (client) ID“.</translation>
    </message>
    <message>
        <source>If only your own company may sign in, copy the Directory (tenant) ID too.</source>
        <extracomment>about Outlook</extracomment>
        <translation>Wenn sich nur Ihre eigene Firma anmelden darf, kopieren Sie auch die „Directory (tenant) ID“.</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <extracomment>about Outlook</extracomment>
        <translation>Application (client) ID</translation>
    </message>
    <message>
        <source>Looks like 00001111-aaaa-2222-bbbb-3333cccc4444</source>
        <extracomment>about Outlook</extracomment>
        <translation>Sieht aus wie 00001111-aaaa-2222-bbbb-3333cccc4444</translation>
    </message>
    <message>
        <source>See who is in the workspace</source>
        <extracomment>about Slack</extracomment>
        <translation>Sehen, wer im Workspace ist</translation>
    </message>
    <message>
        <source>See the list of public channels</source>
        <extracomment>about Slack</extracomment>
        <translation>Die Liste der öffentlichen Kanäle sehen</translation>
    </message>
    <message>
        <source>See people&apos;s e-mail addresses</source>
        <extracomment>about Slack</extracomment>
        <translation>E-Mail-Adressen anderer sehen</translation>
    </message>
    <message>
        <source>See the private channels you are in</source>
        <extracomment>about Slack</extracomment>
        <translation>Die privaten Kanäle sehen, in denen Sie sind</translation>
    </message>
    <message>
        <source>See with whom you exchange direct messages</source>
        <extracomment>about Slack</extracomment>
        <translation>Sehen, mit wem Sie Direktnachrichten austauschen</translation>
    </message>
    <message>
        <source>Read messages in public channels</source>
        <extracomment>about Slack</extracomment>
        <translation>Nachrichten in öffentlichen Kanälen lesen</translation>
    </message>
    <message>
        <source>Read messages in private channels</source>
        <extracomment>about Slack</extracomment>
        <translation>Nachrichten in privaten Kanälen lesen</translation>
    </message>
    <message>
        <source>Read your direct messages</source>
        <extracomment>about Slack</extracomment>
        <translation>Ihre Direktnachrichten lesen</translation>
    </message>
    <message>
        <source>Post messages as you</source>
        <extracomment>about Slack</extracomment>
        <translation>Nachrichten in Ihrem Namen schreiben</translation>
    </message>
    <message>
        <source>Search messages and files</source>
        <extracomment>about Slack</extracomment>
        <translation>Nachrichten und Dateien durchsuchen</translation>
    </message>
    <message>
        <source>See files</source>
        <extracomment>about Slack</extracomment>
        <translation>Dateien sehen</translation>
    </message>
    <message>
        <source>Upload files as you</source>
        <extracomment>about Slack</extracomment>
        <translation>Dateien in Ihrem Namen hochladen</translation>
    </message>
    <message>
        <source>See emoji reactions</source>
        <extracomment>about Slack</extracomment>
        <translation>Emoji-Reaktionen sehen</translation>
    </message>
    <message>
        <source>See the workspace&apos;s name and icon</source>
        <extracomment>about Slack</extracomment>
        <translation>Name und Symbol des Workspace sehen</translation>
    </message>
    <message>
        <source>You can also remove the app in Slack under Settings, Manage apps.</source>
        <extracomment>about Slack</extracomment>
        <translation>Sie können die App auch in Slack unter „Settings“, „Manage apps“ entfernen.</translation>
    </message>
    <message>
        <source>Create a new app on Slack&apos;s page, from this ready-made text.</source>
        <extracomment>about Slack</extracomment>
        <translation>Erstellen Sie auf der Seite von Slack eine neue App aus diesem fertigen Text.</translation>
    </message>
    <message>
        <source>Press Create New App, choose From a manifest and your workspace, and paste the text. It makes every setting.</source>
        <extracomment>about Slack</extracomment>
        <translation>Drücken Sie „Create New App“, wählen Sie „From a manifest“ und Ihren Workspace, und fügen Sie den Text ein. Er nimmt alle Einstellungen vor.</translation>
    </message>
    <message>
        <source>Open Slack&apos;s page for a new app</source>
        <extracomment>about Slack</extracomment>
        <translation>Slacks Seite für eine neue App öffnen</translation>
    </message>
    <message>
        <source>Copy the Client ID from Basic Information.</source>
        <extracomment>about Slack</extracomment>
        <translation>Kopieren Sie die „Client ID“ aus „Basic Information“.</translation>
    </message>
    <message>
        <source>The client secret is not needed. The app works in your own workspace.</source>
        <extracomment>about Slack</extracomment>
        <translation>Das Client-Secret ist nicht nötig. Die App funktioniert in Ihrem eigenen Workspace.</translation>
    </message>
    <message>
        <source>Switch on PKCE before anything else.</source>
        <extracomment>about Slack</extracomment>
        <translation>Schalten Sie vor allem anderen PKCE ein.</translation>
    </message>
    <message>
        <source>It is under OAuth &amp; Permissions. Only then does Slack accept the return address. It cannot be switched off again.</source>
        <extracomment>about Slack</extracomment>
        <translation>Es steht unter „OAuth &amp; Permissions“. Erst dann nimmt Slack die Rücksprungadresse an. Ausschalten lässt es sich nicht mehr.</translation>
    </message>
    <message>
        <source>Add the return address and press Save URLs.</source>
        <extracomment>about Slack</extracomment>
        <translation>Fügen Sie die Rücksprungadresse hinzu und drücken Sie „Save URLs“.</translation>
    </message>
    <message>
        <source>Keep the spelling localhost.</source>
        <extracomment>about Slack</extracomment>
        <translation>Behalten Sie die Schreibweise localhost bei.</translation>
    </message>
    <message>
        <source>Add the permissions under User Token Scopes.</source>
        <extracomment>about Slack</extracomment>
        <translation>Fügen Sie unter „User Token Scopes“ die Berechtigungen hinzu.</translation>
    </message>
    <message>
        <source>Leave Bot Token Scopes empty.</source>
        <extracomment>about Slack</extracomment>
        <translation>Lassen Sie „Bot Token Scopes“ leer.</translation>
    </message>
    <message>
        <source>Switch on token rotation.</source>
        <extracomment>about Slack</extracomment>
        <translation>Schalten Sie „Token rotation“ ein.</translation>
    </message>
    <message>
        <source>Sign-ins then renew themselves and a copied one is soon worthless.</source>
        <extracomment>about Slack</extracomment>
        <translation>Anmeldungen erneuern sich dann von selbst, und eine kopierte ist bald wertlos.</translation>
    </message>
    <message>
        <source>Two numbers with a dot between them</source>
        <extracomment>about Slack</extracomment>
        <translation>Zwei Zahlen mit einem Punkt dazwischen</translation>
    </message>
    <message>
        <source>See the names of the teams you are in</source>
        <extracomment>about Teams</extracomment>
        <translation>Die Namen Ihrer Teams sehen</translation>
    </message>
    <message>
        <source>See the names of their channels</source>
        <extracomment>about Teams</extracomment>
        <translation>Die Namen ihrer Kanäle sehen</translation>
    </message>
    <message>
        <source>Post in channels as you</source>
        <extracomment>about Teams</extracomment>
        <translation>In Ihrem Namen in Kanälen schreiben</translation>
    </message>
    <message>
        <source>Read messages in channels (an administrator must allow it)</source>
        <extracomment>about Teams</extracomment>
        <translation>Nachrichten in Kanälen lesen (ein Administrator muss es erlauben)</translation>
    </message>
    <message>
        <source>See who is in your chats</source>
        <extracomment>about Teams</extracomment>
        <translation>Sehen, wer in Ihren Chats ist</translation>
    </message>
    <message>
        <source>Read your chats</source>
        <extracomment>about Teams</extracomment>
        <translation>Ihre Chats lesen</translation>
    </message>
    <message>
        <source>Read your chats and write in them</source>
        <extracomment>about Teams</extracomment>
        <translation>Ihre Chats lesen und darin schreiben</translation>
    </message>
    <message>
        <source>Send chat messages as you</source>
        <extracomment>about Teams</extracomment>
        <translation>Chatnachrichten in Ihrem Namen senden</translation>
    </message>
    <message>
        <source>Start chats</source>
        <extracomment>about Teams</extracomment>
        <translation>Chats beginnen</translation>
    </message>
    <message>
        <source>See whether you are available</source>
        <extracomment>about Teams</extracomment>
        <translation>Sehen, ob Sie erreichbar sind</translation>
    </message>
    <message>
        <source>See your online meetings</source>
        <extracomment>about Teams</extracomment>
        <translation>Ihre Onlinebesprechungen sehen</translation>
    </message>
    <message>
        <source>See your activity feed</source>
        <extracomment>about Teams</extracomment>
        <translation>Ihren Aktivitätsfeed sehen</translation>
    </message>
    <message>
        <source>Enter a name and choose “Accounts in any organizational directory”.</source>
        <extracomment>about Teams</extracomment>
        <translation>Geben Sie einen Namen ein und wählen Sie „Accounts in any organizational directory“.</translation>
    </message>
    <message>
        <source>See your name, e-mail address and which boards you belong to</source>
        <extracomment>about Trello</extracomment>
        <translation>Ihren Namen, Ihre E-Mail-Adresse und Ihre Boards sehen</translation>
    </message>
    <message>
        <source>Read boards, lists, cards and comments</source>
        <extracomment>about Trello</extracomment>
        <translation>Boards, Listen, Karten und Kommentare lesen</translation>
    </message>
    <message>
        <source>Create and change cards, lists and comments</source>
        <extracomment>about Trello</extracomment>
        <translation>Karten, Listen und Kommentare anlegen und ändern</translation>
    </message>
    <message>
        <source>See your workspaces</source>
        <extracomment>about Trello</extracomment>
        <translation>Ihre Arbeitsbereiche sehen</translation>
    </message>
    <message>
        <source>Change workspaces</source>
        <extracomment>about Trello</extracomment>
        <translation>Arbeitsbereiche ändern</translation>
    </message>
    <message>
        <source>Star boards, save searches and change your stickers</source>
        <extracomment>about Trello</extracomment>
        <translation>Boards mit einem Stern versehen, Suchen speichern und Ihre Sticker ändern</translation>
    </message>
    <message>
        <source>Add people to boards and remove them</source>
        <extracomment>about Trello</extracomment>
        <translation>Personen zu Boards hinzufügen und entfernen</translation>
    </message>
    <message>
        <source>You can remove the access in Trello under Account settings, Applications.</source>
        <extracomment>about Trello</extracomment>
        <translation>Sie können den Zugriff in Trello unter „Account settings“, „Applications“ entfernen.</translation>
    </message>
    <message>
        <source>Open Trello&apos;s app page and create a new app.</source>
        <extracomment>about Trello</extracomment>
        <translation>Öffnen Sie die App-Seite von Trello und erstellen Sie eine neue App.</translation>
    </message>
    <message>
        <source>You need to be a member of a workspace, or the page offers nothing. Choose that the app does not use Power-Up capabilities.</source>
        <extracomment>about Trello</extracomment>
        <translation>Sie müssen Mitglied eines Arbeitsbereichs sein, sonst bietet die Seite nichts an. Wählen Sie, dass die App keine „Power-Up capabilities“ nutzt.</translation>
    </message>
    <message>
        <source>Open Trello&apos;s app page</source>
        <extracomment>about Trello</extracomment>
        <translation>App-Seite von Trello öffnen</translation>
    </message>
    <message>
        <source>Open the OAuth 2.0 tab and choose the security type Public.</source>
        <extracomment>about Trello</extracomment>
        <translation>Öffnen Sie den Reiter „OAuth 2.0“ und wählen Sie als Sicherheitstyp „Public“.</translation>
    </message>
    <message>
        <source>With Confidential, Trello asks for a secret that no desktop app can keep.</source>
        <extracomment>about Trello</extracomment>
        <translation>Mit „Confidential“ verlangt Trello ein Secret, das keine Desktop-App bewahren kann.</translation>
    </message>
    <message>
        <source>Paste the return address as callback URL.</source>
        <extracomment>about Trello</extracomment>
        <translation>Fügen Sie die Rücksprungadresse als „Callback URL“ ein.</translation>
    </message>
    <message>
        <source>Tick the permissions and save.</source>
        <extracomment>about Trello</extracomment>
        <translation>Kreuzen Sie die Berechtigungen an und speichern Sie.</translation>
    </message>
    <message>
        <source>offline_access must be among them, or the connection ends after an hour.</source>
        <extracomment>about Trello</extracomment>
        <translation>offline_access muss dabei sein, sonst endet die Verbindung nach einer Stunde.</translation>
    </message>
    <message>
        <source>Copy the Client ID.</source>
        <extracomment>about Trello</extracomment>
        <translation>Kopieren Sie die „Client ID“.</translation>
    </message>
    <message>
        <source>A long word of letters and numbers from the OAuth 2.0 tab</source>
        <extracomment>about Trello</extracomment>
        <translation>Ein langes Wort aus Buchstaben und Ziffern vom Reiter „OAuth 2.0“</translation>
    </message>
    <message>
        <source>Sign in with Atlassian</source>
        <extracomment>about Trello</extracomment>
        <translation>Mit Atlassian anmelden</translation>
    </message>
    <message>
        <source>Read your boards, cards and workspaces</source>
        <extracomment>about Trello</extracomment>
        <translation>Ihre Boards, Karten und Arbeitsbereiche lesen</translation>
    </message>
    <message>
        <source>See your e-mail address and change your profile</source>
        <extracomment>about Trello</extracomment>
        <translation>Ihre E-Mail-Adresse sehen und Ihr Profil ändern</translation>
    </message>
    <message>
        <source>Open the Trello Auth tab and generate an API key.</source>
        <extracomment>about Trello</extracomment>
        <translation>Öffnen Sie den Reiter „Trello Auth“ und erzeugen Sie einen „API key“.</translation>
    </message>
    <message>
        <source>It was called API Key before. The key is not a secret.</source>
        <extracomment>about Trello</extracomment>
        <translation>Früher hieß er „API Key“. Der Schlüssel ist nicht geheim.</translation>
    </message>
    <message>
        <source>Add this address to the allowed origins.</source>
        <extracomment>about Trello</extracomment>
        <translation>Fügen Sie diese Adresse zu den „Allowed origins“ hinzu.</translation>
    </message>
    <message>
        <source>Without it nothing happens after you press Allow. No slash at the end.</source>
        <extracomment>about Trello</extracomment>
        <translation>Ohne sie geschieht nichts, nachdem Sie „Allow“ gedrückt haben. Kein Schrägstrich am Ende.</translation>
    </message>
    <message>
        <source>Copy the API key.</source>
        <extracomment>about Trello</extracomment>
        <translation>Kopieren Sie den „API key“.</translation>
    </message>
    <message>
        <source>Leave the Secret beside it alone: it is for something else.</source>
        <extracomment>about Trello</extracomment>
        <translation>Lassen Sie das „Secret“ daneben in Ruhe: Es ist für etwas anderes.</translation>
    </message>
    <message>
        <source>API key</source>
        <extracomment>about Trello</extracomment>
        <translation>API key</translation>
    </message>
    <message>
        <source>32 letters and numbers from the Trello Auth tab</source>
        <extracomment>about Trello</extracomment>
        <translation>32 Buchstaben und Ziffern vom Reiter „Trello Auth“</translation>
    </message>
    <message>
        <source>Use an API key</source>
        <extracomment>about Trello</extracomment>
        <translation>Einen API key benutzen</translation>
    </message>
    <message>
        <source>See people&apos;s names and e-mail addresses</source>
        <extracomment>about Asana</extracomment>
        <translation>Namen und E-Mail-Adressen anderer sehen</translation>
    </message>
    <message>
        <source>See which workspaces you are in</source>
        <extracomment>about Asana</extracomment>
        <translation>Sehen, in welchen Arbeitsbereichen Sie sind</translation>
    </message>
    <message>
        <source>See projects</source>
        <extracomment>about Asana</extracomment>
        <translation>Projekte sehen</translation>
    </message>
    <message>
        <source>Create and change projects</source>
        <extracomment>about Asana</extracomment>
        <translation>Projekte anlegen und ändern</translation>
    </message>
    <message>
        <source>See tasks</source>
        <extracomment>about Asana</extracomment>
        <translation>Aufgaben sehen</translation>
    </message>
    <message>
        <source>Create and change tasks</source>
        <extracomment>about Asana</extracomment>
        <translation>Aufgaben anlegen und ändern</translation>
    </message>
    <message>
        <source>Delete tasks</source>
        <extracomment>about Asana</extracomment>
        <translation>Aufgaben löschen</translation>
    </message>
    <message>
        <source>Read comments and history</source>
        <extracomment>about Asana</extracomment>
        <translation>Kommentare und Verlauf lesen</translation>
    </message>
    <message>
        <source>Add comments as you</source>
        <extracomment>about Asana</extracomment>
        <translation>Kommentare in Ihrem Namen hinzufügen</translation>
    </message>
    <message>
        <source>See attachments</source>
        <extracomment>about Asana</extracomment>
        <translation>Anhänge sehen</translation>
    </message>
    <message>
        <source>See teams</source>
        <extracomment>about Asana</extracomment>
        <translation>Teams sehen</translation>
    </message>
    <message>
        <source>Everything (only for an app set to full permissions, and alone)</source>
        <extracomment>about Asana</extracomment>
        <translation>Alles (nur für eine App mit vollen Berechtigungen, und allein)</translation>
    </message>
    <message>
        <source>You can also remove the app in Asana under My settings, Apps.</source>
        <extracomment>about Asana</extracomment>
        <translation>Sie können die App auch in Asana unter „My settings“, „Apps“ entfernen.</translation>
    </message>
    <message>
        <source>Open Asana&apos;s developer page and create a new app.</source>
        <extracomment>about Asana</extracomment>
        <translation>Öffnen Sie die Entwicklerseite von Asana und erstellen Sie eine neue App.</translation>
    </message>
    <message>
        <source>Choose the type API app.</source>
        <extracomment>about Asana</extracomment>
        <translation>Wählen Sie den Typ „API app“.</translation>
    </message>
    <message>
        <source>Open Asana&apos;s page of your apps</source>
        <extracomment>about Asana</extracomment>
        <translation>Asanas Seite Ihrer Apps öffnen</translation>
    </message>
    <message>
        <source>Open the OAuth tab and add the return address.</source>
        <extracomment>about Asana</extracomment>
        <translation>Öffnen Sie den Reiter „OAuth“ und fügen Sie die Rücksprungadresse hinzu.</translation>
    </message>
    <message>
        <source>Leave the box for native or command-line apps empty.</source>
        <extracomment>about Asana</extracomment>
        <translation>Lassen Sie das Kästchen für „native or command-line apps“ leer.</translation>
    </message>
    <message>
        <source>Choose single permissions, not full permissions.</source>
        <extracomment>about Asana</extracomment>
        <translation>Wählen Sie einzelne Berechtigungen, nicht „full permissions“.</translation>
    </message>
    <message>
        <source>Under Manage distribution choose Any workspace.</source>
        <extracomment>about Asana</extracomment>
        <translation>Wählen Sie unter „Manage distribution“ die Option „Any workspace“.</translation>
    </message>
    <message>
        <source>Otherwise other accounts are told that the app is not available to them.</source>
        <extracomment>about Asana</extracomment>
        <translation>Sonst erfahren andere Konten, dass die App für sie nicht verfügbar ist.</translation>
    </message>
    <message>
        <source>Copy the Client ID and the Client secret from the OAuth tab.</source>
        <extracomment>about Asana</extracomment>
        <translation>Kopieren Sie „Client ID“ und „Client secret“ vom Reiter „OAuth“.</translation>
    </message>
    <message>
        <source>A long number</source>
        <extracomment>about Asana</extracomment>
        <translation>Eine lange Zahl</translation>
    </message>
    <message>
        <source>See the pages and databases you pick</source>
        <extracomment>about Notion</extracomment>
        <translation>Die Seiten und Datenbanken sehen, die Sie auswählen</translation>
    </message>
    <message>
        <source>See people&apos;s names and pictures</source>
        <extracomment>about Notion</extracomment>
        <translation>Namen und Bilder anderer sehen</translation>
    </message>
    <message>
        <source>Change existing pages</source>
        <extracomment>about Notion</extracomment>
        <translation>Vorhandene Seiten ändern</translation>
    </message>
    <message>
        <source>Add new pages and text</source>
        <extracomment>about Notion</extracomment>
        <translation>Neue Seiten und Texte hinzufügen</translation>
    </message>
    <message>
        <source>See comments</source>
        <extracomment>about Notion</extracomment>
        <translation>Kommentare sehen</translation>
    </message>
    <message>
        <source>Add comments</source>
        <extracomment>about Notion</extracomment>
        <translation>Kommentare hinzufügen</translation>
    </message>
    <message>
        <source>See people&apos;s e-mail addresses as well</source>
        <extracomment>about Notion</extracomment>
        <translation>Auch E-Mail-Adressen anderer sehen</translation>
    </message>
    <message>
        <source>You can also remove it in Notion under Settings, Connections.</source>
        <extracomment>about Notion</extracomment>
        <translation>Sie können sie auch in Notion unter „Settings“, „Connections“ entfernen.</translation>
    </message>
    <message>
        <source>Open Notion&apos;s page of connections and create a new one.</source>
        <extracomment>about Notion</extracomment>
        <translation>Öffnen Sie in Notion die Seite der Verbindungen und erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>Choose OAuth as the way to sign in. No review is needed.</source>
        <extracomment>about Notion</extracomment>
        <translation>Wählen Sie „OAuth“ als Anmeldeart. Eine Prüfung ist nicht nötig.</translation>
    </message>
    <message>
        <source>Open Notion&apos;s page of connections</source>
        <extracomment>about Notion</extracomment>
        <translation>Notions Seite der Verbindungen öffnen</translation>
    </message>
    <message>
        <source>Choose Any workspace where it asks where it may be installed.</source>
        <extracomment>about Notion</extracomment>
        <translation>Wählen Sie „Any workspace“, wo gefragt wird, wo sie installiert werden darf.</translation>
    </message>
    <message>
        <source>This cannot be changed later.</source>
        <extracomment>about Notion</extracomment>
        <translation>Das lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>Paste the return address, with the spelling localhost.</source>
        <extracomment>about Notion</extracomment>
        <translation>Fügen Sie die Rücksprungadresse in der Schreibweise localhost ein.</translation>
    </message>
    <message>
        <source>Notion refuses 127.0.0.1, and the number in it must stay the same.</source>
        <extracomment>about Notion</extracomment>
        <translation>Notion lehnt 127.0.0.1 ab, und die Zahl darin muss gleich bleiben.</translation>
    </message>
    <message>
        <source>Open the Configuration tab and trim what the connection may do.</source>
        <extracomment>about Notion</extracomment>
        <translation>Öffnen Sie den Reiter „Configuration“ und beschränken Sie, was die Verbindung darf.</translation>
    </message>
    <message>
        <source>Read content and user information without e-mail are enough to begin with.</source>
        <extracomment>about Notion</extracomment>
        <translation>Für den Anfang reichen Inhalte lesen und Benutzerdaten ohne E-Mail.</translation>
    </message>
    <message>
        <source>Copy the client ID and the client secret from the same tab.</source>
        <extracomment>about Notion</extracomment>
        <translation>Kopieren Sie Client-ID und Client-Secret vom selben Reiter.</translation>
    </message>
    <message>
        <source>Looks like 1f2d872b-594c-80d4-96b2-00370af2f000</source>
        <extracomment>about Notion</extracomment>
        <translation>Sieht aus wie 1f2d872b-594c-80d4-96b2-00370af2f000</translation>
    </message>
    <message>
        <source>Read your profile</source>
        <extracomment>about GitHub</extracomment>
        <translation>Ihr Profil lesen</translation>
    </message>
    <message>
        <source>See your e-mail addresses</source>
        <extracomment>about GitHub</extracomment>
        <translation>Ihre E-Mail-Adressen sehen</translation>
    </message>
    <message>
        <source>Renew the connection instead of keeping one key for ever</source>
        <extracomment>about GitHub</extracomment>
        <translation>Die Verbindung erneuern, statt einen Schlüssel für immer zu behalten</translation>
    </message>
    <message>
        <source>Read and change your profile</source>
        <extracomment>about GitHub</extracomment>
        <translation>Ihr Profil lesen und ändern</translation>
    </message>
    <message>
        <source>Read and change public repositories</source>
        <extracomment>about GitHub</extracomment>
        <translation>Öffentliche Repositorys lesen und ändern</translation>
    </message>
    <message>
        <source>Read and change all your repositories, also private ones</source>
        <extracomment>about GitHub</extracomment>
        <translation>Alle Ihre Repositorys lesen und ändern, auch private</translation>
    </message>
    <message>
        <source>Read and set the status of commits</source>
        <extracomment>about GitHub</extracomment>
        <translation>Den Status von Commits lesen und setzen</translation>
    </message>
    <message>
        <source>See your organisations and teams</source>
        <extracomment>about GitHub</extracomment>
        <translation>Ihre Organisationen und Teams sehen</translation>
    </message>
    <message>
        <source>Create and change gists</source>
        <extracomment>about GitHub</extracomment>
        <translation>Gists anlegen und ändern</translation>
    </message>
    <message>
        <source>Read notifications and mark them as read</source>
        <extracomment>about GitHub</extracomment>
        <translation>Benachrichtigungen lesen und als gelesen markieren</translation>
    </message>
    <message>
        <source>Change the files of GitHub Actions</source>
        <extracomment>about GitHub</extracomment>
        <translation>Die Dateien von GitHub Actions ändern</translation>
    </message>
    <message>
        <source>Download packages</source>
        <extracomment>about GitHub</extracomment>
        <translation>Pakete herunterladen</translation>
    </message>
    <message>
        <source>You can also revoke the app on GitHub&apos;s page of authorised apps.</source>
        <extracomment>about GitHub</extracomment>
        <translation>Sie können den Zugriff der App auch auf der GitHub-Seite der autorisierten Apps widerrufen.</translation>
    </message>
    <message>
        <source>Open GitHub&apos;s form for a new OAuth app.</source>
        <extracomment>about GitHub</extracomment>
        <translation>Öffnen Sie das Formular von GitHub für eine neue OAuth-App.</translation>
    </message>
    <message>
        <source>Paste the name. Any web address will do as homepage, also github.com itself.</source>
        <extracomment>about GitHub</extracomment>
        <translation>Fügen Sie den Namen ein. Als „Homepage“ taugt jede Webadresse, auch github.com selbst.</translation>
    </message>
    <message>
        <source>Open GitHub&apos;s page for a new OAuth app</source>
        <extracomment>about GitHub</extracomment>
        <translation>GitHubs Seite für eine neue OAuth-App öffnen</translation>
    </message>
    <message>
        <source>Paste the return address as authorization callback URL.</source>
        <extracomment>about GitHub</extracomment>
        <translation>Fügen Sie die Rücksprungadresse als „Authorization callback URL“ ein.</translation>
    </message>
    <message>
        <source>It has to be 127.0.0.1, not localhost. Leave wildcard matching off.</source>
        <extracomment>about GitHub</extracomment>
        <translation>Es muss 127.0.0.1 sein, nicht localhost. Lassen Sie „wildcard matching“ ausgeschaltet.</translation>
    </message>
    <message>
        <source>Press Register application and copy the Client ID.</source>
        <extracomment>about GitHub</extracomment>
        <translation>Drücken Sie „Register application“ und kopieren Sie die „Client ID“.</translation>
    </message>
    <message>
        <source>Press Generate a new client secret and copy it at once.</source>
        <extracomment>about GitHub</extracomment>
        <translation>Drücken Sie „Generate a new client secret“ und kopieren Sie es sofort.</translation>
    </message>
    <message>
        <source>GitHub shows it only this time.</source>
        <extracomment>about GitHub</extracomment>
        <translation>GitHub zeigt es nur dieses eine Mal.</translation>
    </message>
    <message>
        <source>Begins with Ov23 (not the number called App ID)</source>
        <extracomment>about GitHub</extracomment>
        <translation>Beginnt mit Ov23 (nicht die Zahl namens „App ID“)</translation>
    </message>
    <message>
        <source>See your name, e-mail address and country</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Ihren Namen, Ihre E-Mail-Adresse und Ihr Land sehen</translation>
    </message>
    <message>
        <source>See the names of files and folders</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Die Namen von Dateien und Ordnern sehen</translation>
    </message>
    <message>
        <source>Open and download files</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Dateien öffnen und herunterladen</translation>
    </message>
    <message>
        <source>Upload, change and delete files</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Dateien hochladen, ändern und löschen</translation>
    </message>
    <message>
        <source>Change tags and details of files</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Tags und Angaben zu Dateien ändern</translation>
    </message>
    <message>
        <source>See shared links and folders</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Freigegebene Links und Ordner sehen</translation>
    </message>
    <message>
        <source>Share files and folders</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Dateien und Ordner freigeben</translation>
    </message>
    <message>
        <source>See requests for files</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Dateianfragen sehen</translation>
    </message>
    <message>
        <source>Create and close requests for files</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Dateianfragen erstellen und schließen</translation>
    </message>
    <message>
        <source>Remove contacts you added</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Von Ihnen hinzugefügte Kontakte entfernen</translation>
    </message>
    <message>
        <source>Change your profile photo</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Ihr Profilfoto ändern</translation>
    </message>
    <message>
        <source>You can also remove the app on Dropbox&apos;s page of connected apps.</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Sie können die App auch auf der Dropbox-Seite der verbundenen Apps entfernen.</translation>
    </message>
    <message>
        <source>Open Dropbox&apos;s app console and create an app.</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Öffnen Sie die App-Konsole von Dropbox und erstellen Sie eine App.</translation>
    </message>
    <message>
        <source>Choose Scoped access, then App folder or Full Dropbox, which cannot be changed later. The name must be one nobody else has: add your initials.</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Wählen Sie „Scoped access“, dann „App folder“ oder „Full Dropbox“; das lässt sich später nicht ändern. Den Namen darf sonst niemand haben: Hängen Sie Ihre Initialen an.</translation>
    </message>
    <message>
        <source>Open Dropbox&apos;s page for a new app</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Dropbox-Seite für eine neue App öffnen</translation>
    </message>
    <message>
        <source>On the Permissions tab tick the permissions and press Submit.</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Kreuzen Sie im Reiter „Permissions“ die Berechtigungen an und drücken Sie „Submit“.</translation>
    </message>
    <message>
        <source>Without Submit nothing is saved. Ticked later, they need a new sign-in.</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Ohne „Submit“ wird nichts gespeichert. Später angekreuzte brauchen eine neue Anmeldung.</translation>
    </message>
    <message>
        <source>On the Settings tab add the return address.</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Fügen Sie im Reiter „Settings“ die Rücksprungadresse hinzu.</translation>
    </message>
    <message>
        <source>Set Allow public clients to Allow.</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Setzen Sie „Allow public clients“ auf „Allow“.</translation>
    </message>
    <message>
        <source>The full label is Allow public clients (Implicit Grant &amp; PKCE).</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Vollständig heißt es „Allow public clients (Implicit Grant &amp; PKCE)“.</translation>
    </message>
    <message>
        <source>Copy the App key.</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Kopieren Sie den „App key“.</translation>
    </message>
    <message>
        <source>The App secret is not needed.</source>
        <extracomment>about Dropbox</extracomment>
        <translation>Das „App secret“ ist nicht nötig.</translation>
    </message>
    <message>
        <source>App key</source>
        <extracomment>about Dropbox</extracomment>
        <translation>App key</translation>
    </message>
    <message>
        <source>15 small letters and numbers</source>
        <extracomment>about Dropbox</extracomment>
        <translation>15 Kleinbuchstaben und Ziffern</translation>
    </message>
    <message>
        <source>App secret</source>
        <extracomment>about Dropbox</extracomment>
        <translation>App secret</translation>
    </message>
    <message>
        <source>Only the files made here or picked by you</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Nur die Dateien, die hier entstanden oder von Ihnen ausgewählt sind</translation>
    </message>
    <message>
        <source>Keep own settings in a hidden folder</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Eigene Einstellungen in einem verborgenen Ordner ablegen</translation>
    </message>
    <message>
        <source>See which apps are connected to your Drive</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Sehen, welche Apps mit Ihrem Drive verbunden sind</translation>
    </message>
    <message>
        <source>See names, folders and dates of all files, but not what is in them</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Namen, Ordner und Daten aller Dateien sehen, aber nicht den Inhalt</translation>
    </message>
    <message>
        <source>See and change names, folders and details of all files</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Namen, Ordner und Angaben aller Dateien sehen und ändern</translation>
    </message>
    <message>
        <source>See and download all your files</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Alle Ihre Dateien sehen und herunterladen</translation>
    </message>
    <message>
        <source>See who did what with your files</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Sehen, wer was mit Ihren Dateien getan hat</translation>
    </message>
    <message>
        <source>See, change, create and delete all your files</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Alle Ihre Dateien sehen, ändern, anlegen und löschen</translation>
    </message>
    <message>
        <source>Switch on the Google Drive API for the project.</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Schalten Sie die Google-Drive-API für das Projekt ein.</translation>
    </message>
    <message>
        <source>Open the Google Drive API page</source>
        <extracomment>about Google Drive</extracomment>
        <translation>Seite der Google-Drive-API öffnen</translation>
    </message>
</context>
</TS>
