<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Atom Desktop</name>
    <message numerus="yes">
        <source>{number} days ago</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {number} days</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for {number} days</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} min ago</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} h ago</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in {number} min</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {number} h</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>for less than a minute</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>for {number} min</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for {number} h</source>
        <extracomment>atom_desktop/foundation/relative_time.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was connected</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did not allow it on {company}&apos;s page. Nothing changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in cancelled</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cancelled the sign-in. Nothing changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from the browser</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came back from {company}&apos;s page in time. If the page showed an error, it usually means that the client ID or the return address is not the registered one.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer sign-in to {service} took the place of this one.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the newer one</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in is over</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was finished, cancelled or has expired.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer came from somewhere else</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer in the browser was not from {company}. It was refused and nothing was sent.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company}&apos;s answer in the browser was incomplete or contradicted itself.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the right address</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right one begins with {address} and belongs to this sign-in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in could not be verified</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company}&apos;s proof of who signed in did not pass the checks, so nothing was kept.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} did not accept the sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in took too long or was used twice.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a different account</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You signed in as {got}, but this is {expected}&apos;s connection. Nothing was changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as {expected}, or add {got} as a new account</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} is in use</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses the port that {company} sends the browser back to.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program, or choose another port in settings.toml and register the new address</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is not set up</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atom Desktop needs a client ID of your own from {company}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up {service}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client secret is missing</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} asks for a client secret with every sign-in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ID is missing</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client ID that {company} shows for your app.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client ID</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client ID comes from outside</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is set by the {source}, so it cannot be changed here.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it there</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} could not be looked up</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address in your provider file did not describe a sign-in service.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the issuer in the provider file</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} describes its sign-in in a way that cannot be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its description at the issuer&apos;s address is incomplete or contradicts itself.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} ended this sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This happens after a password change, a long time without use, or when access is withdrawn. Nothing else is affected.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal was cut off on {date}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atom Desktop or the network stopped in the middle of it, and {company} takes what was sent then only once. {company} did not end this sign-in, and nobody withdrew it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in was restored from a backup</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been renewed since, and {company} takes each renewal only once, so this older copy was not used.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account came without its sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that brought it to this computer held the account only.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} ended this test sign-in after 7 days</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} does so while your app there is in testing. Publish it once, and the next sign-in stays.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the app, then sign in again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not used for a long time, and {company} ends such sign-ins.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was changed or the sign-in was withdrawn.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} asks you to sign in again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation wants people to sign in again from time to time.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} asks for a second step</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation now wants a second step when you sign in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} asks for your permission again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A permission that this connection needs has not been given.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} did not allow everything that was asked for.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose permissions again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} does not let this account in</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is suspended, locked or gone.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of account cannot be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} does not take this account here, for example a personal account where a work account is needed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with another account</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm your e-mail address first</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} wants your address confirmed before it lets programs in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm it on {company}&apos;s page, then sign in again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company}&apos;s access ended and cannot be renewed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored sign-in is gone</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left for this account in the keyring.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored sign-in is damaged</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored for this account cannot be read as a whole, so it was not used.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation wants its own sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation&apos;s data is closed until you allow this app there. The connection works for everything else.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {company}&apos;s page</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} rejected the client ID or secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may have been mistyped, replaced or deleted.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client ID and secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} deleted this client ID</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client IDs that are not used for months are deleted.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new client ID</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} asks for the client secret that belongs to this client ID.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} wants no client secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this kind of app no client secret may be sent.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the client secret</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} does not know the return address</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The return address of this computer is not registered for your client ID.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address and add it on {company}&apos;s page</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app is registered as the wrong kind</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {company} the return address must be registered under Mobile and desktop applications.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the platform on {company}&apos;s page</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation does not fit</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation named for {service} is unknown or does not allow this app.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the tenant</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is not switched on for your client</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in works, but the service is not enabled in {company}&apos;s console.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on in {company}&apos;s console</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PKCE is switched off</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your app at {company} must have PKCE switched on before programs can sign in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on on {company}&apos;s page</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A permission does not exist here</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} does not offer one of the permissions to your app.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the permissions</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} rejected the request</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} did not understand what was asked. The registration may be of another kind.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the set-up steps</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation must approve this app</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} lets you sign in once an administrator has agreed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your administrator</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation does not allow this</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of your organisation blocks the sign-in. Trying again does not help.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation blocked this app</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator has switched it off for {service}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} does not offer this to your account</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feature is not switched on there.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} could not be told</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was needed for it is no longer stored here.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the access on the page of {company}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} could not be told in 30 days</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not answer, so Atom Desktop no longer tries.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was made with another client ID than the one that is set up now.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} cannot be told</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It offers no way to withdraw a sign-in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t reach {service}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no connection to {company}. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is offline. Your sign-in is safe and is renewed when the network is back.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the network</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} does not answer</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came in time. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {company} isn&apos;t private</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate was not accepted, so nothing was sent. A network&apos;s sign-in page or a company proxy may stand in between.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy setting cannot be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP_PROXY, HTTPS_PROXY, ALL_PROXY or NO_PROXY names a proxy that does not work here.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and start Atom Desktop again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} asked us to slow down</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests were made. The next try comes by itself.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} has trouble</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its service answered with an error of its own. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company}&apos;s answer made no sense</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back was not what the service sends. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company}&apos;s answer broke off</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not arrive whole. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network page is in the way</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network answered in {company}&apos;s place, as the Wi-Fi of hotels and trains does until you have signed in to it. Your sign-in to {service} is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open any web page and sign in to the network, then try now</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company}&apos;s certificate does not fit today&apos;s date</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either this computer&apos;s date is wrong, or something stands in between. Nothing was sent, and your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then try now</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your computer&apos;s clock is {by} off</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sign-ins may fail until it is right. The ones you have are safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your system set date and time by itself</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let {service} through</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of this network refused the way to {company}. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or try another network</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keyring is locked</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins are safe in it and come back when you unlock it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keyring does not answer</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins are safe in it; the keyring service may be waiting for its password.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring was found</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a keyring atomctl cannot keep a sign-in.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install or start a keyring service, for example gnome-keyring</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is renewing {service}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not come to an end yet. Your sign-in is safe.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A renewed sign-in is not stored yet</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not take it, so it is only in memory. Storing it is tried again and again; quitting waits up to ten seconds for it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring before you quit</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one, new sign-ins last until you quit. Those that a keyring already keeps are safe and come back with it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install or start a keyring service</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not keep the sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered with an error. What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vault is locked</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins are safe in it, and only its own passphrase opens it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vault does not answer</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program or a slow disk holds it up. Sign-ins are safe in it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings say that sign-ins are kept in a vault, but its file is not there.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put vault.db back, or make a new vault with atomctl storage move vault</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vault is damaged</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file cannot be read, and neither can the copy beside it. Both were left as they are.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore vault.db from a backup</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vault belongs to a newer Atom Desktop</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was last used by a newer version; nothing was changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault could not be written. What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vault cannot be opened for writing</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file or folder belongs to somebody else or is read-only. Sign-ins are safe in it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of vault.db and its folder</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault did not keep the sign-in</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered with a failure. What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of your vault is not in the keyring</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault&apos;s key is kept in a keyring, and this one does not have it. Nothing was changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the keyring that the vault was made with</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase is too short</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs at least {shortest} characters; four words of your choice are good.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer one</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passphrase is needed</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins are not kept in a vault with a passphrase.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without one</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-ins were not moved</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them was read back differently. All are still where they were.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A move of sign-ins was broken off</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} should tell how far it came, but cannot be read. Nothing was deleted.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {path} from a backup, or remove it and move again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection list is damaged</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read. It was left as it is.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {path} from a backup</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection list was damaged and has been restored</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest backup is in use; the damaged file was kept as {kept}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that every account is there</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection list was damaged</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no backup, so the list begins empty; the damaged file was kept as {kept}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect your accounts again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile belongs to a newer Atom Desktop</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written. What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder cannot be written</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be created or written ({reason}).</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}).</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection list is busy</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds {path}. Nothing was changed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection list could not be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} answered with a failure ({reason}). What was stored before is untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else changed this at the same moment</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer state was kept.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is in use</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} (process {pid}) works with it right now.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the window, or quit it first</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no profile name</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{profile} may hold letters, digits, - and _ only.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile of that name already</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{profile} was left as it is.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting could not be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {message}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that line</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A provider file has a mistake</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {message}. The other services are not affected.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} has another address now</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A provider file sends {service} elsewhere. This sign-in belongs to {origin}, so nothing was sent.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect it and connect again, or correct the provider file</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile holds real sign-ins</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice services may not be used with {path}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another --home, or leave --profile out</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice profile</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was made for practice services, and its sign-ins are thrown away.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with --practice, or use another profile</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile called {profile}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name after --profile</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no service called {service}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>atomctl list shows all services</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} cannot be signed in to that way</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no way called {variant}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the way out to use the usual one</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such account</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account here is called {account}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>atomctl list shows all accounts</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which account?</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} has several accounts: {accounts}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one with --account</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is not connected</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sign-in to use.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect {service}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is paused</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You paused this account.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume it</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to renew</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} gives access that lasts until it is withdrawn.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now instead</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice services did not start</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Atom Desktop again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice file cannot be read</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not what atomctl practice printed.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start atomctl practice again and use its line</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewing in the background keeps stopping</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is started again each time, and your sign-ins are untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Atom Desktop and start it again when it suits you</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in Atom Desktop</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-ins are untouched, and everything else goes on.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details if you want to report it; no name and no password is in them</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has the details; your sign-ins are untouched.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file did not open</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is another one, or the file was changed on its way. Nothing was taken.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the passphrase again</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be used</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not made by Atom Desktop&apos;s export, or is damaged. Nothing was taken.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file belongs to a newer Atom Desktop</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made by a newer version. Nothing was taken.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is of another kind</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the file and this profile, one is for practice services and one is real.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file or another profile</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was left as it is.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file did not answer</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is on a disk that takes too long.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} ends test sign-ins after 7 days</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your app at {company} is in testing. Once it is published, sign-ins stay.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the app at {company}</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} limits how long this sign-in lasts</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end was set when it was allowed. Sign in once more to go on.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} ends sign-ins that are not used for {days} days</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each renewal starts the {days} days anew.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew it</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} ends sign-ins {days} days after the last renewal</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} ends sign-ins that nobody uses for {days} days</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each use starts the {days} days anew.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it now</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation&apos;s rules may end it earlier</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where an account belongs to an organisation, its administrators decide.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end known</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{company} names no end. It lasts until somebody withdraws it.</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <extracomment>the error catalogue</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Know which Google account this is</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your e-mail address</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your name and picture</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all your mail, labels and settings, and change nothing</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See senders, subjects and labels, but never what a message says</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send mail as you, and read nothing</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and change drafts, and send them</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, write, label, archive and bin mail, but delete nothing for good</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put messages into your mailbox without sending them</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create, rename and delete labels</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change filters, signatures and holiday replies</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do everything with your mail, including deleting it for good</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google withdraws everything this account allowed for your Google project. Gmail and Google Drive connections of the same account end together.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also remove the access on Google&apos;s page of connected apps.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a project in Google&apos;s console.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any name will do. One project serves Gmail and Google Drive together.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page for a new project</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on the Gmail API for the project.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enable. Without it Google refuses every request later.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Gmail API page</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell Google what the app is called.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Get started, choose External, and enter your own e-mail address.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page about your app</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the permissions under Data access.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Add or remove scopes, paste them, then Update and Save.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Data access page</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the app, or Google signs you out every 7 days.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under Audience press Publish app. For personal use no review is needed; Google shows a warning page once, where you choose Advanced and continue.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Audience page</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a client of the type Desktop app.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no return address to enter for this type.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page for a new client</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the JSON file, or copy both values.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google shows the client secret only now.</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends with .apps.googleusercontent.com</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret</source>
        <extracomment>about Gmail</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Know which account this is</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your name</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay connected while you are away</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your basic profile</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read your mail</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See lists of your mail without the text and attachments</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, change and delete your mail, but not send any</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send mail as you</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your time zone, automatic replies and rules</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your calendar</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and change your calendar</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your contacts</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and change your contacts</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read mail that others share with you (work accounts only)</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft lets no program withdraw it: remove the access on your account&apos;s page; for a work account use myapps.microsoft.com or ask your administrator.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open App registrations in Microsoft&apos;s portal and press New registration.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personal account first needs a free directory, which Azure sets up.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Microsoft&apos;s page of app registrations</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name and choose “Accounts in any organizational directory and personal Microsoft accounts”.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlook and Teams can share one registration.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the platform “Mobile and desktop”, and make no secret.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full label is Public client/native (mobile &amp; desktop). Paste the return address beside it. With the platform Web the sign-in fails at the end.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Register.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A forgotten return address can be added under Authentication.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under API permissions add the permissions of Microsoft Graph.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Delegated permissions, tick them, and press Add permissions.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the Application (client) ID from the Overview page.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If only your own company may sign in, copy the Directory (tenant) ID too.</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like 00001111-aaaa-2222-bbbb-3333cccc4444</source>
        <extracomment>about Outlook</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who is in the workspace</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list of public channels</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See people&apos;s e-mail addresses</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the private channels you are in</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See with whom you exchange direct messages</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read messages in public channels</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read messages in private channels</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read your direct messages</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post messages as you</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search messages and files</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See files</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload files as you</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See emoji reactions</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the workspace&apos;s name and icon</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also remove the app in Slack under Settings, Manage apps.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new app on Slack&apos;s page, from this ready-made text.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Create New App, choose From a manifest and your workspace, and paste the text. It makes every setting.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Slack&apos;s page for a new app</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the Client ID from Basic Information.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client secret is not needed. The app works in your own workspace.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on PKCE before anything else.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is under OAuth &amp; Permissions. Only then does Slack accept the return address. It cannot be switched off again.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the return address and press Save URLs.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the spelling localhost.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the permissions under User Token Scopes.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Bot Token Scopes empty.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on token rotation.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins then renew themselves and a copied one is soon worthless.</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers with a dot between them</source>
        <extracomment>about Slack</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the names of the teams you are in</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the names of their channels</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post in channels as you</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read messages in channels (an administrator must allow it)</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who is in your chats</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read your chats</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read your chats and write in them</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send chat messages as you</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start chats</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether you are available</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your online meetings</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your activity feed</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name and choose “Accounts in any organizational directory”.</source>
        <extracomment>about Teams</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your name, e-mail address and which boards you belong to</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read boards, lists, cards and comments</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and change cards, lists and comments</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your workspaces</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change workspaces</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star boards, save searches and change your stickers</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add people to boards and remove them</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can remove the access in Trello under Account settings, Applications.</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Trello&apos;s app page and create a new app.</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need to be a member of a workspace, or the page offers nothing. Choose that the app does not use Power-Up capabilities.</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Trello&apos;s app page</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the OAuth 2.0 tab and choose the security type Public.</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Confidential, Trello asks for a secret that no desktop app can keep.</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the return address as callback URL.</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the permissions and save.</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline_access must be among them, or the connection ends after an hour.</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the Client ID.</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long word of letters and numbers from the OAuth 2.0 tab</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with Atlassian</source>
        <extracomment>about Trello</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See people&apos;s names and e-mail addresses</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which workspaces you are in</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See projects</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and change projects</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See tasks</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and change tasks</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete tasks</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read comments and history</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add comments as you</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See attachments</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See teams</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything (only for an app set to full permissions, and alone)</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also remove the app in Asana under My settings, Apps.</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Asana&apos;s developer page and create a new app.</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the type API app.</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Asana&apos;s page of your apps</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the OAuth tab and add the return address.</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the box for native or command-line apps empty.</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose single permissions, not full permissions.</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under Manage distribution choose Any workspace.</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise other accounts are told that the app is not available to them.</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the Client ID and the Client secret from the OAuth tab.</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long number</source>
        <extracomment>about Asana</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the pages and databases you pick</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See people&apos;s names and pictures</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change existing pages</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add new pages and text</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See comments</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add comments</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See people&apos;s e-mail addresses as well</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also remove it in Notion under Settings, Connections.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Notion&apos;s page of connections and create a new one.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose OAuth as the way to sign in. No review is needed.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Notion&apos;s page of connections</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Any workspace where it asks where it may be installed.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be changed later.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the return address, with the spelling localhost.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notion refuses 127.0.0.1, and the number in it must stay the same.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Configuration tab and trim what the connection may do.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read content and user information without e-mail are enough to begin with.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the client ID and the client secret from the same tab.</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like 1f2d872b-594c-80d4-96b2-00370af2f000</source>
        <extracomment>about Notion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read your profile</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your e-mail addresses</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the connection instead of keeping one key for ever</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and change your profile</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and change public repositories</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and change all your repositories, also private ones</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and set the status of commits</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your organisations and teams</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and change gists</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read notifications and mark them as read</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the files of GitHub Actions</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download packages</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also revoke the app on GitHub&apos;s page of authorised apps.</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open GitHub&apos;s form for a new OAuth app.</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name and any public page of yours as homepage.</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open GitHub&apos;s page for a new OAuth app</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the return address as authorization callback URL.</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be 127.0.0.1, not localhost. Leave wildcard matching off.</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Register application and copy the Client ID.</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Generate a new client secret and copy it at once.</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub shows it only this time.</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with Ov23 (not the number called App ID)</source>
        <extracomment>about GitHub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your name, e-mail address and country</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the names of files and folders</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and download files</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload, change and delete files</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change tags and details of files</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See shared links and folders</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share files and folders</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See requests for files</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and close requests for files</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove contacts you added</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your profile photo</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also remove the app on Dropbox&apos;s page of connected apps.</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Dropbox&apos;s app console and create an app.</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Scoped access, then App folder or Full Dropbox, which cannot be changed later. The name must be one nobody else has: add your initials.</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Dropbox&apos;s page for a new app</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the Permissions tab tick the permissions and press Submit.</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without Submit nothing is saved. Ticked later, they need a new sign-in.</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the Settings tab add the return address.</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Allow public clients to Allow.</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full label is Allow public clients (Implicit Grant &amp; PKCE).</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the App key.</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The App secret is not needed.</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App key</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 small letters and numbers</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App secret</source>
        <extracomment>about Dropbox</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the files made here or picked by you</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep own settings in a hidden folder</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which apps are connected to your Drive</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See names, folders and dates of all files, but not what is in them</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and change names, folders and details of all files</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and download all your files</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who did what with your files</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, change, create and delete all your files</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on the Google Drive API for the project.</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Google Drive API page</source>
        <extracomment>about Google Drive</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
