@echo off
rem SPDX-License-Identifier: GPL-3.0-or-later
rem
rem Starts Tastemaker: the window, or with a command the command line. Finds a Java 25, builds what is
rem not built or has changed, and hands over to Java. The same as `tastemaker`, for Windows.
rem
rem   TASTEMAKER_JAVA   the Java 25 to use
rem   TASTEMAKER_OPTS   more options for the JVM

setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "RUNTIME=%ROOT%\installer\target\runtime"
set "STAMP=%RUNTIME%\built"

rem ---- A Java 25: a JDK tells its version in its file `release`
set "JDK="
if defined TASTEMAKER_JAVA call :try "%TASTEMAKER_JAVA%"
if not defined JDK if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try "%%~dpJ.."
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.gradle\jdks" "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\scoop\apps") do (
    if not defined JDK if exist "%%~P" for /d %%D in ("%%~P\*") do if not defined JDK call :try "%%~D"
)
if not defined JDK (
    >&2 echo tastemaker: no Java 25 was found. Looked at TASTEMAKER_JAVA, JAVA_HOME, java on the PATH, the folders of Adoptium, Oracle, Microsoft, Zulu, Corretto and Liberica under %ProgramFiles%, and the folders of IDE downloads, %USERPROFILE%\.jdks and .gradle\jdks. Get one from https://adoptium.net ^(Temurin 25^) or with `winget install EclipseAdoptium.Temurin.25.JDK`; if it lies elsewhere, name its folder in TASTEMAKER_JAVA.
    exit /b 1
)

rem ---- Build what is not built or has changed
set "WHY="
if not exist "%STAMP%" set "WHY=nothing is built yet; building (the first time this also fetches the libraries, some 450 MB)"
if not defined WHY for /f %%C in ('powershell -NoProfile -ExecutionPolicy Bypass -Command "$s=(Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $r=$env:ROOT; $f=@(Get-Item -LiteralPath ($r+'\pom.xml')); foreach($m in 'app','core','resources','datasets','installer'){ $f+=Get-Item -LiteralPath ($r+'\'+$m+'\pom.xml'); if(Test-Path -LiteralPath ($r+'\'+$m+'\src\main')){ $f+=Get-ChildItem -LiteralPath ($r+'\'+$m+'\src\main') -Recurse } }; if($f | Where-Object { $_.LastWriteTimeUtc -gt $s } | Select-Object -First 1){'changed'}"') do set "WHY=sources have changed; building them"
if not defined WHY goto start

where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo tastemaker: the program has to be built from its sources, and for that there must be Apache Maven ^(3.8 or newer^), but no mvn is on the PATH. Install it from https://maven.apache.org, or with `scoop install maven` or `choco install maven`, and start again.
    exit /b 1
)
>&2 echo tastemaker: %WHY%
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
rem One build at a time: a folder can be made by one start alone.
set "LOCK=%ROOT%\target\launcher.holder"
:wait
mkdir "%LOCK%" 2>nul
if errorlevel 1 (
    >&2 echo tastemaker: another start is building; waiting for it ^(if none is, delete %LOCK%^)
    ping -n 3 127.0.0.1 >nul
    if exist "%STAMP%" if not exist "%LOCK%" goto start
    goto wait
)
pushd "%ROOT%"
set "OLD_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%JDK%"
call mvn -B -ntp -Dfast -DskipTests package 1>&2
set "STATUS=%ERRORLEVEL%"
set "JAVA_HOME=%OLD_JAVA_HOME%"
popd
rmdir "%LOCK%"
if not "%STATUS%"=="0" (
    >&2 echo tastemaker: the build failed; its log stands above.
    exit /b 1
)

:start
set "OPENBLAS_NUM_THREADS=1"
set "MALLOC_ARENA_MAX=2"
"%JDK%\bin\java.exe" "@%RUNTIME%\jvm.options" --module-path "%RUNTIME%\modules" -cp "%RUNTIME%\classpath\*" %TASTEMAKER_OPTS% org.tastemaker.cli.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[.+-]" /c:"^JAVA_VERSION=.25.$" "%~1\release" >nul 2>nul
if not errorlevel 1 set "JDK=%~1"
exit /b 0
