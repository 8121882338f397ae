"""The names under which lists deliver each field, in French, English and OpenStreetMap's tags, best first."""

from __future__ import annotations

from camera_requisition.core.texts import plain
from camera_requisition.imports import targets

_NAMES: dict[str, str] = {
    "camera.source_id": "osm_id | id_camera | camera_id | identifiant camera | code camera | numero camera | num camera | no camera | n camera "
    "| ref camera | reference camera | identifiant | identifier | numero | num | no | n | id | code | reference | ref | matricule | fid "
    "| id_cam | idcam | refcam | ref cam | num_cam | n cam | code cam | camera no | camera number | camera ref | asset id | unique id | ident",
    "camera.channel": "canal | channel | nom du canal | entree | entree enregistreur | channel name | flux",
    "camera.device_id": "numero de serie | serial | serial number | device_id | device id | mac | adresse mac | id equipement",
    "camera.label": "label | libelle | nom camera | nom de la camera | intitule | designation | nom | name | camera | title | camera name "
    "| libelle camera | nom cam | nom point | point video | site name | lib",
    "camera.address": "adresse camera | adresse de la camera | implantation | emplacement | localisation | lieu | adresse complete | addr full "
    "| adresse | address | location | addr street | rue | voie d implantation | site "
    "| situation | situa | voie | adresse postale camera | lieu d implantation | adresse d implantation | nom voie | street | place",
    targets.POSTCODE: "code postal | cp | code_postal | postcode | zip | addr postcode | postal code | codepostal",
    targets.HOUSE_NUMBER: "numero voie | numero de voie | num voie | n voie | no voie | numero de rue | numero dans la voie | numero rue "
    "| addr housenumber | housenumber | house number | street number",
    targets.CROSSINGS[0]: "rue croisement 1 | croisement 1 | voie croisement 1 | rue 1 | voie 1 | crossing street 1 | street 1",
    targets.CROSSINGS[1]: "rue croisement 2 | croisement 2 | voie croisement 2 | rue 2 | voie 2 | crossing street 2 | street 2 "
    "| rue croisement | rue croisee | rue secante | voie secante | angle avec | a l angle de | a l angle avec | angle rue | cross street",
    targets.CROSSINGS[2]: "rue croisement 3 | croisement 3 | voie croisement 3 | rue 3 | voie 3 | crossing street 3 | street 3",
    targets.CITY: "commune | ville | nom commune | city | addr city | municipality | nom de la commune | localite | nom_com | nomcom",
    "camera.municipality_code": "code insee | insee | insee_com | code_insee | code commune | code_commune | codecommune | municipality_code "
    "| municipality code | com_insee | code com "
    "| insee commune | inseecom | depcom | codgeo",
    "camera.kind": "camera type | type camera | type de camera | kind | type | modele type | technologie | camera kind "
    "| type cam | typ cam | type materiel | type d equipement | nature camera | modele camera | camera kind name",
    "camera.heading_deg": "camera direction | orientation | heading | heading_deg | azimut | azimuth | cap | bearing | direction "
    "| angle orientation | direction de visee | orientation camera | heading text "
    "| azimut deg | azimuth deg | orientation deg | orientation degres | axe de visee | visee | direction camera | direction filmee "
    "| sens de vision | facing | heading degrees | look direction",
    "camera.hfov_deg": "hfov | hfov_deg | champ horizontal | angle de vue | ouverture | angle ouverture | fov | field of view "
    "| champ de vision | angle de champ | angle de vision "
    "| angle de couverture | angle horizontal | horizontal fov | view angle | largeur de champ",
    "camera.vfov_deg": "vfov | vfov_deg | champ vertical",
    "camera.range_m": "range | range_m | portee | distance de vue | portee m | portee metres | profondeur "
    "| portee utile | distance max | range metres | view distance",
    "camera.near_m": "near_m | zone morte",
    "camera.height_m": "height | height_m | hauteur | hauteur m | hauteur de pose | hauteur mat | camera height | h pose "
    "| hauteur d installation "
    "| hauteur camera | h mat | hauteur sol | haut | mounting height | height metres | hauteur metres",
    "camera.tilt_deg": "tilt | tilt_deg | inclinaison | camera angle | site deg | plongee | angle vertical | tilt angle | camera tilt",
    "camera.resolution_px": "resolution | resolution_px | definition | pixels | resolution horizontale "
    "| resolution camera | image width | largeur image",
    "camera.focal_mm": "focale | focal | focal_mm | focale mm | objectif | focal length",
    "camera.sensor_mm": "sensor_mm | capteur | capteur mm | largeur capteur",
    "camera.indoor": "indoor | interieur | interieur exterieur | int ext | interieure",
    "camera.regime": "regime | type d espace | nature du lieu | type de lieu | espace filme | lieu filme | surveillance "
    "| domanialite | regime juridique | zone filmee | espace | public prive",
    "camera.status": "status | statut | etat | etat de fonctionnement | fonctionnement | operational status | etat camera | en service "
    "| etat d avancement | en fonction | actif | situation camera | working",
    "camera.status_since": "status since | status_since | statut depuis | date etat | date statut",
    "camera.valid_from": "date de mise en service | mise en service | valid_from | date installation | date d installation | date de pose "
    "| date pose | installee le | start date | date_mes | date mise en service | annee mise en service "
    "| date d installation camera | date mes | install date | installation date | commissioned | date service | annee installation",
    "camera.valid_to": "valid_to | date de depose | date depose | end date | date de retrait | date fin "
    "| date de suppression | date hors service | removal date | decommissioned",
    "camera.position_source": "precision de l implantation | position_source | position source | precision | precision localisation "
    "| methode de localisation | qualite position",
    "camera.verified_on": "verifie le | verified on | verified_on | date maj | date de mise a jour | maj | date verification | check_date "
    "| derniere verification | updated "
    "| date de verification | date controle | derniere maj | last checked | last verified | date releve",
    "camera.notes": "notes | note | observations | observation | commentaire | commentaires | remarque | remarques | comment | description "
    "| observ | obs | infos | informations complementaires | complement | remarks | comments | precisions",
    "owner.name": "proprietaire | owner | owner name | operator | exploitant | gestionnaire | responsable du systeme | maitre d ouvrage "
    "| organisme | entite | nom proprietaire | nom du proprietaire | titulaire | declarant | etablissement | raison sociale | nom exploitant "
    "| collectivite | operateur | detenteur "
    "| owner operator | operated by | proprietaire camera | proprietaire du systeme | responsable traitement | responsable de traitement | moa",
    "owner.kind": "owner kind | owner_kind | type proprietaire | type de proprietaire | categorie proprietaire | nature proprietaire "
    "| type exploitant | categorie",
    "owner.registration_number": "siren | siret | registration number | registration_number | n siren | numero siren | n siret | numero siret",
    "owner.addressee": "addressee | destinataire | a l attention de | fonction | qualite du responsable | fonction du responsable",
    "owner.service": "service | direction ou service | service gestionnaire | departement service",
    "owner.address": "adresse proprietaire | adresse du proprietaire | adresse exploitant | owner address | adresse gestionnaire "
    "| adresse postale | adresse de correspondance | siege",
    "owner.postcode": "code postal proprietaire | cp proprietaire | owner postcode | cp exploitant | code postal exploitant",
    "owner.city": "ville proprietaire | commune proprietaire | owner city | ville exploitant",
    "owner.email": "owner email | courriel proprietaire | email | e mail | mail | courriel | mel | adresse mail | adresse electronique "
    "| contact email | courriel contact | email exploitant "
    "| email proprietaire | mail proprietaire | e mail contact | mail contact | adresse courriel | owner e mail",
    "owner.phone": "owner phone | telephone proprietaire | telephone | tel | phone | contact phone | telephone contact | n telephone "
    "| telephone exploitant "
    "| tel proprietaire | tel contact | n tel | numero de telephone | phone number | owner telephone",
    "owner.delivery_channel": "delivery channel | delivery_channel | canal de transmission | mode de transmission | mode d envoi",
    "recorder.name": "enregistreur | recorder | nvr | dvr | nom enregistreur | nom de l enregistreur | csu | systeme "
    "| recorder name | stockeur "
    "| serveur | serveur video | nom nvr | centre de supervision | centre superviseur urbain",
    "recorder.address": "adresse enregistreur | recorder address | local enregistreur | lieu d enregistrement",
    "recorder.recording": "enregistrement | recording | mode d enregistrement | type d enregistrement",
    "recorder.recording_hours": "heures d enregistrement | plages d enregistrement | recording hours | horaires d enregistrement",
    "recorder.retention_authorised_days": "conservation autorisee | duree autorisee | retention autorisee | retention authorised days "
    "| duree de conservation autorisee | delai autorise | retention_authorised_days "
    "| duree de conservation arrete | duree max autorisee",
    "recorder.retention_declared_days": "conservation | duree de conservation | retention | duree conservation | delai de conservation "
    "| retention days | retention declared days | retention_declared_days | conservation declaree | conservation jours | duree retention "
    "| duree de conservation declaree | duree de conservation jours | 보관일수 "
    "| duree de retention | jours de conservation | nb jours conservation | delai conservation | duree stockage "
    "| duree d enregistrement | retention period | storage days | days kept | duree conservation jours",
    "recorder.retention_observed_days": "conservation observee | conservation constatee | conservation reelle | retention observed days "
    "| retention_observed_days | duree de conservation constatee",
    "recorder.access": "access | acces | mode d acces",
    "recorder.duty_contact": "contact | personne a contacter | astreinte | duty contact | contact astreinte | nom contact | contact images "
    "| responsable | interlocuteur | duty_contact "
    "| referent | personne referente | contact csu",
    "recorder.duty_email": "courriel astreinte | duty email | email astreinte | mail astreinte | duty_email",
    "recorder.duty_phone": "telephone astreinte | duty phone | tel astreinte | numero astreinte | n astreinte | duty_phone "
    "| telephone csu | tel csu | telephone contact images",
    "recorder.duty_hours": "horaires astreinte | heures de permanence | duty hours | horaires de contact | horaires | duty_hours",
    "recorder.clock_offset_s": "clock offset | clock offset s | clock_offset_s | decalage horaire | decalage horloge | derive",
    "recorder.native_format": "format | format natif | native format | format d export | format video",
    "recorder.authorisation_ref": "autorisation | arrete | n arrete | numero arrete | reference autorisation | arrete prefectoral "
    "| n autorisation | authorisation ref | numero d autorisation "
    "| numero arrete prefectoral | ref arrete | numero d arrete | permit | authorisation",
    "recorder.authorisation_expires_on": "fin autorisation | expiration autorisation | validite autorisation | date fin autorisation "
    "| authorisation expires on | echeance autorisation | autorisation jusqu au",
    "owner.owner_id": "",
    "recorder.recorder_id": "",
    targets.POSITION: "geo point 2d | geo point | geopoint | point geo | coordonnees gps | coordonnees geographiques | coordonnees | latlon "
    "| lat lon | gps | latitude longitude | wkt | geom | geometry | the geom | geometrie | position",
}

