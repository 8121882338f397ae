"""The words of the inventory's vocabularies as lists write them, in French and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from camera_requisition.core.records import vocabulary
from camera_requisition.core.texts import plain

_KIND = {
    "fixed": "fixe fixed bullet tube static statique camera_fixe fixed_camera box",
    "ptz": "ptz panning pan_tilt_zoom motorisee motorise mobile orientable pilotable dome_motorise dome_ptz ptz_dome dome_mobile "
    "camera_mobile dome_pilotable dome_orientable speed_dome rotative tourelle",
    "fisheye": "fisheye fish_eye hemispherique hemispheric omnidirectionnelle 360_fisheye hemispheric_camera",
    "anpr": "anpr alpr lapi vpi lpr lecture_de_plaque lecture_de_plaques plaque plaques lecture_plaques "
    "lecture_automatisee_de_plaques_d_immatriculation lecture_automatique_de_plaques_d_immatriculation",
    # A dome's housing hides where it looks; whether it turns nobody can tell.
    "unknown": "dome autre other mini_dome",
}
_STATUS = {
    "in_service": "en_service active actif operationnelle operationnel fonctionnelle fonctionne in_service ok en_fonction existante "
    "existant installee installe operational working on",
    "out_of_service": "hors_service hs h_s en_panne panne inactive inactif out_of_service out_of_order defaillante desactivee defectueuse "
    "disused broken en_maintenance ko off not_working",
    "planned": "prevue prevu projet en_projet planned a_venir planifiee planifie future proposed a_installer en_cours_d_installation "
    "en_travaux construction",
    "removed": "supprimee supprime deposee depose demontee demonte retiree retire removed demolished abandonnee",
    "unknown": "etat_inconnu",
}
_REGIME = {
    "public_road": "voie_publique public_road public domaine_public espace_public rue vp videoprotection_voie_publique public_street "
    "public_space",
    "open_to_public": "ouvert_au_public lieu_ouvert_au_public open_to_public erp etablissement_recevant_du_public lieu_public",
    "private_place": "prive privee private lieu_prive private_place non_ouvert_au_public lieu_non_ouvert_au_public privat espace_prive",
    "unknown": "outdoor indoor",
}
_RECORDING = {
    "continuous": "continu continue permanent permanente en_continu continuous 24h_24 24_24 24_7 24h_24_7j_7 oui yes enregistrement_continu",
    "motion": "mouvement detection detection_de_mouvement sur_detection motion motion_detection sur_mouvement",
    "alarm": "alarme sur_alarme alarm declenchement",
    "scheduled": "programme programmee horaire plages_horaires scheduled schedule",
    "none": "aucun aucune non no none pas_d_enregistrement sans_enregistrement sans visionnage_seul live_only not_recorded direct",
}
_ACCESS = {"requisition": "sur_requisition", "habilitation": "habilite acces_habilite acces_direct deport deport_d_images"}
_POSITION = {
    "surveyed": "releve leve gps geometre surveyed terrain",
    "delivered": "coordonnees delivered point_decrit fourni",
    "address": "adresse adresse_precise adresse_imprecise address geocodage geocode",
    "crossing": "croisement carrefour intersection crossing",
    "hand": "manuel main hand pointage",
}
_OWNER_KIND = {
    "commune": "commune mairie ville municipalite municipality city town municipal",
    "intercommunal": "intercommunal intercommunalite metropole epci agglomeration communaute_de_communes communaute_d_agglomeration "
    "communaute_urbaine",
    "state": "etat prefecture ministere state prefecture_de_police police gendarmerie departement region",
    "transport": "transport transports transporteur transporteurs reseau_de_transport sncf ratp",
    "social_landlord": "bailleur bailleur_social social_landlord hlm oph",
    "co_ownership": "copropriete syndic syndicat_de_copropriete co_ownership coproprietaires",
    "company": "societe entreprise company sarl sa sas industrie banque bank business",
    "shop": "commerce commercant magasin shop boutique restaurant tabac pharmacie supermarche store",
    "health": "sante hopital clinique chu health hospital",
    "legal": "avocat notaire huissier legal",
    "press": "presse press media journal",
    "person": "particulier person personne_physique individual",
    "other": "autre association ecole universite",
}
_CHANNEL = {
    "email": "courriel mail mel e_mail",
    "portal": "portail plateforme platform",
    "post": "courrier poste voie_postale lettre letter",
    "hand": "main_propre remise_en_main_propre en_main_propre",
    "phone": "telephone tel",
}


def _table(words: type[vocabulary.Word], variants: Mapping[str, str]) -> dict[str, str]:
    table = {plain(word.value): word.value for word in words}
    for word, texts in variants.items():
        table.update({plain(text): word for text in texts.split()})
    return table


_TABLES: dict[str, dict[str, str]] = {
    "camera.kind": _table(vocabulary.CameraKind, _KIND),
    "camera.status": _table(vocabulary.Status, _STATUS),
    "camera.regime": _table(vocabulary.Regime, _REGIME),
    "camera.position_source": _table(vocabulary.PositionSource, _POSITION),
    "camera.view_source": _table(vocabulary.ViewSource, {"surveyed": "releve leve", "declared": "declare declaree"}),
    "recorder.recording": _table(vocabulary.Recording, _RECORDING),
    "recorder.access": _table(vocabulary.Access, _ACCESS),
    "owner.kind": _table(vocabulary.OwnerKind, _OWNER_KIND),
    "owner.delivery_channel": _table(vocabulary.DeliveryChannel, _CHANNEL),
}
_LEADING = ("camera ", "cameras ", "type ", "en ", "etat ")


def has_vocabulary(target: str) -> bool:
    """Whether `target` (`table.field`) takes only the words of a vocabulary."""
    return target in _TABLES


def word(target: str, text: str) -> Optional[str]:
    """The inventory's word for what a list wrote in a field; None where it isn't understood."""
    table = _TABLES[target]
    words = plain(text)
    if words in table:
        return table[words]
    for leading in _LEADING:
        if words.startswith(leading) and words[len(leading) :] in table:
            return table[words[len(leading) :]]
    return None
