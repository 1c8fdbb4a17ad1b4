# Starts the exhibit whenever a user logs on, and anew a minute after it ends: for Windows Home and Pro.
# Run as administrator: autostart.ps1 -User kiosk. That the user logs on by itself is set with Autologon (Sysinternals).
param([Parameter(Mandatory)] [string] $User)
$ErrorActionPreference = 'Stop'

$action = New-ScheduledTaskAction -Execute "$PSScriptRoot\kiosk.exe" -Argument 'run'
$trigger = New-ScheduledTaskTrigger -AtLogOn -User $User
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) `
    -ExecutionTimeLimit ([TimeSpan]::Zero) -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
Register-ScheduledTask -TaskName Kiosk -Action $action -Trigger $trigger -Settings $settings -User $User -Force | Out-Null
