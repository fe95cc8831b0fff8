; Inno Setup 6 script. PREPARED, NOT RUN YET: nobody has built or tried this installer.
; Build on Windows after `python packaging\build.py`:  iscc /DVersion=0.1.0 packaging\windows\atom-desktop.iss
; Per user, without an administrator's password.

#define AppId "io.github.atom_desktop.AtomDesktop"
#ifndef Version
  #error Give the version: iscc /DVersion=...
#endif

[Setup]
AppId={#AppId}
AppName=Atom Desktop
AppVersion={#Version}
AppPublisher=The Atom Desktop developers
DefaultDirName={localappdata}\Programs\Atom Desktop
DefaultGroupName=Atom Desktop
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=atom-desktop-{#Version}-setup
SetupIconFile=..\..\build\package\app.ico
UninstallDisplayIcon={app}\atom-desktop.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
; The app keeps a lock per profile, not a mutex: Windows' own restart manager closes it.
CloseApplications=yes

[Files]
Source: "..\..\build\package\dist\atom-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
; Windows shows notifications only for programs whose shortcut carries the same id as the process.
Name: "{autoprograms}\Atom Desktop"; Filename: "{app}\atom-desktop.exe"; AppUserModelID: "{#AppId}"

[Run]
Filename: "{app}\atom-desktop.exe"; Description: "Open Atom Desktop"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
; Profiles in %LOCALAPPDATA%\atom-desktop and entries in Credential Manager belong to the person and stay.
Type: dirifempty; Name: "{app}"
