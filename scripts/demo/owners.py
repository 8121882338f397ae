"""The invented owners of the demonstration and their recorders.

No name, number or address here belongs to anyone: names say that they are invented, mail domains end in ``.example``, telephone
numbers come from the ranges that the French numbering plan keeps for fiction, the postcode 96100 isn't given out, and the
registration numbers fail the check digit that a real SIREN has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

CITY = "Port-Imaginaire"
POSTCODE = "96100"
PHONE_RANGES = ("02 61 91", "01 99 00", "03 53 01", "04 65 71", "05 36 49")
MOBILE_RANGE = "06 39 98"


@dataclass(frozen=True)
class Recorder:
    """An invented recording system; retention in days, clock offset in seconds, None where nobody stated it."""

    recorder_id: str
    name: str
    recording: Optional[str] = "continuous"
    authorised_days: Optional[float] = None
    declared_days: Optional[float] = None
    observed_days: Optional[float] = None
    access: str = "requisition"
    duty_contact: Optional[str] = None
    duty_hours: Optional[str] = None
    clock_offset_s: Optional[float] = None


@dataclass(frozen=True)
class Owner:
    """An invented owner: who he is, which list names him, and how many cameras he has where."""

    owner_id: str
    name: str
    kind: str
    delivered_in: str
    cameras: int
    # "crossings": poles over the town; "facades": walls over the town; "seat": walls around one address.
    placing: str
    recorders: tuple[Recorder, ...]
    addressee: str
    address: str
    phone: str
    email: str
    delivery_channel: str
    registration_number: Optional[str]


# identifier, name, kind, list, cameras, placing, addressee, address
_OWNERS: tuple[tuple[str, str, str, str, int, str, str, str], ...] = (
    (
        "com-port",
        "Commune de Port-Imaginaire",
        "commune",
        "municipal",
        58,
        "crossings",
        "Le responsable du centre de supervision urbain",
        "1 place de l'Utopie",
    ),
    (
        "com-nulle",
        "Commune de Nulle-Part-sur-Estuaire",
        "commune",
        "municipal",
        8,
        "crossings",
        "Le chef de la police municipale",
        "3 rue du Bourg-Inventé",
    ),
    (
        "metro",
        "Métropole imaginaire de l'Estuaire",
        "intercommunal",
        "municipal",
        24,
        "crossings",
        "La directrice des mobilités",
        "20 cours des Chimères",
    ),
    (
        "routes",
        "Direction fictive des routes de l'Estuaire",
        "state",
        "municipal",
        6,
        "crossings",
        "Le chef du centre d'information routière",
        "7 quai des Brumes-Fictives",
    ),
    (
        "prefet",
        "Préfecture imaginaire de l'Estuaire",
        "state",
        "municipal",
        4,
        "facades",
        "Le chef du bureau de la sécurité",
        "2 place de l'Utopie",
    ),
    ("tfe", "Transports fictifs de l'Estuaire", "transport", "transport", 36, "crossings", "Le PC sécurité", "40 quai des Brumes-Fictives"),
    (
        "gare",
        "Gare routière imaginaire de Port-Imaginaire",
        "transport",
        "transport",
        6,
        "seat",
        "Le chef de gare",
        "1 esplanade du Départ-Fictif",
    ),
    (
        "habitat",
        "Habitat fictif de l'Estuaire",
        "social_landlord",
        "landlords",
        12,
        "facades",
        "Le service tranquillité résidentielle",
        "15 rue de la Chimère",
    ),
    ("logis", "Les Logis inventés", "social_landlord", "landlords", 8, "facades", "La responsable des gardiens", "6 allée des Mirages"),
    (
        "copro-mirage",
        "Copropriété imaginaire de la résidence Mirage",
        "co_ownership",
        "landlords",
        4,
        "seat",
        "Le syndic",
        "8 allée des Mirages",
    ),
    (
        "copro-utopie",
        "Copropriété fictive du passage de l'Utopie",
        "co_ownership",
        "landlords",
        6,
        "seat",
        "Le conseil syndical",
        "12 place de l'Utopie",
    ),
    (
        "copro-chimere",
        "Copropriété inventée du 4 rue de la Chimère",
        "co_ownership",
        "landlords",
        2,
        "seat",
        "Le syndic bénévole",
        "4 rue de la Chimère",
    ),
    ("parkings", "Parkings imaginaires réunis", "company", "private", 10, "seat", "Le responsable d'exploitation", "30 cours des Chimères"),
    ("banque", "Banque fictive de l'Ouest inventé", "company", "private", 6, "facades", "Le service sûreté", "5 cours des Chimères"),
    ("hotel", "Hôtel des Voyageurs imaginaires", "company", "private", 5, "seat", "La directrice", "9 quai des Brumes-Fictives"),
    ("cinema", "Cinéma Le Mirage inventé", "company", "private", 4, "seat", "Le directeur", "11 cours des Chimères"),
    ("bureaux", "Tour de bureaux Utopia fictive", "company", "private", 8, "seat", "Le poste de sécurité", "1 boulevard de l'Invention"),
    ("colis", "Colis fictifs express", "company", "private", 3, "seat", "Le responsable du dépôt", "17 rue de la Fabulation"),
    ("garage", "Garage Nulle-Part Automobiles", "company", "private", 3, "seat", "Le gérant", "21 rue de la Fabulation"),
    ("grand-magasin", "Grands Magasins imaginaires", "shop", "private", 9, "seat", "Le service sécurité", "2 rue de la Chimère"),
    ("pain", "Boulangerie de la Chimère fictive", "shop", "private", 2, "seat", "Le gérant", "10 rue de la Chimère"),
    ("tabac", "Tabac-presse du Mirage fictif", "shop", "private", 3, "seat", "Le gérant", "14 rue de la Chimère"),
    ("bijoux", "Bijouterie Mirage d'Or inventée", "shop", "private", 4, "seat", "La gérante", "16 rue de la Chimère"),
    ("epicerie", "Épicerie fictive de nuit", "shop", "private", 3, "seat", "Le gérant", "18 place de l'Utopie"),
    ("bar", "Bar de l'Utopie inventée", "shop", "private", 3, "seat", "Le gérant", "19 place de l'Utopie"),
    ("optique", "Optique des Chimères fictives", "shop", "private", 2, "seat", "L'opticienne", "7 cours des Chimères"),
    ("livres", "Librairie imaginaire du Passage", "shop", "private", 2, "seat", "Le libraire", "3 passage des Songes-Inventés"),
    ("telephone", "Téléphonie fictive du Centre", "shop", "private", 3, "seat", "Le responsable du magasin", "22 rue de la Chimère"),
    ("restaurant", "Restaurant Chez Personne-Imaginaire", "shop", "private", 2, "seat", "Le gérant", "5 passage des Songes-Inventés"),
    ("supermarche", "Supermarché inventé du Quai", "shop", "private", 6, "seat", "Le directeur", "12 quai des Brumes-Fictives"),
    ("fleurs", "Fleurs imaginaires du Bouffon", "shop", "private", 1, "seat", "La fleuriste", "2 passage des Songes-Inventés"),
    ("hopital", "Hôpital imaginaire Saint-Nulle-Part", "health", "private", 10, "seat", "La direction de la sûreté", "1 rue du Soin-Inventé"),
    ("pharmacie", "Pharmacie fictive des Mirages", "health", "private", 2, "seat", "Le pharmacien", "2 allée des Mirages"),
    ("avocats", "Cabinet d'avocats fictif Chimère et Mirage", "legal", "private", 2, "seat", "Maître Chimère", "6 place de l'Utopie"),
    (
        "journal",
        "L'Écho imaginaire de l'Estuaire",
        "press",
        "private",
        3,
        "seat",
        "Le directeur de la publication",
        "25 quai des Brumes-Fictives",
    ),
    ("mme-songe", "Mme Songe Imaginaire", "person", "private", 1, "seat", "Mme Songe Imaginaire", "9 rue de la Chimère"),
    ("m-mirage", "M. Mirage Inventé", "person", "private", 2, "seat", "M. Mirage Inventé", "11 allée des Mirages"),
    ("musee", "Musée des Choses inventées", "other", "private", 5, "seat", "Le conservateur", "4 place de l'Utopie"),
    ("theatre", "Théâtre fictif de la Fabulation", "other", "private", 4, "seat", "Le régisseur général", "8 rue de la Fabulation"),
    ("lycee", "Lycée imaginaire des Brumes", "other", "unplaced", 3, "seat", "Le proviseur", "50 boulevard de l'Invention"),
)

_NIGHT_AND_DAY = "24 h/24, 7 j/7"
_OFFICE = "lun-ven 09:00-17:30"
_SHOP = "lun-sam 10:00-19:00"

# Written by hand where the demonstration needs them so; the other owners get one of _USUAL in turn.
_RECORDERS: dict[str, tuple[Recorder, ...]] = {
    "com-port": (
        Recorder(
            "com-port-csu",
            "Centre de supervision urbain",
            "continuous",
            30,
            15,
            10,
            "requisition",
            "Opérateur de permanence du CSU",
            _NIGHT_AND_DAY,
            -35,
        ),
        Recorder(
            "com-port-lapi",
            "Lecture de plaques",
            "motion",
            30,
            21,
            None,
            "habilitation",
            "Officier habilité du poste central",
            _NIGHT_AND_DAY,
            0,
        ),
    ),
    "com-nulle": (
        Recorder(
            "com-nulle-1",
            "Police municipale",
            "continuous",
            15,
            10,
            None,
            "requisition",
            "Policier municipal de permanence",
            "lun-sam 08:00-20:00",
        ),
    ),
    "metro": (
        Recorder(
            "metro-trafic", "Poste de régulation du trafic", "none", None, None, None, "requisition", "Régulateur de permanence", _NIGHT_AND_DAY
        ),
        Recorder("metro-relais", "Parcs relais", "continuous", 30, 7, None, "requisition", "Régulateur de permanence", _NIGHT_AND_DAY, 120),
    ),
    "routes": (Recorder("routes-1", "Centre d'information routière", "none"),),
    "prefet": (Recorder("prefet-1", "Poste de garde", "continuous", 30, 30, None, "requisition", "Chef de poste", _NIGHT_AND_DAY),),
    "tfe": (
        Recorder("tfe-quais", "Quais et stations", "continuous", 30, 3, None, "requisition", "PC sécurité", _NIGHT_AND_DAY, 4),
        Recorder("tfe-depot", "Dépôt et agence", "scheduled", 15, 7, 6, "requisition", "PC sécurité", _NIGHT_AND_DAY),
    ),
    "hopital": (
        Recorder(
            "hopital-1", "Poste central de sûreté", "continuous", 30, 15, None, "requisition", "Chef d'équipe sûreté", _NIGHT_AND_DAY, -600
        ),
    ),
    "grand-magasin": (
        Recorder("grand-magasin-1", "PC sécurité", "continuous", 30, 21, 20, "requisition", "Agent du PC sécurité", "lun-sam 08:00-20:30"),
    ),
    "epicerie": (
        Recorder(
            "epicerie-1", "Enregistreur du comptoir", "motion", None, 5, 2, "requisition", "Le gérant", "tous les jours 18:00-02:00", 3600
        ),
    ),
    "bar": (Recorder("bar-1", "Enregistreur du bar", "motion", None, 2.5, None, "requisition", "Le gérant", "mar-dim 17:00-02:00"),),
    "colis": (Recorder("colis-1", "Alarme du dépôt", "alarm", None, 30, None, "requisition", None, None),),
    "fleurs": (Recorder("fleurs-1", "Caméra d'ambiance", "none"),),
    "mme-songe": (Recorder("mme-songe-1", "Sonnette", "motion"),),
}

_USUAL: tuple[tuple[Optional[str], Optional[float], Optional[float], Optional[float], Optional[str]], ...] = (
    ("continuous", 30, 15, None, _OFFICE),
    ("continuous", None, 7, None, _SHOP),
    ("motion", 30, None, None, _SHOP),
    ("continuous", None, 30, 28, _OFFICE),
    (None, None, None, None, None),
    ("continuous", 10, 4, None, _SHOP),
    ("continuous", None, 3, None, _SHOP),
    ("motion", None, 21, 14, _OFFICE),
)


def invented_owners() -> list[Owner]:
    """The owners in a fixed order, each with at least one recorder."""
    owners: list[Owner] = []
    for number, (owner_id, name, kind, delivered_in, cameras, placing, addressee, address) in enumerate(_OWNERS):
        owners.append(
            Owner(
                owner_id,
                name,
                kind,
                delivered_in,
                cameras,
                placing,
                _RECORDERS.get(owner_id) or _usual(owner_id, number),
                addressee,
                address,
                _phone(number, kind),
                f"videoprotection@{owner_id}.example",
                _channel(kind, number),
                None if kind == "person" or number % 5 == 4 else _failing_registration_number(number),
            )
        )
    return owners


def _usual(owner_id: str, number: int) -> tuple[Recorder, ...]:
    recording, authorised, declared, observed, hours = _USUAL[number % len(_USUAL)]
    contact = None if hours is None else "Accueil"
    return (Recorder(f"{owner_id}-1", "Enregistreur", recording, authorised, declared, observed, "requisition", contact, hours),)


def _phone(number: int, kind: str) -> str:
    leading = MOBILE_RANGE if kind == "person" else PHONE_RANGES[0 if number < 30 else number % len(PHONE_RANGES)]
    return f"{leading} {number:02d} {(number * 37) % 100:02d}"


def _channel(kind: str, number: int) -> str:
    if kind in {"commune", "intercommunal", "state", "transport", "health"}:
        return "email"
    return {"person": "hand", "co_ownership": "post", "legal": "post"}.get(kind, ("hand", "email", "phone")[number % 3])


def _failing_registration_number(number: int) -> str:
    """Nine digits whose check digit is wrong, so that they can't be anybody's."""
    body = f"{96_000_000 + number * 1_237:08d}"
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(body)]
    right = -sum(value // 10 + value % 10 for value in doubled) % 10
    return f"{body}{(right + 5) % 10}"
