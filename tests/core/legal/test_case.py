"""Case particulars are read field by field; what is wrong is named, what is missing is listed."""

from __future__ import annotations

import json

import pytest

from camera_requisition.core.errors import CaseError
from camera_requisition.core.legal.case import case_from_dict, case_to_dict, missing
from camera_requisition.core.legal.types import CaseParticulars

FULL = {
    "number": "2026/01234",
    "time_zone": "Europe/Paris",
    "frame": "preliminary",
    "opened_on": "2026-11-20",
    "authorisation": {
        "kind": "individual", "reference": "PR 12/2026", "by": "Deputy prosecutor Martin", "date": "2026-11-20T23:30:00+01:00",
        "expires": "2026-12-20",
    },
    "offence": "Aggravated theft",
    "articles": "311-1, 311-4",
    "place": "Rue inventée",
    "service": {"name": "Commissariat", "unit": "SU", "address": "1 rue", "phone": "+33 4 00 00 00 00", "email": "a@example.org"},
    "signer": {"rank": "Capitaine", "name": "Durand", "capacity": "OPJ"},
    "delivery": {"format": "native", "channel": "hand", "address": "1 rue"},
    "reply_by": "2026-11-27",
    "marking": "Diffusion restreinte",
    "invented": True,
}  # fmt: skip


def refused(given):
    with pytest.raises(CaseError) as caught:
        case_from_dict(given)
    return caught.value


def test_a_full_case_is_read_and_written_again():
    case = case_from_dict(json.loads(json.dumps(FULL)))
    assert case.authorisation.by == "Deputy prosecutor Martin"
    assert case.service.phone == "+33 4 00 00 00 00"
    assert case.invented is True
    assert case_to_dict(case) == FULL
    assert case_from_dict(case_to_dict(case)) == case


def test_number_and_time_zone_are_enough_to_begin():
    case = case_from_dict({"number": " 7 ", "time_zone": "Europe/Paris", "frame": None, "offence": "  ", "service": None})
    assert case == CaseParticulars("7", "Europe/Paris")
    assert case_to_dict(case) == {"number": "7", "time_zone": "Europe/Paris"}


def test_articles_may_be_a_list():
    assert case_from_dict({**FULL, "articles": ["311-1", "311-4"]}).articles == "311-1, 311-4"


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"number": None}, "case_field_missing", "number"),
        ({"time_zone": ""}, "case_field_missing", "time_zone"),
        ({"suspect": "X"}, "case_field_unknown", "suspect"),
        ({"service": {"fax": "1"}}, "case_field_unknown", "service.fax"),
        ({"number": 1234}, "case_field_not_text", "number"),
        ({"offence": ["theft"]}, "case_field_not_text", "offence"),
        ({"articles": [311]}, "case_field_not_text", "articles"),
        ({"invented": "yes"}, "case_field_not_true_or_false", "invented"),
        ({"service": "Commissariat"}, "case_field_not_an_object", "service"),
        ({"signer": {"name": True}}, "case_field_not_text", "signer.name"),
        ({"frame": "flagrant"}, "case_word_unknown", "frame"),
        ({"authorisation": {"kind": "written"}}, "case_word_unknown", "authorisation.kind"),
        ({"opened_on": "20/11/2026"}, "case_date_unreadable", "opened_on"),
        ({"reply_by": "2026-13-01"}, "case_date_unreadable", "reply_by"),
        ({"authorisation": {"expires": "soon"}}, "case_date_unreadable", "authorisation.expires"),
    ],
)
def test_what_is_wrong_is_named_with_its_field(change, code, field):
    found = refused({**FULL, **change})
    assert (found.code, found.values["field"]) == (code, field)
    assert field in str(found)


@pytest.mark.parametrize("given", [[], "text", None, 7])
def test_a_case_is_an_object(given):
    assert refused(given).code == "case_not_an_object"


def test_missing_names_what_is_not_said():
    case = case_from_dict({"number": "7", "time_zone": "Europe/Paris", "service": {"name": "Commissariat"}})
    names = ("number", "service", "service.name", "service.phone", "authorisation", "authorisation.by", "articles")
    assert missing(case, names) == ("service.phone", "authorisation", "authorisation.by", "articles")


def test_a_name_that_no_case_has_is_a_mistake_of_the_pack():
    with pytest.raises(CaseError):
        missing(case_from_dict(FULL), ["service.fax"])
