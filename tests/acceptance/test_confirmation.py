"""The round of confirmation as Processing's users reach it: sheets out, answers in, also through workbooks that other programs wrote."""

from __future__ import annotations

import csv
import email
import io
import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from osgeo import ogr

from tests.acceptance import product

NOW = "2026-11-23T10:00:00+01:00"
CITY = {"owner.name": "Ville d'Exemple", "owner.email": "csu@exemple.fr", "owner.city": "Exemple", "recorder.retention_declared_days": 15}
SHOP = {"owner.name": "Tabac du Pont", "owner.city": "Exemple", "owner.phone": None}


def row(number, owner, **values):
    place = {"camera.source_id": f"{number:03d}", "camera.channel": f"0{number}", "camera.label": f"place {number}"}
    return {**owner, **place, "camera.x": 5.70 + number * 0.001, "camera.y": 45.18, "camera.municipality_code": "38185", **values}


@pytest.fixture
def inventory(tmp_path, provider):
    rows = [row(1, CITY), row(2, CITY, **{"camera.heading_deg": 90.5}), row(3, SHOP, **{"camera.municipality_code": "38421"})]
    return product.inventory_of(tmp_path / "made", rows)


@pytest.fixture
def sheets(inventory, outputs):
    def written(**more):
        return product.run("confirmationsheets", INVENTORY=inventory, OUTPUT_FOLDER=outputs, ONLY_UNCONFIRMED=False, **more)

    return written


def folder_of(results, owner):
    (folder,) = [one for one in Path(results["FOLDER"]).iterdir() if one.is_dir() and owner in one.name]
    return folder


def table(file):
    return list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"))


def workbook(rows, path):
    """A workbook written by GDAL, every cell as text."""
    driver = {".xlsx": "XLSX", ".ods": "ODS"}[path.suffix]
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = source.CreateLayer("Feuille1")
    for title in rows[0]:
        layer.CreateField(ogr.FieldDefn(title, ogr.OFTString))
    for cells in rows[1:]:
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, cell in enumerate(cells):
            if cell:
                feature.SetField(index, cell)
        layer.CreateFeature(feature)
    source = None
    return path


def test_what_was_delivered_lately_needs_no_confirmation(inventory, outputs):
    sentence = product.refusal("confirmationsheets", INVENTORY=inventory, OUTPUT_FOLDER=outputs)
    assert "No owner has cameras that have to be confirmed" in sentence
    assert list(product.everything_in(outputs)) == []
    later = product.run("confirmationsheets", INVENTORY=inventory, OUTPUT_FOLDER=outputs, NOW="2028-02-01T10:00:00+01:00")
    assert (later["OWNERS"], later["CAMERAS"]) == (2, 3)


def test_each_owner_gets_its_own_and_who_cannot_be_reached_is_named(sheets):
    heard = product.Heard()
    results = sheets(heard=heard, NOW=NOW, REPLY_BY="2026-12-31", SENDER="Métropole|Service SIG")
    assert (results["OWNERS"], results["CAMERAS"], results["WITHOUT_CONTACT"]) == (2, 3, 1)
    assert results["FILES"] == 2 * 5 + 1
    assert heard.warnings == ["Nobody can be reached: Tabac du Pont"]
    texts = {owner: product.pdf_text(folder_of(results, owner) / "confirmation.pdf") for owner in ("Exemple", "Tabac")}
    assert "Tabac" not in texts["Exemple"]
    assert "place 3" not in texts["Exemple"]
    assert "csu@exemple.fr" not in texts["Tabac"]
    assert "place 1" not in texts["Tabac"]
    for words in ("Métropole", "Service SIG", "jeudi 31 décembre 2026", "place 1", "90,5° E"):
        assert words in texts["Exemple"], words


def test_only_the_owners_of_a_municipality_are_asked_in_the_language_of_the_pack(sheets):
    results = sheets(NOW=NOW, MUNICIPALITY="38421", PACK="generic")
    assert results["OWNERS"] == 1
    assert "Dear Sir or Madam" in product.pdf_text(folder_of(results, "Tabac") / "confirmation.pdf")


