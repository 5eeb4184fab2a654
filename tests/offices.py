"""A coach who fills a workbook in with LibreOffice: a macro types into its cells and saves it."""

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

from tests.browsing import OFFICE

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8"}

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Module1" script:language="StarBasic">{}</script:module>
"""
TYPING = """
Sub Rate(source, target, filter)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
  doc.Sheets.getByIndex(0).getCellByPosition(3, 6).String = {name}
  sheet = doc.Sheets.getByName({drill})
  used = sheet.createCursor()
  used.gotoEndOfUsedArea(False)
  For column = 0 To used.RangeAddress.EndColumn
    heading = sheet.getCellByPosition(column, 1).String
    For row = 3 To used.RangeAddress.EndRow
      cell = sheet.getCellByPosition(column, row)
      If Right(heading, 5) = "(1-5)" Then cell.Value = {value}
      If heading = "comment" Then cell.String = {comment}
    Next row
  Next column
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = filter
  doc.storeToURL(target, saving())
  doc.close(True)
End Sub
"""


def rated_in_an_office(form: Path, to: str, drill: str, value: int, comment: str) -> Path:
    """Return a workbook as Ana sends it back: every scale of a drill, and one comment on each."""
    home = form.parent / "coach"
    _run(home, "--terminate_after_init")  # makes the folder that the macro goes to
    module = home / "user/basic/Standard/Module1.xba"
    said = {"name": "Ana", "drill": drill, "comment": comment}
    typing = TYPING.format(value=value, **{name: _literal(text) for name, text in said.items()})
    module.write_text(MODULE.format(escape(typing)), "utf-8")
    back = form.with_name(f"back.{to}")
    _run(
        home, f'macro:///Standard.Module1.Rate("{form.as_uri()}","{back.as_uri()}","{FILTERS[to]}")'
    )
    return back


def _run(home: Path, *words: str) -> None:
    profile = f"-env:UserInstallation={home.as_uri()}"
    line = [str(OFFICE), "--headless", profile, *words]
    subprocess.run(line, check=True, capture_output=True, timeout=120)


def _literal(text: str) -> str:
    """Return a text as Basic writes it."""
    lines = ('"' + line.replace('"', '""') + '"' for line in text.split("\n"))
    return " & Chr(10) & ".join(lines)
