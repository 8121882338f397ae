"""Words of the vocabularies as lists write them."""

from __future__ import annotations

import pytest

from camera_requisition.core.records import vocabulary
from camera_requisition.imports import words


@pytest.mark.parametrize(
    ("target", "text", "expected"),
    [("camera.kind", "Caméra fixe", "fixed"), ("camera.kind", "dome", "unknown"), ("camera.kind", "panning", "ptz"),
     ("camera.kind", "Dôme motorisé", "ptz"), ("camera.kind", "LAPI", "anpr"), ("camera.kind", "Hémisphérique", "fisheye"),
     ("camera.kind", "dome;fixed", None), ("camera.status", "En service", "in_service"), ("camera.status", "HS", "out_of_service"),
     ("camera.status", "en projet", "planned"), ("camera.status", "Déposée", "removed"), ("camera.regime", "Voie publique", "public_road"),
     ("camera.position_source", "croisement", "crossing"), ("camera.position_source", "adresse imprécise", "address"),
     ("recorder.recording", "24h/24", "continuous"), ("recorder.recording", "sur détection", "motion"), ("recorder.recording", "none", "none"),
     ("owner.kind", "Mairie", "commune"), ("owner.kind", "Bailleur social", "social_landlord"),
     ("owner.delivery_channel", "Courriel", "email")],
)  # fmt: skip
def test_french_and_english_words_become_the_inventorys(target, text, expected):
    assert words.word(target, text) == expected


@pytest.mark.parametrize(
    ("target", "vocabulary_of"),
    [("camera.kind", vocabulary.CameraKind), ("camera.status", vocabulary.Status), ("camera.regime", vocabulary.Regime),
     ("recorder.recording", vocabulary.Recording), ("recorder.access", vocabulary.Access), ("owner.kind", vocabulary.OwnerKind),
     ("owner.delivery_channel", vocabulary.DeliveryChannel), ("camera.position_source", vocabulary.PositionSource)],
)  # fmt: skip
def test_the_inventorys_own_words_stay_what_they_are(target, vocabulary_of):
    for word in vocabulary_of:
        assert words.word(target, word.value) == word.value


def test_every_word_that_is_understood_belongs_to_its_vocabulary():
    for target, table in words._TABLES.items():
        assert words.has_vocabulary(target)
        allowed = {
            word.value for word in vars(vocabulary).values() if isinstance(word, type) and issubclass(word, vocabulary.Word) for word in word
        }
        assert set(table.values()) <= allowed
