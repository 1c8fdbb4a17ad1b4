# Makes the exhibit the only shell of a user, by Shell Launcher: Windows Enterprise, Education and IoT Enterprise only.
# Run as administrator: shell.ps1 -User kiosk. What Shell Launcher starts has to stay alive: kiosk.exe does.
param([Parameter(Mandatory)] [string] $User)
$ErrorActionPreference = 'Stop'

Enable-WindowsOptionalFeature -Online -NoRestart -FeatureName Client-EmbeddedShellLauncher | Out-Null
$sid = (New-Object Security.Principal.NTAccount $User).Translate([Security.Principal.SecurityIdentifier]).Value
$launcher = [wmiclass] '\\localhost\root\standardcimv2\embedded:WESL_UserSetting'
$restart = 0 # whatever way the exhibit ends, it is started anew
$launcher.SetDefaultShell('explorer.exe', $restart) | Out-Null
$launcher.SetCustomShell($sid, "`"$PSScriptRoot\kiosk.exe`" run", $null, $null, $restart) | Out-Null
$launcher.SetEnabled($true) | Out-Null
