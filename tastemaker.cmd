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
if defined TASTEMAKER_JAVA call :try "%TASTEMAKER_JAVA:"=%"
if not defined JDK if defined JAVA_HOME call :try "%JAVA_HOME:"=%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try "%%~dpJ.."
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.gradle\jdks" "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\scoop\apps") do (
    if not defined JDK if exist "%%~P" for /d %%D in ("%%~P\*") do if not defined JDK call :try "%%~D"
)
if defined JDK goto build
>&2 echo tastemaker: no Java 25 was found. Looked at TASTEMAKER_JAVA, JAVA_HOME, java on the PATH, the folders of Adoptium, Oracle, Microsoft, Zulu, Corretto and Liberica under "%ProgramFiles%", and the folders of IDE downloads, .jdks and .gradle\jdks in "%USERPROFILE%". Get one from https://adoptium.net (Temurin 25) or with `winget install EclipseAdoptium.Temurin.25.JDK`; if it lies elsewhere, name its folder in TASTEMAKER_JAVA.
exit /b 1

:build
rem ---- Build what is not built or has changed
rem No message here stands in a block: a parenthesis in a path would end the block.
set "FOUND="
if not exist "%STAMP%" set "FOUND=nothing"
if not defined FOUND for /f %%C in ('powershell -NoProfile -ExecutionPolicy Bypass -Command "$s=(Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $r=$env:ROOT; $p=@(Get-Item -LiteralPath ($r+'\pom.xml')); $f=@(); foreach($m in 'app','core','resources','datasets','installer'){ $p+=Get-Item -LiteralPath ($r+'\'+$m+'\pom.xml'); if(Test-Path -LiteralPath ($r+'\'+$m+'\src\main')){ $f+=Get-ChildItem -LiteralPath ($r+'\'+$m+'\src\main') -Recurse } }; if($p | Where-Object { $_.LastWriteTimeUtc -gt $s } | Select-Object -First 1){'poms'} elseif($f | Where-Object { $_.LastWriteTimeUtc -gt $s } | Select-Object -First 1){'changed'}"') do set "FOUND=%%C"
if not defined FOUND goto start

where mvn >nul 2>nul
if not errorlevel 1 goto lock
>&2 echo tastemaker: the program has to be built from its sources, and for that there must be Apache Maven (3.8 or newer), but no mvn is on the PATH. Install it from https://maven.apache.org, or with `scoop install maven` or `choco install maven`, and start again.
exit /b 1

rem One build at a time: a folder can be made by one start alone.
:lock
if not exist "%ROOT%\target" mkdir "%ROOT%\target" 2>nul
set "LOCK=%ROOT%\target\launcher.holder"
set "TOLD="
:wait
mkdir "%LOCK%" 2>nul
if not errorlevel 1 goto locked
if exist "%LOCK%" goto held
>&2 echo tastemaker: cannot write to "%ROOT%\target"
exit /b 1
:held
if not defined TOLD >&2 echo tastemaker: another start is building; waiting for it (if none is, delete "%LOCK%")
set "TOLD=yes"
ping -n 3 127.0.0.1 >nul
if exist "%STAMP%" if not exist "%LOCK%" goto start
goto wait

:locked
if "%FOUND%"=="nothing" >&2 echo tastemaker: nothing is built yet; building (the first time this also fetches the libraries, some 450 MB)
if not "%FOUND%"=="nothing" >&2 echo tastemaker: sources have changed; building them
rem What an interrupted build left, or the jars of an older set of libraries, must not stay.
if not "%FOUND%"=="changed" if exist "%RUNTIME%" rmdir /s /q "%RUNTIME%"
pushd "%ROOT%"
set "OLD_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%JDK%"
call mvn -B -ntp -Dfast -DskipTests package 1>&2
set "STATUS=%ERRORLEVEL%"
set "JAVA_HOME=%OLD_JAVA_HOME%"
popd
rmdir "%LOCK%"
if "%STATUS%"=="0" goto start
>&2 echo tastemaker: the build failed; its log stands above.
exit /b 1

:start
set "OPENBLAS_NUM_THREADS=1"
set "MALLOC_ARENA_MAX=2"
rem Commands that compute for long get vector instructions, where this Java has them. They and the window have files of options of their own too. See docs/decisions/0009-vector-kernels.md.
set "VECTORS="
set "OPTIONS="
for %%C in (train tune evaluate recommend cross-validate learning-curve bench) do if "%~1"=="%%C" set "VECTORS=--add-modules=jdk.incubator.vector"
if defined VECTORS set OPTIONS="@%RUNTIME%\computing.options"
if "%~1"=="" set OPTIONS="@%RUNTIME%\window.options"
if /i "%~x1"==".taste" set OPTIONS="@%RUNTIME%\window.options"
if not defined VECTORS goto run
findstr /r /c:"^MODULES=.*jdk\.incubator\.vector" "%JDK%\release" >nul 2>nul
if errorlevel 1 set "VECTORS="
:run
rem What is printed is UTF-8, whatever the console speaks otherwise; it speaks that again afterwards.
set "PAGE="
for /f "tokens=2 delims=:" %%C in ('chcp 2^>nul') do set "PAGE=%%C"
if defined PAGE set "PAGE=%PAGE: =%"
if defined PAGE set "PAGE=%PAGE:.=%"
chcp 65001 >nul 2>nul
"%JDK%\bin\java.exe" "@%RUNTIME%\jvm.options" %VECTORS% %OPTIONS% --module-path "%RUNTIME%\modules" -cp "%RUNTIME%\classpath\*" %TASTEMAKER_OPTS% org.tastemaker.cli.Main %*
set "STATUS=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul 2>nul
exit /b %STATUS%

rem A line of the file ends in LF alone or in CR and LF, so no pattern may lean on its end.
:try
set "HERE=%~1"
if /i "%HERE:~-13%"=="\bin\java.exe" set "HERE=%HERE:~0,-13%"
if not exist "%HERE%\bin\java.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%HERE%\release" >nul 2>nul
if not errorlevel 1 set "JDK=%HERE%"
exit /b 0