def everything_said(folder):
    """What all files of a folder say, attachments included, as other programs read them."""
    texts = []
    for file in folder.iterdir():
        if file.suffix == ".eml":
            parts = [part for part in email.message_from_bytes(file.read_bytes()).walk() if not part.is_multipart()]
            texts += [part.get_payload(decode=True).decode("utf-8", "replace") for part in parts]
        elif file.suffix == ".odt":
            with zipfile.ZipFile(file) as odt:
                texts += [odt.read(name).decode() for name in ("content.xml", "styles.xml", "meta.xml")]
                assert [ET.fromstring(text).tag for text in texts[-3:]]
        else:
            texts.append(product.pdf_text(file) if file.suffix == ".pdf" else file.read_text(encoding="utf-8-sig"))
    assert len(texts) >= 9
    return "\n".join(texts)


def test_no_file_of_an_owner_says_anything_of_another(sheets, inventory):
    ids = product.camera_ids(inventory)
    results = sheets(NOW=NOW)
    city, shop = everything_said(folder_of(results, "Exemple")), everything_said(folder_of(results, "Tabac"))
    for own, others, words in (
        (city, shop, ("place 1", "place 2", "csu@exemple.fr", "Ville d", ids["001"])),
        (shop, city, ("place 3", "Tabac", ids["003"])),
    ):
        for word in words:
            assert word in own, word
            assert word not in others, word


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"OWNERS": "nobody"}, "nobody"),
        ({"MUNICIPALITY": "99999"}, "No owner has cameras"),
        ({"REPLY_BY": "soon"}, "soon"),
        ({"REPLY_BY": "2020-01-01"}, "over already"),
        ({"REMINDER": True}, "Nobody has to be reminded"),
        ({"PACK": "atlantis"}, "atlantis"),
    ],
)
def test_what_cannot_be_asked_is_said_and_nothing_is_written(inventory, outputs, parameters, said):
    given = {"ONLY_UNCONFIRMED": False, "NOW": NOW, **parameters}
    assert said in product.refusal("confirmationsheets", INVENTORY=inventory, OUTPUT_FOLDER=outputs, **given)
    assert list(product.everything_in(outputs)) == []


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".ods"])
def test_an_answer_comes_back_and_can_be_taken_back(inventory, sheets, outputs, suffix):
    folder = folder_of(sheets(NOW=NOW), "Exemple")
    rows = table(folder / "confirmation.csv")
    columns = {title[title.rindex("[") + 1 : -1]: index for index, title in enumerate(rows[0])}
    assert rows[1][columns["channel"]] == "01"
    rows[1][columns["correct"]] = "oui"
    rows[1][columns["channel"]] = "1"  # what a spreadsheet leaves of it
    rows[2][columns["heading_deg"]] = "Ouest"
    file = outputs / f"answer{suffix}"
    if suffix == ".csv":
        with file.open("w", encoding="cp1252", newline="") as stream:
            csv.writer(stream, delimiter=",").writerows(rows)
    else:
        workbook(rows, file)
    looked = product.run("takeconfirmation", INPUT=file, INVENTORY=inventory, DRY_RUN=True, REPORT=outputs / "report.json")
    assert (looked["CONFIRMED"], looked["CORRECTED"], looked["ADDED"], looked["REJECTED"], looked["INTAKE"]) == (1, 1, 0, 0, "")
    report = json.loads((outputs / "report.json").read_text(encoding="utf-8"))
    assert [one["becomes"] for one in report["rows"]] == ["confirmed", "corrected"]
    assert report["rows"][1]["changes"] == {"heading_deg": {"before": 90.5, "after": 270.0}}
    taken = product.run("takeconfirmation", INPUT=file, INVENTORY=inventory)
    again = product.run("takeconfirmation", INPUT=file, INVENTORY=inventory)
    assert taken["INTAKE"]
    assert not again["INTAKE"]
    undone = product.run("undointake", INVENTORY=inventory, INTAKE=taken["INTAKE"])
    assert (undone["RESTORED"], undone["KEPT"]) == (2, 0)
    back = product.run("takeconfirmation", INPUT=file, INVENTORY=inventory)
    assert back["INTAKE"], "what was taken back can be taken in again"


def test_a_list_is_no_answer(inventory, outputs):
    file = outputs / "list.csv"
    file.write_text("id;name\n1;Market\n", encoding="utf-8")
    assert "no filled-in sheet" in product.refusal("takeconfirmation", INPUT=file, INVENTORY=inventory)
    assert "no filled-in sheet" in product.refusal("takeconfirmation", INPUT=file, INVENTORY=inventory, REPORT=outputs / "report.json")
    assert set(product.everything_in(outputs)) == {"list.csv"}