NAMES: dict[str, tuple[str, ...]] = {
    target: tuple(dict.fromkeys(plain(name) for name in (*targets.own_names(target), *names.split("|")) if name.strip()))
    for target, names in _NAMES.items()
}
"""Plain column names by target, best first."""

_PAIRS: tuple[tuple[str, str, str | None], ...] = (
    ("lon | longitude | long | lng | x wgs84 | lon wgs84 | longitude wgs84 | gps lon | camera lon | longitude gps | coord lon | x lon | xlong "
     "| dd long | long wgs84 | lon dd | longitude dd | longitude e | geo lon | longitude x | x longitude | long dd | lon deg | wgs84 x",
     "lat | latitude | lat | lat | y wgs84 | lat wgs84 | latitude wgs84 | gps lat | camera lat | latitude gps | coord lat | y lat | ylat "
     "| dd lat | lat wgs84 | lat dd | latitude dd | latitude n | geo lat | latitude y | y latitude | lat dd | lat deg | wgs84 y",
     "EPSG:4326"),
    ("x l93 | xl93 | x lambert93 | x lambert 93 | lambert93 x | lambert 93 x | coordx l93 | x rgf93 | coord x l93 | x 2154 | l93 x | x lamb93 "
     "| x rgf93 lambert 93 | coordonnee x l93 | coordonnees x lambert 93 | x en lambert 93",
     "y l93 | yl93 | y lambert93 | y lambert 93 | lambert93 y | lambert 93 y | coordy l93 | y rgf93 | coord y l93 | y 2154 | l93 y | y lamb93 "
     "| y rgf93 lambert 93 | coordonnee y l93 | coordonnees y lambert 93 | y en lambert 93",
     "EPSG:2154"),
    *((f"x cc{zone} | xcc{zone} | cc{zone} x", f"y cc{zone} | ycc{zone} | cc{zone} y", f"EPSG:{3900 + zone}") for zone in range(42, 51)),
    *(
        (f"x utm{zone} | x utm{zone}n | utm{zone} x", f"y utm{zone} | y utm{zone}n | utm{zone} y", f"EPSG:{32600 + zone}")
        for zone in (30, 31, 32)
    ),
    ("x l2e | x lambert2e | x lambert 2 etendu", "y l2e | y lambert2e | y lambert 2 etendu", "EPSG:27572"),
    ("e lv95 | x lv95 | e mn95 | x mn95", "n lv95 | y lv95 | n mn95 | y mn95", "EPSG:2056"),
    ("x | coord x | coordx | xcoord | x coord | coordonnee x | coordonnees x | point x | pointx | easting | e | est | geo x | camera x "
     "| lambert x | x lambert | coordonnees en x",
     "y | coord y | coordy | ycoord | y coord | coordonnee y | coordonnees y | point y | pointy | northing | n | nord | geo y | camera y "
     "| lambert y | y lambert | coordonnees en y",
     None),
)  # fmt: skip

COORDINATE_PAIRS: tuple[tuple[str, str, str | None], ...] = tuple(
    (plain(first), plain(second), crs) for firsts, seconds, crs in _PAIRS for first, second in zip(firsts.split("|"), seconds.split("|"))
)
"""Plain names of x and y columns that belong together, with the reference system that the names promise (None: they promise none)."""
