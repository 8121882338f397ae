"""What the letters to one owner say: nothing of the incident but the owner's own cameras, their windows and the plain reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np

from camera_requisition.core.legal.case import missing
from camera_requisition.core.legal.types import CameraRequest, CaseParticulars, RecorderRequest, Requisition
from camera_requisition.core.match.types import Window
from camera_requisition.core.match.windows import incident_window
from camera_requisition.core.records import Camera, Owner
from camera_requisition.core.records.vocabulary import Regime
from camera_requisition.core.sight.geodesy import lonlat_or_nan
from camera_requisition.packets.checks import authorisation_expired
from camera_requisition.packets.clean import clean, isolated
from camera_requisition.packets.pack import on_date
from camera_requisition.packets.request import PacketRequest, camera_numbers, incident_start
from camera_requisition.packets.wording import Wording

OF_THE_LAW = ("frame_title", "article", "penalty", "agreement", "authorisation")
"""What templates are told of the frame; all empty in a keep-request that is no requisition."""


@dataclass(frozen=True)
class Row:
    """A camera and one window, as a table shows it; `number` is that on the owner's map."""

    number: int
    channel: str
    camera_id: str
    place: str
    start: str
    end: str
    reason: str
    bounds: Window | None = None


@dataclass(frozen=True)
class Section:
    """The rows of one night or day."""

    when: str
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class RecorderWords:
    """A recorder as a letter shows it."""

    name: str
    address: str
    native_format: str
    sections: tuple[Section, ...]

    @property
    def rows(self) -> list[Row]:
        """All rows in time order."""
        return [row for section in self.sections for row in section.rows]

    @property
    def channels(self) -> list[str]:
        """The names of its cameras, each once, in the order of the rows."""
        return list(dict.fromkeys(row.channel for row in self.rows))

    @property
    def shared_names(self) -> frozenset[str]:
        """Names that stand for more than one camera of this recorder: only our reference tells those apart."""
        cameras = {(row.channel, row.camera_id) for row in self.rows}
        names = [channel for channel, _ in cameras]
        return frozenset(name for name in names if names.count(name) > 1)

    @property
    def references(self) -> list[Row]:
        """One row a camera, by number, for cameras that the owner names otherwise than the inventory does."""
        named = {row.number: row for row in self.rows if row.channel != row.camera_id}
        return [named[number] for number in sorted(named)]


