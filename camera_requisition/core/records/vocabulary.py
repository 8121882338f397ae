"""The closed vocabularies of the inventory. Values are what the tables hold; unknown texts are kept out by the importer."""

from __future__ import annotations

from enum import Enum


class Word(str, Enum):
    """A text constant that equals, formats and stores as its value on every supported Python."""

    def __str__(self) -> str:
        return str(self.value)


class OwnerKind(Word):
    COMMUNE = "commune"
    INTERCOMMUNAL = "intercommunal"
    STATE = "state"
    TRANSPORT = "transport"
    SOCIAL_LANDLORD = "social_landlord"
    CO_OWNERSHIP = "co_ownership"
    COMPANY = "company"
    SHOP = "shop"
    HEALTH = "health"
    LEGAL = "legal"
    PRESS = "press"
    PERSON = "person"
    OTHER = "other"


class DeliveryChannel(Word):
    EMAIL = "email"
    PORTAL = "portal"
    POST = "post"
    HAND = "hand"
    PHONE = "phone"


class Recording(Word):
    CONTINUOUS = "continuous"
    MOTION = "motion"
    ALARM = "alarm"
    SCHEDULED = "scheduled"
    NONE = "none"
    UNKNOWN = "unknown"


class Access(Word):
    REQUISITION = "requisition"
    HABILITATION = "habilitation"


class CameraKind(Word):
    FIXED = "fixed"
    PTZ = "ptz"
    FISHEYE = "fisheye"
    ANPR = "anpr"
    UNKNOWN = "unknown"


class Regime(Word):
    PUBLIC_ROAD = "public_road"
    OPEN_TO_PUBLIC = "open_to_public"
    PRIVATE_PLACE = "private_place"
    UNKNOWN = "unknown"


class Status(Word):
    IN_SERVICE = "in_service"
    OUT_OF_SERVICE = "out_of_service"
    PLANNED = "planned"
    REMOVED = "removed"
    UNKNOWN = "unknown"


class ViewSource(Word):
    SURVEYED = "surveyed"
    DECLARED = "declared"


class PositionSource(Word):
    SURVEYED = "surveyed"
    DELIVERED = "delivered"
    ADDRESS = "address"
    CROSSING = "crossing"
    HAND = "hand"


class Extent(Word):
    SURE = "sure"
    POSSIBLE = "possible"


class Occlusion(Word):
    NONE = "none"
    FOOTPRINTS = "footprints"
    HEIGHTS = "heights"


class Certainty(Word):
    SEES = "sees"
    MAY_SEE = "may_see"


class RetentionState(Word):
    """In the order in which a list is sorted."""

    POSSIBLY_OVERWRITTEN = "possibly_overwritten"
    URGENT = "urgent"
    UNKNOWN = "unknown"
    SAFE = "safe"
    PRESUMED_OVERWRITTEN = "presumed_overwritten"
    OVERWRITTEN = "overwritten"


class Frame(Word):
    FLAGRANCE = "flagrance"
    PRELIMINARY = "preliminary"
    ROGATORY = "rogatory"
