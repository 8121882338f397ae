"""What a clerk, an owner and a duty officer see of the French papers."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from camera_requisition.core.legal.types import Authorisation
from camera_requisition.core.match.types import Match, SearchResult
from camera_requisition.packets.case_papers import CasePapers
from camera_requisition.packets.letters import Letters
from camera_requisition.packets.request import PacketReport, PacketRequest
from tests.packets import made
from tests.packets.test_bundle import pdf_text, plain, write

CITY = "01-Ville-de-Nantes"
FLAGRANCE = {"frame": "flagrance", "authorisation": Authorisation()}


@pytest.fixture(scope="module")
def packet(qgis_app: Any, tmp_path_factory: Any) -> PacketReport:
    return write(tmp_path_factory.mktemp("papers"))


def of_city(count: int) -> SearchResult:
    """A search with `count` cameras of the city alone, each at the scene and on the route."""
    held = made.recorder(made.CITY)
    cameras = [made.camera(f"declarations-des-exploitants-{number:06d}", "city-1", 355_000.0 + 9 * number) for number in range(count)]
    cameras = [replace(one, channel=f"CAM{number:02d}") for number, one in enumerate(cameras, start=1)]
    matches = tuple(made.match(made.candidate(one, held, made.CITY), made.NIGHT, route=True) for one in cameras)
    return made.result(matches=matches, unplaced=(), near_misses=())


def pages(path: Path) -> list[str]:
    return [plain(page) for page in pdf_text(path).split("\f")[:-1]]


@pytest.mark.parametrize("count", [1, 4])
def test_a_usual_requisition_is_one_page(qgis_app: Any, tmp_path: Path, count: int) -> None:
    report = write(tmp_path, found=of_city(count), particulars=made.case(**FLAGRANCE))
    (first,) = pages(report.folder / CITY / "requisition.pdf")
    (second,) = pages(report.folder / CITY / "answer-sheet.pdf")
    assert "Signature et cachet" in first
    assert "Feuille de réponse" in second


def test_a_keep_request_for_a_dozen_cameras_still_fits_its_page(qgis_app: Any, tmp_path: Path) -> None:
    report = write(tmp_path, found=of_city(12), particulars=made.case(**FLAGRANCE))
    (page,) = pages(report.folder / CITY / "keep-request.pdf")
    for words in ("CAM12", "Suspendre l'effacement", "02 40 37 21 21", "standard public", "Aucune image n'est à remettre avant la réquisition"):
        assert words in page


def test_a_keep_request_does_not_call_itself_a_requisition(packet: PacketReport) -> None:
    (page,) = pages(packet.folder / CITY / "keep-request.pdf")
    assert "demande de conservation 2026/001234-1-01" in page
    assert "réquisition 2026/001234" not in page


def test_our_references_stand_whole_below_the_owners_own_names(qgis_app: Any, tmp_path: Path) -> None:
    folder = write(tmp_path, found=of_city(3), particulars=made.case(**FLAGRANCE)).folder / CITY
    for name in ("requisition.pdf", "annex.pdf"):
        text = plain(pdf_text(folder / name))
        assert "réf. 3 : declarations-des-exploitants-000002" in text
        assert text.index("CAM03") < text.index("declarations-des-exploitants-000000")
    assert "declarations" not in pdf_text(folder / "keep-request.pdf")


def test_two_cameras_of_one_name_are_told_apart_in_the_keep_request_too(qgis_app: Any, tmp_path: Path) -> None:
    found = of_city(3)
    twice = tuple(
        replace(one, candidate=replace(one.candidate, camera=replace(one.candidate.camera, channel="CAM01"))) for one in found.matches[:2]
    )
    folder = write(tmp_path, found=replace(found, matches=(*twice, found.matches[2])), particulars=made.case(**FLAGRANCE)).folder / CITY
    text = pdf_text(folder / "keep-request.pdf")
    assert text.count("réf.") == 2


def french(folder: Path) -> Iterator[tuple[str, str]]:
    """Every text of a packet with its spaces as they are."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".odt":
            with zipfile.ZipFile(path) as archive:
                for name in ("content.xml", "styles.xml"):
                    paragraphs = re.findall(r"<text:[ph] [^>]*>(.*?)</text:[ph]>", archive.read(name).decode("utf-8"))
                    yield f"{path.relative_to(folder)}/{name}", "\n".join(unescape(re.sub(r"<[^>]*>", "", text)) for text in paragraphs)
        if path.suffix == ".eml":
            message = message_from_bytes(path.read_bytes(), policy=default)
            yield str(path.relative_to(folder)), message.get_body().get_content()


