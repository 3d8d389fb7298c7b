; The installer for Windows: for one user, without an administrator's rights; /S is silent.
; makensis -DVERSION=0.1.0 -DFOLDER=dist\rapporteur -DICONS=build\icons -DOUT=dist\… rapporteur.nsi

!ifndef VERSION
  !error "Name the version: -DVERSION=0.1.0"
!endif
!ifndef FOLDER
  !error "Name the frozen folder: -DFOLDER=…"
!endif
!ifndef ICONS
  !error "Name the folder of the icons: -DICONS=…"
!endif
!ifndef OUT
  !error "Name the installer to write: -DOUT=…"
!endif

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define NAME "Rapporteur"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!define MUI_ICON "${ICONS}/rapporteur.ico"
!define MUI_UNICON "${ICONS}/rapporteur.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\rapporteur.exe"
!insertmacro MUI_PAGE_LICENSE "${FOLDER}/licences/rapporteur-LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Arabic"

LangString RUNNING ${LANG_ENGLISH} "Rapporteur is running. Close it, then try again."
LangString RUNNING ${LANG_ARABIC} "برنامج Rapporteur قيد التشغيل. أغلقه ثم أعد المحاولة."
LangString A_FILE ${LANG_ENGLISH} "Rapporteur file"
LangString A_FILE ${LANG_ARABIC} "ملف Rapporteur"
LangString A_BACKUP ${LANG_ENGLISH} "Rapporteur backup"
LangString A_BACKUP ${LANG_ARABIC} "نسخة احتياطية من Rapporteur"

; A program that runs cannot be written over: asked before anything is changed.
!macro STOP_WHERE_IT_RUNS
  ${If} ${FileExists} "$INSTDIR\rapporteur.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\rapporteur.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro FILE_TYPE SUFFIX ID WORDS
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "" "${ID}"
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${ID}" ""
  WriteRegStr HKCU "${CLASSES}\${ID}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${ID}\DefaultIcon" "" "$INSTDIR\rapporteur-file.ico"
  WriteRegStr HKCU "${CLASSES}\${ID}\shell\open\command" "" '"$INSTDIR\rapporteur.exe" "%1"'
!macroend

; Only what is ours: a suffix another program took since stays with it.
!macro FORGET_FILE_TYPE SUFFIX ID
  DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${ID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\${SUFFIX}" ""
  ${If} $0 == "${ID}"
    DeleteRegKey HKCU "${CLASSES}\${SUFFIX}"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${ID}"
!macroend

!macro TELL_THE_DESKTOP
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  !insertmacro STOP_WHERE_IT_RUNS
  ; What an older version had and this one has not.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  File "${ICONS}/rapporteur-file.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\rapporteur.exe"

  !insertmacro FILE_TYPE ".rapporteur" "Rapporteur.File" "$(A_FILE)"
  !insertmacro FILE_TYPE ".rapporteur-backup" "Rapporteur.Backup" "$(A_BACKUP)"
  WriteRegStr HKCU "${CLASSES}\Applications\rapporteur.exe\shell\open\command" "" \
    '"$INSTDIR\rapporteur.exe" "%1"'
  !insertmacro TELL_THE_DESKTOP

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\rapporteur.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; Files of minutes, their slots, settings and backups are the user's and stay.
Section "Uninstall"
  !insertmacro STOP_WHERE_IT_RUNS
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\rapporteur.exe"
  Delete "$INSTDIR\rapporteur-console.exe"
  Delete "$INSTDIR\rapporteur-file.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  !insertmacro FORGET_FILE_TYPE ".rapporteur" "Rapporteur.File"
  !insertmacro FORGET_FILE_TYPE ".rapporteur-backup" "Rapporteur.Backup"
  DeleteRegKey HKCU "${CLASSES}\Applications\rapporteur.exe"
  DeleteRegKey HKCU "${KEY}"
  !insertmacro TELL_THE_DESKTOP
SectionEnd