class Letters:
    """Contexts of the templates of one packet."""

    def __init__(self, request: PacketRequest) -> None:
        self._request = request
        self._pack = request.pack
        self._texts = request.pack.texts
        self.wording = Wording(request.pack.dates, request.time_zone)
        self._whole = incident_window(request.result)
        self._today = self.wording.today(request.now)

    def common(self) -> dict[str, Any]:
        """What every template may use: the pack's texts, today, the case in words, the night of the facts."""
        case = self._request.case
        start = incident_start(self._request.result)
        return {
            "t": self._texts,
            "notice": self._pack.notice,
            "today": self.wording.day(self._today),
            "now": self.wording.moment(self._request.now),
            "case": self._case_words(case),
            "facts_when": self.wording.when(start) if start is not None else "",
            "blank": self._texts["to_fill"],
            "logo": self._pack.logo is not None,
        }

    def requisition(self, requisition: Requisition, lacking: tuple[str, ...]) -> dict[str, Any]:
        """Context of `requisition.html` and `annex.html`."""
        frozen = self._frozen(requisition)
        return {
            **self._addressed(requisition),
            **self._law(requisition),
            "frozen": self.wording.moment(frozen) if frozen is not None else "",
            "delivery_format": clean(self._request.case.delivery.format) or self._texts["default_delivery_format"],
            "delivery_channel": self._delivery_channel(),
            "delivery_address": clean(self._request.case.delivery.address),
            "reply_by": self.wording.day_text(self._request.case.reply_by) or "",
            "missing": [self._pack.word("particulars", name) for name in lacking],
        }

    def keep_request(self, requisition: Requisition, lacking: tuple[str, ...]) -> dict[str, Any]:
        """Context of `keep-request.html` and `message-keep.txt`."""
        return {
            **self._addressed(requisition),
            **(self._law(requisition) if self._pack.keep_request_is_requisition else dict.fromkeys(OF_THE_LAW, "")),
            "keep_until": self.wording.day(self.keep_until()),
            "missing": [self._pack.word("particulars", name) for name in lacking],
        }

    def _law(self, requisition: Requisition) -> dict[str, str]:
        """The words of the frame: its title, article, authorisation and penalty, or what stands in the penalty's place."""
        frame = self._pack.frame_of(self._request.case)
        owner = requisition.owner
        agreement = owner is not None and owner.kind in self._pack.agreement["owner_kinds"]
        article = on_date(frame.articles, self._today) if frame else None
        penalty = on_date(frame.penalty, self._today) if frame else None
        words = (
            frame.title if frame else self._texts["to_fill"],
            article or self._texts["to_fill"],
            "" if agreement else (penalty or ""),
            self._pack.agreement["text"] if agreement else "",
            self.authorisation_line(),
        )
        return dict(zip(OF_THE_LAW, words))

    def afterwards(self, requisition: Requisition) -> dict[str, Any]:
        """Context of `reminder.html`, `release.html` and their messages: what was asked when, and how often it was reminded of."""
        sent = self._request.sent_at.get(requisition.number)
        frozen = self._frozen(requisition)
        return {
            **self._addressed(requisition),
            "sent": self.wording.moment(sent) if sent is not None else "",
            "frozen": self.wording.moment(frozen) if frozen is not None else "",
            "reminders": self._request.reminders.get(requisition.number, 0),
            "release_reason": self._request.release_reason,
            "reply_by": self.wording.day_text(self._request.case.reply_by) or "",
        }

    def _frozen(self, requisition: Requisition) -> float | None:
        """When the first of its cameras was asked to be kept."""
        known = [self._request.frozen_at.get(camera_id) for camera_id in requisition.camera_ids]
        return min((at for at in known if at is not None), default=None)

    def keep_until(self) -> date:
        """The day until which keep-requests ask to keep."""
        return self._today + timedelta(days=self._pack.keep_request_days)

    def missing_to_request(self, requisition: Requisition) -> tuple[str, ...]:
        """Names of what a requisition still lacks: its frame's particulars, an owner, an interval, a text and an authorisation in force."""
        case = self._request.case
        names = list(requisition.missing)
        frame = self._pack.frame_of(case)
        if frame is None:
            names.insert(0, "frame")
        elif frame.articles and on_date(frame.articles, self._today) is None:
            names.append("legal_basis")
        if authorisation_expired(case, self._today):
            names.append("authorisation.current")
        return tuple(dict.fromkeys(names + self._missing_of_any(requisition)))

    def missing_to_keep(self, requisition: Requisition, required: Iterable[str]) -> tuple[str, ...]:
        """Names of what a keep-request still lacks."""
        return tuple(dict.fromkeys([*missing(self._request.case, required), *self._missing_of_any(requisition)]))

    def authorisation_line(self) -> str:
        """How the pack words the authorisation of this case; places left to fill where particulars are missing."""
        case = self._request.case
        frame = self._pack.frame_of(case)
        if frame is None:
            return str(self._texts["to_fill"])
        template = frame.authorisation.get(case.authorisation.kind or "none") or frame.authorisation.get("none")
        if template is None:
            return str(self._texts["to_fill"])
        given = case.authorisation
        blank = self._texts["to_fill"]
        return template.format(
            by=clean(given.by) or blank,
            reference=clean(given.reference) or blank,
            reference_words=f" ({clean(given.reference)})" if given.reference else "",
            date=self.wording.day_text(given.date) or blank,
            expires=self.wording.day_text(given.expires) or blank,
            opened_on=self.wording.day_text(case.opened_on) or blank,
        )

    def owner_name(self, owner: Owner | None) -> str:
        """The owner's name as papers show it."""
        return isolated(clean(owner.name)) if owner else str(self._texts["owner_unknown"])

    def recorder_name(self, recorder: RecorderRequest) -> str:
        """The recorder's name as papers show it."""
        if recorder.recorder is None:
            return str(self._texts["recorder_unknown"])
        return clean(recorder.recorder.name) or str(self._texts["recorder_unnamed"])

    def place(self, camera: Camera) -> str:
        """Where a camera is, in words; its coordinates where nobody has given any: somebody has to go there and look."""
        words = [clean(camera.label) if camera.channel else "", clean(camera.address)]
        return ", ".join(dict.fromkeys(word for word in words if word)) or self._coordinates(camera)

    def windows(self, camera: CameraRequest) -> tuple[Window, ...]:
        """The windows of a camera; the whole incident's for an unplaced one."""
        return camera.windows or ((self._whole,) if self._whole else ())

    def _coordinates(self, camera: Camera) -> str:
        if camera.x is None or camera.y is None:
            return ""
        longitudes, latitudes = lonlat_or_nan(self._request.result.crs, np.array([camera.x]), np.array([camera.y]))
        longitude, latitude = float(longitudes[0]), float(latitudes[0])
        if not np.isfinite([longitude, latitude]).all():
            return ""
        words = self._texts["coordinates"]
        return str(words["form"]).format(
            latitude=self.number(f"{abs(latitude):.5f}"),
            longitude=self.number(f"{abs(longitude):.5f}"),
            north_south=words["north" if latitude >= 0 else "south"],
            east_west=words["east" if longitude >= 0 else "west"],
        )

    def number(self, text: str) -> str:
        """A number with the pack's decimal mark."""
        return text.replace(".", str(self._texts["decimal_mark"]))

    def _missing_of_any(self, requisition: Requisition) -> list[str]:
        names = ["owner"] if requisition.owner is None else []
        if any(not self.windows(camera) for recorder in requisition.recorders for camera in recorder.cameras):
            names.append("interval")
        return names

    def _addressed(self, requisition: Requisition) -> dict[str, Any]:
        owner = requisition.owner
        windows = [window for recorder in requisition.recorders for camera in recorder.cameras for window in self.windows(camera)]
        whole = Window(min(w.start for w in windows), max(w.end for w in windows)) if windows else None
        deadline = requisition.deadline
        return {
            **self.common(),
            "number": requisition.number,
            "owner": {
                "name": self.owner_name(owner),
                "lines": [isolated(text) for text in _address_lines(owner)],
                "email": clean(owner.email) if owner else "",
                "kind": owner.kind if owner else None,
            },
            "recorders": [self._recorder(recorder, camera_numbers(requisition)) for recorder in requisition.recorders],
            "count": len(requisition.camera_ids),
            "interval": self.wording.window(whole) if whole else None,
            "deadline": self.wording.moment(deadline) if deadline is not None else "",
            "deadline_passed": deadline is not None and deadline <= self._request.now,
            "system": self._system_word(requisition),
        }

    def _recorder(self, recorder: RecorderRequest, numbers: dict[str, int]) -> RecorderWords:
        rows = [row for camera in recorder.cameras for row in self._rows(camera, numbers[camera.camera.camera_id])]
        rows.sort(key=lambda row: (row.bounds is None, row.bounds or Window(0, 0)))
        sections: list[Section] = []
        for row in rows:
            when = self.wording.window(row.bounds).when if row.bounds else ""
            if not sections or sections[-1].when != when:
                sections.append(Section(when))
            sections[-1].rows.append(row)
        known = recorder.recorder
        return RecorderWords(
            name=self.recorder_name(recorder),
            address=clean(known.address) if known else "",
            native_format=clean(known.native_format) if known else "",
            sections=tuple(sections),
        )

    def _rows(self, request: CameraRequest, number: int) -> list[Row]:
        camera = request.camera
        reason = self._pack.word("reasons_for_owner", request.reason, default="")
        blank = str(self._texts["to_fill"])
        rows = []
        for window in self.windows(request) or (None,):
            words = self.wording.window(window) if window else None
            rows.append(
                Row(
                    number=number,
                    channel=channel_name(camera),
                    camera_id=camera.camera_id,
                    place=self.place(camera),
                    start=words.start if words else blank,
                    end=words.end if words else blank,
                    reason=reason,
                    bounds=window,
                )
            )
        return rows

    def _system_word(self, requisition: Requisition) -> str:
        regimes = {camera.camera.regime for recorder in requisition.recorders for camera in recorder.cameras}
        if regimes == {Regime.PRIVATE_PLACE.value}:
            return self._pack.word("system", "private")
        if regimes and regimes <= {Regime.PUBLIC_ROAD.value, Regime.OPEN_TO_PUBLIC.value}:
            return self._pack.word("system", "public")
        return self._pack.word("system", "mixed")

    def _delivery_channel(self) -> str:
        channel = self._request.case.delivery.channel
        if not channel:
            return str(self._texts["default_delivery_channel"])
        return self._pack.word("delivery_channels", channel, default=clean(channel))

    def _case_words(self, case: CaseParticulars) -> dict[str, Any]:
        blank = self._texts["to_fill"]
        words: dict[str, Any] = {name: clean(value) if isinstance(value, str) else value for name, value in asdict(case).items()}
        words["service"] = {name: clean(value) for name, value in asdict(case.service).items()}
        words["signer"] = {name: clean(value) or blank for name, value in asdict(case.signer).items()}
        words["signer"]["under"] = clean(case.signer.under) or (blank if self._pack.capacity_needs(case.signer.capacity) else "")
        words["opened_on"] = self.wording.day_text(case.opened_on) or ""
        for name in ("offence", "articles"):
            words[name] = words[name] or blank
        for name in ("name", "phone"):
            words["service"][name] = words["service"][name] or blank
        return words


def channel_name(camera: Camera) -> str:
    """The owner's own name for a camera, as far as it is known."""
    return clean(camera.channel) or clean(camera.label) or clean(camera.device_id) or camera.camera_id


def street_lines(owner: Owner | None) -> list[str]:
    """Street, and postcode with town."""
    if owner is None:
        return []
    lines = (clean(owner.address), " ".join(word for word in (clean(owner.postcode), clean(owner.city)) if word))
    return [line for line in lines if line]


def _address_lines(owner: Owner | None) -> list[str]:
    """What stands below the owner's name, which isn't said twice."""
    if owner is None:
        return []
    written_to = (clean(owner.addressee), clean(owner.service))
    return [line for line in written_to if line and line != clean(owner.name)] + street_lines(owner)
