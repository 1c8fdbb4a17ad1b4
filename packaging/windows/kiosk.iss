; Inno Setup 6: packs dist\kiosk, as made by "python packaging\bundle.py" on Windows, into an installer.
; iscc packaging\windows\kiosk.iss
#define Version GetFileVersion("..\..\dist\kiosk\kiosk.exe")

[Setup]
AppId=kiosk
AppName=Kiosk
AppVersion={#Version}
DefaultDirName={autopf}\Kiosk
DisableProgramGroupPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
PrivilegesRequired=admin
Compression=lzma2/max
SolidCompression=yes
OutputDir=..\..\dist
OutputBaseFilename=kiosk-setup

[Files]
Source: "..\..\dist\kiosk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "shell.ps1"; DestDir: "{app}"
Source: "autostart.ps1"; DestDir: "{app}"

[Icons]
Name: "{autoprograms}\Kiosk"; Filename: "{app}\kiosk.exe"; Parameters: "run"