def test_french_signs_are_never_parted_from_their_words(packet: PacketReport) -> None:
    texts = dict(french(packet.folder))
    assert len(texts) > 10
    for name, text in texts.items():
        found = re.search(r".{0,30}( [:;?!»%]|« |n° |\d heures-caméras|\d \d{3} euros).{0,30}", text)
        assert found is None, (name, found)
        assert not re.search(r"\d h \d| \(UTC", text), name


def test_the_draft_message_has_its_paragraphs(packet: PacketReport) -> None:
    message = message_from_bytes((packet.folder / CITY / "message-keep.eml").read_bytes(), policy=default)
    paragraphs = message.get_body().get_content().replace("\r\n", "\n").strip().split("\n\n")
    starts = ["Madame, Monsieur", "Vous trouverez", "Période", "Merci de suspendre", "Sûreté départementale", "INVENTED"]
    assert [paragraph.startswith(start) for paragraph, start in zip(paragraphs, starts)] == [True] * 6
    assert len(paragraphs) == 6


def papers(request: PacketRequest) -> CasePapers:
    return CasePapers(request, Letters(request))


def held_by(change: dict[str, Any], found: SearchResult | None = None) -> PacketRequest:
    """A request in which the city has other values."""
    whole = found or made.result()

    def other(match: Match) -> Match:
        owner = match.candidate.owner
        return replace(match, candidate=replace(match.candidate, owner=replace(owner, **change))) if owner == made.CITY else match

    unplaced = tuple(replace(one, owner=replace(made.CITY, **change)) for one in whole.unplaced)
    return made.request(replace(whole, matches=tuple(other(one) for one in whole.matches), unplaced=unplaced))


@pytest.mark.parametrize(
    ("channel", "contact"),
    [
        ("email", "videoprotection@ville.example"),
        ("portal", "videoprotection@ville.example"),
        ("phone", "02 40 00 00 00"),
        ("hand", "02 40 00 00 00"),
        ("post", ""),
        (None, "videoprotection@ville.example"),
    ],
)
def test_the_dispatch_list_shows_the_address_that_fits_the_channel(channel: str | None, contact: str) -> None:
    request = held_by({"delivery_channel": channel})
    (row,) = papers(request).dispatch([("01-x", request.requisitions[0], True, True, ())])["rows"]
    assert row["contact"] == contact
    assert row["address"] == "2 rue de la Mairie, 44000 Nantes"


def test_a_name_that_is_also_the_addressee_is_said_once() -> None:
    request = held_by({"name": "M. Mirage", "addressee": "M. Mirage", "service": None})
    owner = Letters(request).keep_request(request.requisitions[0], ())["owner"]
    assert owner["lines"] == ["2 rue de la Mairie", "44000 Nantes"]


def test_channels_are_read_out_in_the_order_of_their_numbers() -> None:
    request = made.request(of_city(12))
    (row,) = papers(request).call_sheet()["rows"]
    assert row["channels"] == [f"CAM{number:02d}" for number in range(1, 13)]
    plainly = [replace(one, candidate=replace(one.candidate, camera=replace(one.candidate.camera, channel=f"Q{number}")))
               for number, one in zip((10, 9, 2), of_city(3).matches)]  # fmt: skip
    (row,) = papers(made.request(made.result(matches=tuple(plainly), unplaced=(), near_misses=()))).call_sheet()["rows"]
    assert row["channels"] == ["Q2", "Q9", "Q10"]


@pytest.mark.parametrize(
    ("now", "call_now", "visit"),
    [("2026-11-27 16:00", False, False), ("2026-11-27 20:00", True, True), ("2026-11-28 09:00", True, False)],
    ids=["the office is open", "closed until the erasure", "erasure may have begun"],
)
def test_who_cannot_be_reached_any_more_before_the_erasure_is_to_be_visited(now: str, call_now: bool, visit: bool) -> None:
    # the tramway's office answers on working days until 17:00; its footage of Saturday 21, 00:05 lasts until Saturday 28, 00:05
    request = made.request(now=made.instant(now))
    request = replace(request, requisitions=tuple(one for one in request.requisitions if one.owner == made.TRAMWAY))
    text = request.pack.templates.render("call-sheet.html", papers(request).call_sheet())
    assert ("IMMÉDIATEMENT" in text, "se rendre sur place" in text) == (call_now, visit)


def test_a_camera_that_nobody_gave_an_address_is_placed_by_its_coordinates() -> None:
    letters = Letters(made.request())
    # Lambert-93 has its origin, 700 km and 6,600 km by definition, at 46.5° N, 3° E
    origin = replace(made.camera("x", None, 700_000.0, 6_600_000.0), address=None, label=None)
    assert plain(letters.place(origin)) == "46,50000° N – 3,00000° E"
    assert plain(letters.place(replace(origin, x=355_000.0, y=6_689_000.0))).endswith("° O")
    assert letters.place(replace(origin, address="Champ de Mars")) == "Champ de Mars"
    assert letters.place(replace(origin, x=None, y=None)) == ""
