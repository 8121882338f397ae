<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Add sighting</source>
        <translation>Ajouter une observation</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Orienter</translation>
    </message>
    <message>
        <source>Aim cameras</source>
        <translation>Orienter des caméras</translation>
    </message>
    <message>
        <source>Camera Requisition</source>
        <translation>Camera Requisition</translation>
    </message>
    <message>
        <source>Check the inventory</source>
        <translation>Contrôler l’inventaire</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Cercle</translation>
    </message>
    <message>
        <source>Draw circle</source>
        <translation>Dessiner un cercle</translation>
    </message>
    <message>
        <source>Draw flight path</source>
        <translation>Dessiner le trajet de fuite</translation>
    </message>
    <message>
        <source>Draw zone</source>
        <translation>Dessiner une zone</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export packets: all papers</source>
        <translation>Exporter les liasses : toutes les pièces</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Geler</translation>
    </message>
    <message>
        <source>Freeze: write keep-requests and the call sheet</source>
        <translation>Geler : rédiger les demandes de conservation et la feuille d’appels</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Is my desk all right?</source>
        <translation>Mon poste est-il en ordre ?</translation>
    </message>
    <message>
        <source>Next leg</source>
        <translation>Tronçon suivant</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Ouvrir la démonstration</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search cameras</source>
        <translation>Rechercher les caméras</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>Vu d’où</translation>
    </message>
    <message>
        <source>Sighting</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Which cameras see this point</source>
        <translation>Quelles caméras voient ce point</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
</context>
<context>
    <name>Aiming</name>
    <message>
        <source>Aim cameras</source>
        <translation>Orienter des caméras</translation>
    </message>
</context>
<context>
    <name>AimingDesk</name>
    <message>
        <source>Aiming cameras</source>
        <translation>Orientation des caméras</translation>
    </message>
    <message>
        <source>Click on a camera, or press N to place a new one.</source>
        <translation>Cliquez sur une caméra, ou appuyez sur N pour en placer une nouvelle.</translation>
    </message>
    <message>
        <source>Drag the handles. Shift: steps of 5°. Ctrl: on the nearest façade. Click the camera again: next head. Enter applies.</source>
        <translation>Faites glisser les poignées. Maj : pas de 5°. Ctrl : sur la façade la plus proche. Nouveau clic sur la caméra : tête suivante. Entrée applique.</translation>
    </message>
    <message>
        <source>Looking for the cameras that see a point</source>
        <translation>Recherche des caméras qui voient un point</translation>
    </message>
    <message>
        <source>Press where the camera hangs and drag to where it looks. Ctrl: on the nearest façade. Shift: steps of 5°.</source>
        <translation>Appuyez là où la caméra est fixée et faites glisser vers ce qu’elle regarde. Ctrl : sur la façade la plus proche. Maj : pas de 5°.</translation>
    </message>
    <message>
        <source>Reading the buildings</source>
        <translation>Lecture des bâtiments</translation>
    </message>
    <message>
        <source>Saving what was aimed</source>
        <translation>Enregistrement de l’orientation</translation>
    </message>
</context>
<context>
    <name>AimingPanel</name>
    <message>
        <source>A pole that is moved takes all its cameras with it</source>
        <translation>Un mât que l’on déplace emmène toutes ses caméras</translation>
    </message>
    <message>
        <source>Add head</source>
        <translation>Ajouter une tête</translation>
    </message>
    <message>
        <source>Aim cameras</source>
        <translation>Orienter des caméras</translation>
    </message>
    <message>
        <source>Another camera at the same place, with a view of its own</source>
        <translation>Une autre caméra au même endroit, avec son propre champ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>Drop what isn't applied (Escape)</source>
        <translation>Abandonner ce qui n’est pas appliqué (Échap)</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Angle de champ</translation>
    </message>
    <message>
        <source>Focal length (mm)</source>
        <translation>Distance focale (mm)</translation>
    </message>
    <message>
        <source>Hangs on a building: looks from its façade, {metres} m away.</source>
        <translation>Fixée à un bâtiment : filme depuis sa façade, à {metres} m.</translation>
    </message>
    <message>
        <source>Heading (° from true north)</source>
        <translation>Orientation (° depuis le nord géographique)</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Horizontal field of view (°)</source>
        <translation>Angle de champ horizontal (°)</translation>
    </message>
    <message>
        <source>Indoors, but in no building of the inventory: how far it sees is a guess.</source>
        <translation>En intérieur, mais dans aucun bâtiment de l’inventaire : ce qu’elle voit n’est qu’une supposition.</translation>
    </message>
    <message>
        <source>Indoors: it sees the inside of its building, and nothing of the street.</source>
        <translation>En intérieur : elle voit l’intérieur de son bâtiment, et rien de la rue.</translation>
    </message>
    <message>
        <source>Inside buildings without a free façade: what it sees is a guess. Move it to where it hangs.</source>
        <translation>Au milieu de bâtiments sans façade libre : ce qu’elle voit n’est qu’une supposition. Déplacez-la là où elle est fixée.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Layer: {layer}</source>
        <translation>Couche : {layer}</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Move all heads at this place together</source>
        <translation>Déplacer ensemble toutes les têtes de cet endroit</translation>
    </message>
    <message>
        <source>New camera</source>
        <translation>Nouvelle caméra</translation>
    </message>
    <message>
        <source>Picture of the view</source>
        <translation>Image du champ filmé</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Position from</source>
        <translation>Position d’après</translation>
    </message>
    <message>
        <source>Press on the map where it hangs, drag to where it looks (N)</source>
        <translation>Appuyer sur la carte là où elle est fixée, faire glisser vers ce qu’elle regarde (N)</translation>
    </message>
    <message>
        <source>Range (m)</source>
        <translation>Portée (m)</translation>
    </message>
    <message>
        <source>Save edits</source>
        <translation>Enregistrer les modifications</translation>
    </message>
    <message>
        <source>Save what was applied, and end the editing that began here</source>
        <translation>Enregistrer ce qui a été appliqué et terminer l’édition commencée ici</translation>
    </message>
    <message>
        <source>Sees from (m)</source>
        <translation>Voit à partir de (m)</translation>
    </message>
    <message>
        <source>Sensor width (mm)</source>
        <translation>Largeur du capteur (mm)</translation>
    </message>
    <message>
        <source>So far-seeing that the map shows it uncut; buildings cut its view when it is saved.</source>
        <translation>Portée trop longue pour que la carte la limite ; les bâtiments limiteront son champ à l’enregistrement.</translation>
    </message>
    <message>
        <source>Take this over as the horizontal field of view</source>
        <translation>Reprendre comme angle de champ horizontal</translation>
    </message>
    <message>
        <source>The façade that it looks from is {metres} m away: a guess, so nothing is sure. Move it onto its façade (Ctrl).</source>
        <translation>Façade la plus probable à {metres} m : ce n’est qu’une supposition, rien n’est donc sûr. Placez-la sur sa façade (Ctrl).</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Champ filmé</translation>
    </message>
    <message>
        <source>Write it as one step that can be undone (Enter)</source>
        <translation>Écrire en une seule étape, annulable (Entrée)</translation>
    </message>
    <message>
        <source>new camera</source>
        <translation>nouvelle caméra</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>not known ({assumed})</source>
        <translation>non connu ({assumed})</translation>
    </message>
    <message>
        <source>{width} °</source>
        <translation>{width} °</translation>
    </message>
</context>
<context>
    <name>AnswerPreview</name>
    <message>
        <source>Answer: {name}</source>
        <translation>Réponse : {name}</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Columns that are missing: {columns}</source>
        <translation>Colonnes manquantes : {columns}</translation>
    </message>
    <message>
        <source>Columns whose names were lost, and that were not read: {columns}</source>
        <translation>Colonnes dont le nom est perdu, et qui n’ont pas été lues : {columns}</translation>
    </message>
    <message>
        <source>Confirmed: {confirmed}, corrected: {corrected}, new: {added}, rejected: {rejected}, nothing said: {unsaid}.</source>
        <translation>Confirmées : {confirmed}, corrigées : {corrected}, nouvelles : {added}, rejetées : {rejected}, sans indication : {unsaid}.</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>En détail</translation>
    </message>
    <message>
        <source>Only rows that say something</source>
        <translation>Seulement les lignes qui disent quelque chose</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Intégrer</translation>
    </message>
</context>
<context>
    <name>AsOfDialog</name>
    <message>
        <source>Cameras of today; searches go by the day of the incident.</source>
        <translation>Les caméras d’aujourd’hui ; les recherches suivent le jour des faits.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Mistakes and gaps of that time included: what a search made on that day could have found.</source>
        <translation>Erreurs et lacunes de l’époque comprises : ce qu’une recherche faite ce jour-là aurait pu trouver.</translation>
    </message>
    <message>
        <source>The inventory as of a day</source>
        <translation>L’inventaire à une date</translation>
    </message>
    <message>
        <source>The map shows, and searches count, the cameras that were there: turned ones as they stood then.</source>
        <translation>La carte montre, et les recherches comptent, les caméras qui étaient en place : celles qui ont été tournées, comme elles l’étaient alors.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>What was known on that day, as a copy that can't be edited</source>
        <translation>Ce qui était connu ce jour-là, dans une copie non modifiable</translation>
    </message>
    <message>
        <source>What was there on that day, as is known now</source>
        <translation>Ce qui était en place ce jour-là, d’après ce que l’on sait aujourd’hui</translation>
    </message>
</context>
<context>
    <name>AskTimesDialog</name>
    <message>
        <source>Enter both; the same time twice for one moment.</source>
        <translation>Saisir les deux ; pour un instant précis, deux fois la même heure.</translation>
    </message>
    <message>
        <source>One of the times does not exist.</source>
        <translation>L’une des heures n’existe pas.</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>La fin précède le début.</translation>
    </message>
    <message>
        <source>The first of the two is needed as well.</source>
        <translation>La première des deux heures est également nécessaire.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
</context>
<context>
    <name>BuildingsDesk</name>
    <message>
        <source>Building views</source>
        <translation>Calcul des champs filmés</translation>
    </message>
    <message>
        <source>Buildings loaded: {taken} (repaired: {repaired}; left out: {left_out}; without a known height: {without_height}).</source>
        <translation>Bâtiments chargés : {taken} (réparés : {repaired} ; écartés : {left_out} ; sans hauteur : {without_height}).</translation>
    </message>
    <message>
        <source>Loading buildings</source>
        <translation>Chargement des bâtiments</translation>
    </message>
    <message>
        <source>Loading buildings and building views</source>
        <translation>Chargement des bâtiments et calcul des champs filmés</translation>
    </message>
    <message>
        <source>Looking at the buildings</source>
        <translation>Examen des bâtiments</translation>
    </message>
    <message>
        <source>Showing the inventory's layers</source>
        <translation>Affichage des couches de l’inventaire</translation>
    </message>
    <message>
        <source>Stopped. Views that are still missing are built when you say so; searches compute them until then.</source>
        <translation>Interrompu. Les champs qui manquent encore seront calculés à votre demande ; jusque-là, chaque recherche les calcule.</translation>
    </message>
    <message>
        <source>The buildings have been taken away: nothing cuts the views.</source>
        <translation>Les bâtiments ont été retirés : plus rien ne limite les champs filmés.</translation>
    </message>
    <message>
        <source>Views built: {built}; as before: {unchanged}; not drawn: {failed}.</source>
        <translation>Champs calculés : {built} ; inchangés : {unchanged} ; en échec : {failed}.</translation>
    </message>
</context>
<context>
    <name>BuildingsDialog</name>
    <message>
        <source>A camera sees somebody behind a low building when it sees what is so high above the ground: at 1.6 m the head.</source>
        <translation>Une personne derrière un bâtiment bas est vue si la caméra voit ce qui se trouve à cette hauteur au-dessus du sol : à 1,6 m, la tête.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Paramètres avancés</translation>
    </message>
    <message>
        <source>Build the views</source>
        <translation>Calculer les champs</translation>
    </message>
    <message>
        <source>Buildings that cut the views</source>
        <translation>Bâtiments masquants</translation>
    </message>
    <message>
        <source>Buildings: {count}, of the layer {layer}, loaded on {day}.</source>
        <translation>Bâtiments : {count}, de la couche {layer}, chargés le {day}.</translation>
    </message>
    <message>
        <source>Field with heights (m)</source>
        <translation>Champ des hauteurs (m)</translation>
    </message>
    <message>
        <source>File with buildings</source>
        <translation>Fichier de bâtiments</translation>
    </message>
    <message>
        <source>Height of what is to be seen</source>
        <translation>Hauteur de ce qui doit être vu</translation>
    </message>
    <message>
        <source>In the inventory</source>
        <translation>Dans l’inventaire</translation>
    </message>
    <message>
        <source>Layer in the file</source>
        <translation>Couche du fichier</translation>
    </message>
    <message>
        <source>Layer of the project</source>
        <translation>Couche du projet</translation>
    </message>
    <message>
        <source>Load or replace</source>
        <translation>Charger ou remplacer</translation>
    </message>
    <message>
        <source>Load them and build the views</source>
        <translation>Charger et calculer les champs</translation>
    </message>
    <message>
        <source>No height is known: each hides everything behind it.</source>
        <translation>Aucune hauteur n’est connue : chacun masque tout ce qui est derrière lui.</translation>
    </message>
    <message>
        <source>None: the views are not cut, and cameras seem to see through walls.</source>
        <translation>Aucun : les champs filmés ne sont pas limités, et les caméras semblent voir à travers les murs.</translation>
    </message>
    <message>
        <source>Reading the layer</source>
        <translation>Lecture de la couche</translation>
    </message>
    <message>
        <source>Replace them and build the views</source>
        <translation>Remplacer et calculer les champs</translation>
    </message>
    <message>
        <source>Take all {count} buildings out of the inventory? The views are then built anew, and nothing cuts them.</source>
        <translation>Retirer de l’inventaire tous les bâtiments ({count}) ? Les champs filmés sont alors recalculés, et plus rien ne les limite.</translation>
    </message>
    <message>
        <source>Take them away…</source>
        <translation>Les retirer…</translation>
    </message>
    <message>
        <source>What lies behind a building is not seen. Where its height is known a camera may see over it; without one it hides everything behind it. Footprints that are damaged are repaired or left out, and counted.</source>
        <translation>Ce qui est derrière un bâtiment n’est pas vu. Si sa hauteur est connue, une caméra peut voir par-dessus ; sinon, il masque tout ce qui est derrière lui. Les emprises endommagées sont réparées ou écartées, et comptées.</translation>
    </message>
    <message>
        <source>Without a known height: {count}.</source>
        <translation>Sans hauteur connue : {count}.</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>aucune n’est connue</translation>
    </message>
    <message>
        <source>or a file</source>
        <translation>ou un fichier</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Non</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Oui</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>CaseKeeper</name>
    <message>
        <source>Opening a case</source>
        <translation>Ouverture d’un dossier</translation>
    </message>
    <message>
        <source>Saving the case</source>
        <translation>Enregistrement du dossier</translation>
    </message>
</context>
<context>
    <name>CaseParticularsDialog</name>
    <message>
        <source>Case particulars</source>
        <translation>Éléments de la procédure</translation>
    </message>
    <message>
        <source>Pages of the particulars</source>
        <translation>Pages des éléments de la procédure</translation>
    </message>
    <message>
        <source>Papers from the demonstration always say that they are invented.</source>
        <translation>Les pièces de la démonstration indiquent toujours qu’elles sont fictives.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>(not known)</source>
        <translation>(non connu)</translation>
    </message>
    <message>
        <source>Authorisation due within four months</source>
        <translation>Autorisation à renouveler dans les quatre mois</translation>
    </message>
    <message>
        <source>Authorisation expired</source>
        <translation>Autorisation expirée</translation>
    </message>
    <message>
        <source>By, on</source>
        <translation>Par, le</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Commune: {name}</source>
        <translation>Commune : {name}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complètes</translation>
    </message>
    <message>
        <source>Complete, %</source>
        <translation>Complètes, %</translation>
    </message>
    <message>
        <source>Complete: usable, and heading, field of view and range are recorded as far as its kind has them, and it was confirmed within the last twelve months.</source>
        <translation>Complète : utilisable, et orientation, angle de champ et portée sont renseignés autant que son type en a, et elle a été confirmée dans les douze derniers mois.</translation>
    </message>
    <message>
        <source>Completeness by commune</source>
        <translation>Complétude par commune</translation>
    </message>
    <message>
        <source>Completeness by owner</source>
        <translation>Complétude par exploitant</translation>
    </message>
    <message>
        <source>Confirmed in the future</source>
        <translation>Confirmée dans l’avenir</translation>
    </message>
    <message>
        <source>Dates that can't be read</source>
        <translation>Dates illisibles</translation>
    </message>
    <message>
        <source>Doesn't record</source>
        <translation>N’enregistre pas</translation>
    </message>
    <message>
        <source>Ends before it begins</source>
        <translation>Finit avant de commencer</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Façade not certain</source>
        <translation>Façade incertaine</translation>
    </message>
    <message>
        <source>Good to know.</source>
        <translation>Bon à savoir.</translation>
    </message>
    <message>
        <source>Heading not understood</source>
        <translation>Orientation non comprise</translation>
    </message>
    <message>
        <source>Heading, field of view or range assumed</source>
        <translation>Orientation, angle de champ ou portée supposés</translation>
    </message>
    <message>
        <source>How this was counted</source>
        <translation>Mode de calcul</translation>
    </message>
    <message>
        <source>Impossible coordinates</source>
        <translation>Coordonnées impossibles</translation>
    </message>
    <message>
        <source>Impossible heading</source>
        <translation>Orientation impossible</translation>
    </message>
    <message>
        <source>Impossible height</source>
        <translation>Hauteur impossible</translation>
    </message>
    <message>
        <source>Impossible horizontal field of view</source>
        <translation>Angle de champ horizontal impossible</translation>
    </message>
    <message>
        <source>Impossible lens or sensor</source>
        <translation>Objectif ou capteur impossible</translation>
    </message>
    <message>
        <source>Impossible nearest distance</source>
        <translation>Distance minimale impossible</translation>
    </message>
    <message>
        <source>Impossible range</source>
        <translation>Portée impossible</translation>
    </message>
    <message>
        <source>Impossible resolution</source>
        <translation>Définition impossible</translation>
    </message>
    <message>
        <source>Impossible retention</source>
        <translation>Conservation impossible</translation>
    </message>
    <message>
        <source>Impossible tilt</source>
        <translation>Inclinaison impossible</translation>
    </message>
    <message>
        <source>Impossible vertical field of view</source>
        <translation>Angle de champ vertical impossible</translation>
    </message>
    <message>
        <source>Indoors, but in no building</source>
        <translation>En intérieur, mais dans aucun bâtiment</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connues</translation>
    </message>
    <message>
        <source>Known: cameras in use, that is neither planned, removed, nor over.</source>
        <translation>Connues : caméras en usage, c’est-à-dire ni prévues, ni déposées, ni terminées.</translation>
    </message>
    <message>
        <source>Legal maximum of retention where the public is filmed: {days} days.</source>
        <translation>Maximum légal de conservation là où le public est filmé : {days} jours.</translation>
    </message>
    <message>
        <source>Long out of service</source>
        <translation>Longtemps hors service</translation>
    </message>
    <message>
        <source>Missing from the newest list</source>
        <translation>Absente de la dernière liste</translation>
    </message>
    <message>
        <source>Never confirmed</source>
        <translation>Jamais confirmée</translation>
    </message>
    <message>
        <source>No contact for the channel asked for</source>
        <translation>Pas de contact pour le mode de transmission demandé</translation>
    </message>
    <message>
        <source>No contact that can be reached</source>
        <translation>Pas de contact joignable</translation>
    </message>
    <message>
        <source>No recorder</source>
        <translation>Pas d’enregistreur</translation>
    </message>
    <message>
        <source>Not confirmed for twelve months</source>
        <translation>Non confirmée depuis douze mois</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Out of service without a date</source>
        <translation>Hors service sans date</translation>
    </message>
    <message>
        <source>Outside the territory</source>
        <translation>Hors du territoire</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Owner not in the inventory</source>
        <translation>Exploitant absent de l’inventaire</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Recorder not in the inventory</source>
        <translation>Enregistreur absent de l’inventaire</translation>
    </message>
    <message>
        <source>Recorder without owner</source>
        <translation>Enregistreur sans exploitant</translation>
    </message>
    <message>
        <source>Retention above the legal maximum</source>
        <translation>Conservation au-delà du maximum légal</translation>
    </message>
    <message>
        <source>Retention not known</source>
        <translation>Conservation inconnue</translation>
    </message>
    <message>
        <source>Sees nothing: nearest beyond farthest</source>
        <translation>Ne voit rien : le plus proche est au-delà du plus lointain</translation>
    </message>
    <message>
        <source>Set aside as no problem</source>
        <translation>Mis de côté comme n’étant pas un problème</translation>
    </message>
    <message>
        <source>State of the camera inventory</source>
        <translation>État de l’inventaire des caméras</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>The checks have found nothing wrong.</source>
        <translation>Les contrôles n’ont rien trouvé d’anormal.</translation>
    </message>
    <message>
        <source>The inventory holds no camera in use.</source>
        <translation>L’inventaire ne contient aucune caméra en usage.</translation>
    </message>
    <message>
        <source>The jurisdiction pack sets no legal maximum of retention.</source>
        <translation>Le pack juridique ne fixe pas de maximum légal de conservation.</translation>
    </message>
    <message>
        <source>The same camera twice</source>
        <translation>La même caméra deux fois</translation>
    </message>
    <message>
        <source>The same device twice</source>
        <translation>Le même appareil deux fois</translation>
    </message>
    <message>
        <source>To do:</source>
        <translation>À faire :</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Utilisables</translation>
    </message>
    <message>
        <source>Usable, %</source>
        <translation>Utilisables, %</translation>
    </message>
    <message>
        <source>Usable: it has coordinates, and its recorder records, has an owner who can be reached, and how long it keeps recordings is known.</source>
        <translation>Utilisable : elle a des coordonnées, et son enregistreur enregistre, a un exploitant joignable, et l’on sait combien de temps il conserve les images.</translation>
    </message>
    <message>
        <source>View not built</source>
        <translation>Champ non calculé</translation>
    </message>
    <message>
        <source>View out of date</source>
        <translation>Champ périmé</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What cannot be right, or footage that nobody can be asked for.</source>
        <translation>Ce qui ne peut être juste, ou des images que personne ne peut demander.</translation>
    </message>
    <message>
        <source>What has to be looked at</source>
        <translation>Ce qui est à examiner</translation>
    </message>
    <message>
        <source>What somebody has to look at.</source>
        <translation>Ce que quelqu’un doit examiner.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Without coordinates</source>
        <translation>Sans coordonnées</translation>
    </message>
    <message>
        <source>Words that a field doesn't know</source>
        <translation>Mots qu’un champ ne connaît pas</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>remise en main propre</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complètes</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>known, not usable</source>
        <translation>connues, non utilisables</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>portail</translation>
    </message>
    <message>
        <source>post</source>
        <translation>voie postale</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>usable, not complete</source>
        <translation>utilisables, non complètes</translation>
    </message>
    <message>
        <source>{name}, checked on {moment}</source>
        <translation>{name}, contrôlé le {moment}</translation>
    </message>
</context>
<context>
    <name>ChecksDesk</name>
    <message>
        <source>Checked on {moment}. Errors: {errors}, warnings: {warnings}, notices: {notices}, set aside: {aside}. Cameras in use: {known}, of them usable: {usable}, complete: {complete}.</source>
        <translation>Contrôlé le {moment}. Erreurs : {errors}, avertissements : {warnings}, remarques : {notices}, mises de côté : {aside}. Caméras en usage : {known}, dont exploitables : {usable}, complètes : {complete}.</translation>
    </message>
    <message>
        <source>Checking the inventory</source>
        <translation>Contrôle de l’inventaire</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Not checked yet: press Check.</source>
        <translation>Pas encore contrôlé : appuyez sur Contrôler.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Open an inventory first.</source>
        <translation>Ouvrez d’abord un inventaire.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Show the inventory's layers on the map first: the form belongs to its layer.</source>
        <translation>Affichez d’abord les couches de l’inventaire sur la carte : le formulaire appartient à sa couche.</translation>
    </message>
    <message>
        <source>Taking back what was set aside</source>
        <translation>Reprise de ce qui était mis de côté</translation>
    </message>
    <message>
        <source>The report is written: {name}</source>
        <translation>Le rapport est écrit : {name}</translation>
    </message>
    <message>
        <source>The whole inventory</source>
        <translation>L’inventaire entier</translation>
    </message>
    <message>
        <source>Why is this no problem? ({count} selected)</source>
        <translation>Pourquoi n’est-ce pas un problème ? ({count} sélectionnés)</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Écrire le rapport</translation>
    </message>
    <message>
        <source>{record} is no longer in the inventory. Check it again.</source>
        <translation>{record} n’est plus dans l’inventaire. Contrôlez-le de nouveau.</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>A page to print and to send: completeness by commune and owner, and what is wrong</source>
        <translation>Une page à imprimer et à envoyer : complétude par commune et par exploitant, et ce qui ne va pas</translation>
    </message>
    <message>
        <source>Cameras to mend, the most urgent first</source>
        <translation>Caméras à corriger, les plus urgentes d’abord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôler</translation>
    </message>
    <message>
        <source>Checks of the inventory</source>
        <translation>Contrôles de l’inventaire</translation>
    </message>
    <message>
        <source>First what has a problem and is kept for a short time, is often asked for, or has long been unconfirmed. Double click opens the form.</source>
        <translation>D’abord ce qui pose problème et se conserve peu de temps, est souvent demandé ou n’est plus confirmé depuis longtemps. Un double clic ouvre le formulaire.</translation>
    </message>
    <message>
        <source>Let the selected problems that were set aside stand again</source>
        <translation>Rétablir les problèmes sélectionnés qui étaient mis de côté</translation>
    </message>
    <message>
        <source>Look through the whole inventory; nothing is changed</source>
        <translation>Parcourir tout l’inventaire ; rien n’est modifié</translation>
    </message>
    <message>
        <source>Only with these words</source>
        <translation>Seulement avec ces mots</translation>
    </message>
    <message>
        <source>Open form</source>
        <translation>Ouvrir le formulaire</translation>
    </message>
    <message>
        <source>Open the form of the selected record, to mend it</source>
        <translation>Ouvrir le formulaire de la fiche sélectionnée pour la corriger</translation>
    </message>
    <message>
        <source>Pages of the checks</source>
        <translation>Pages des contrôles</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>Problèmes ({count})</translation>
    </message>
    <message>
        <source>Problems, the gravest first</source>
        <translation>Problèmes, les plus graves d’abord</translation>
    </message>
    <message>
        <source>Say why the selected problems are none; a changed value raises them again</source>
        <translation>Dire pourquoi les problèmes sélectionnés n’en sont pas ; une valeur modifiée les fait revenir</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Mettre de côté…</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Arrêter le contrôle</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>To do: {what}</source>
        <translation>À faire : {what}</translation>
    </message>
    <message>
        <source>What to mend first</source>
        <translation>À corriger d’abord</translation>
    </message>
    <message>
        <source>What to mend first ({count})</source>
        <translation>À corriger d’abord ({count})</translation>
    </message>
    <message>
        <source>Write report…</source>
        <translation>Écrire le rapport…</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>confirmed</source>
        <translation>confirmée</translation>
    </message>
    <message>
        <source>correct (yes/no)</source>
        <translation>exact (oui/non)</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>latitude</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>longitude</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>non confirmée</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>sans indication</translation>
    </message>
    <message>
        <source>recorder</source>
        <translation>enregistreur</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>{title}: stays {kept} as surveyed (said: {said})</source>
        <translation>{title} : reste {kept} comme relevé (indiqué : {said})</translation>
    </message>
    <message>
        <source>{title}: {before} → {after}</source>
        <translation>{title} : {before} → {after}</translation>
    </message>
</context>
<context>
    <name>ConfirmationDesk</name>
    <message>
        <source>Confirmed cameras: {count}.</source>
        <translation>Caméras confirmées : {count}.</translation>
    </message>
    <message>
        <source>Confirmed on paper</source>
        <translation>Confirmé sur papier</translation>
    </message>
    <message>
        <source>Filled-in sheets (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Feuilles remplies (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>Dossier des feuilles</translation>
    </message>
    <message>
        <source>Nobody can be reached: {count}.</source>
        <translation>Personne n’est joignable : {count}.</translation>
    </message>
    <message>
        <source>Reading cameras</source>
        <translation>Lecture des caméras</translation>
    </message>
    <message>
        <source>Reading owners</source>
        <translation>Lecture des exploitants</translation>
    </message>
    <message>
        <source>Reading the answer</source>
        <translation>Lecture de la réponse</translation>
    </message>
    <message>
        <source>Sheets are written. Owners: {owners}, cameras: {cameras}.</source>
        <translation>Les fiches sont rédigées. Exploitants : {owners}, caméras : {cameras}.</translation>
    </message>
    <message>
        <source>Take in an answer</source>
        <translation>Intégrer une réponse</translation>
    </message>
    <message>
        <source>Taken in. Rows confirmed: {confirmed}, corrected: {corrected}; new cameras: {added}; rows rejected: {rejected}.</source>
        <translation>Intégrée. Lignes confirmées : {confirmed}, corrigées : {corrected} ; nouvelles caméras : {added} ; lignes rejetées : {rejected}.</translation>
    </message>
    <message>
        <source>Taking the answer in</source>
        <translation>Intégration de la réponse</translation>
    </message>
    <message>
        <source>The answer says nothing new: nothing was changed.</source>
        <translation>La réponse ne dit rien de nouveau : rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Writing sheets</source>
        <translation>Écriture des feuilles</translation>
    </message>
</context>
<context>
    <name>ConfirmationDialog</name>
    <message>
        <source>All owners with cameras</source>
        <translation>Tous les exploitants qui ont des caméras</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Répondu le</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Interrogé le</translation>
    </message>
    <message>
        <source>Authority, service, address, e-mail: the head of the letter</source>
        <translation>Collectivité, service, adresse, courriel : l’en-tête de la lettre</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Confirmation round</source>
        <translation>Campagne de confirmation</translation>
    </message>
    <message>
        <source>Confirmed on paper…</source>
        <translation>Confirmé sur papier…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>No owner here: choose another list above, or take lists with owners in first.</source>
        <translation>Aucun exploitant ici : choisissez une autre liste ci-dessus, ou intégrez d’abord des listes avec exploitants.</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>La plus ancienne</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Exploitants</translation>
    </message>
    <message>
        <source>Owners shown: {count}. Without a choice all of them are meant.</source>
        <translation>Exploitants affichés : {count}. Sans sélection, tous sont concernés.</translation>
    </message>
    <message>
        <source>Owners that were asked and haven't answered</source>
        <translation>Exploitants interrogés qui n’ont pas répondu</translation>
    </message>
    <message>
        <source>Owners to be asked: cameras not confirmed for 12 months</source>
        <translation>Exploitants à interroger : caméras non confirmées depuis 12 mois</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>Réponse avant le</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Take in an answer…</source>
        <translation>Intégrer une réponse…</translation>
    </message>
    <message>
        <source>The last day for an answer is over.</source>
        <translation>Le délai de réponse est dépassé.</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Which owners are shown</source>
        <translation>Quels exploitants sont affichés</translation>
    </message>
    <message>
        <source>Write reminders…</source>
        <translation>Écrire les rappels…</translation>
    </message>
    <message>
        <source>Write sheets…</source>
        <translation>Écrire les feuilles…</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>nobody can be reached</source>
        <translation>personne n’est joignable</translation>
    </message>
</context>
<context>
    <name>CorrectionOrChangeDialog</name>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Correction, or change?</source>
        <translation>Correction ou changement ?</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>It has changed, since</source>
        <translation>Cela a changé, depuis le</translation>
    </message>
    <message>
        <source>It was recorded wrongly</source>
        <translation>C’était mal enregistré</translation>
    </message>
    <message>
        <source>Known values were replaced. Cameras concerned: {count}.</source>
        <translation>Des valeurs connues ont été remplacées. Caméras concernées : {count}.</translation>
    </message>
    <message>
        <source>Searches for days before go on using what was recorded.</source>
        <translation>Les recherches portant sur les jours d’avant gardent ce qui était enregistré.</translation>
    </message>
    <message>
        <source>Searches for earlier days use the new values, too.</source>
        <translation>Les recherches portant sur des jours antérieurs prennent aussi les nouvelles valeurs.</translation>
    </message>
    <message>
        <source>Take further edits as corrections, until QGIS is closed</source>
        <translation>Considérer les modifications suivantes comme des corrections, jusqu’à la fermeture de QGIS</translation>
    </message>
    <message>
        <source>Was recorded</source>
        <translation>Était enregistré</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>CoverageDesk</name>
    <message>
        <source>Working out the coverage</source>
        <translation>Calcul de la couverture</translation>
    </message>
</context>
<context>
    <name>CoverageLegend</name>
    <message>
        <source>no camera</source>
        <translation>aucune caméra</translation>
    </message>
    <message>
        <source>one</source>
        <translation>une</translation>
    </message>
    <message>
        <source>two or more</source>
        <translation>deux ou plus</translation>
    </message>
</context>
<context>
    <name>CoverageLine</name>
    <message>
        <source>Path: {possible}; surely: {sure}.</source>
        <translation>Trajet : {possible} ; sûrement : {sure}.</translation>
    </message>
    <message>
        <source>Place: {possible}; surely: {sure}.</source>
        <translation>Lieu : {possible} ; sûrement : {sure}.</translation>
    </message>
    <message>
        <source>{several} % by two or more, {one} % by one, {none} % by none</source>
        <translation>{several} % par deux ou plus, {one} % par une, {none} % par aucune</translation>
    </message>
    <message>
        <source>{several} % seen by two or more cameras, {one} % by one, {none} % by none</source>
        <translation>{several} % vus par deux caméras ou plus, {one} % par une, {none} % par aucune</translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>Base map</source>
        <translation>Fond de plan</translation>
    </message>
    <message>
        <source>Base map: {rights} – cameras and case are invented</source>
        <translation>Fond de plan : {rights} – caméras et affaire inventées</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>Cameras, owners, offence and case are invented; only the streets and buildings are real (base map: {rights}).</source>
        <translation>Caméras, exploitants, faits et affaire sont inventés ; seules les rues et les bâtiments sont réels (fond de plan : {rights}).</translation>
    </message>
    <message>
        <source>Demonstration: Port-Imaginaire (invented inventory)</source>
        <translation>Démonstration : Port-Imaginaire (inventaire inventé)</translation>
    </message>
    <message>
        <source>Importance {number}</source>
        <translation>Importance {number}</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Chemins</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Rues</translation>
    </message>
</context>
<context>
    <name>DemonstrationDesk</name>
    <message>
        <source>A case is open. Close it first (Case ▸ Close), then open the demonstration.</source>
        <translation>Un dossier est ouvert. Fermez-le d’abord (Dossier ▸ Fermer), puis ouvrez la démonstration.</translation>
    </message>
    <message>
        <source>Demonstration: cameras and owners are invented, streets and buildings are real.</source>
        <translation>Démonstration : caméras et exploitants inventés, rues et bâtiments réels.</translation>
    </message>
    <message>
        <source>Making the demonstration</source>
        <translation>Préparation de la démonstration</translation>
    </message>
    <message>
        <source>QGIS cannot open {path}.</source>
        <translation>QGIS n’arrive pas à ouvrir {path}.</translation>
    </message>
    <message>
        <source>The demonstration is being made</source>
        <translation>La démonstration se prépare</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Making an inventory</source>
        <translation>Création d’un inventaire</translation>
    </message>
    <message>
        <source>Open an inventory</source>
        <translation>Ouvrir un inventaire</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Showing the inventory's layers</source>
        <translation>Affichage des couches de l’inventaire</translation>
    </message>
    <message>
        <source>Sighting</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>The copy of {moment} on this computer can be searched meanwhile.</source>
        <translation>En attendant, la copie du {moment} sur cet ordinateur peut servir aux recherches.</translation>
    </message>
    <message>
        <source>When was the person seen here?</source>
        <translation>Quand la personne a-t-elle été vue ici ?</translation>
    </message>
    <message>
        <source>Work with the copy</source>
        <translation>Travailler avec la copie</translation>
    </message>
</context>
<context>
    <name>Desk check</name>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espace disque</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Everything is all right.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>Fixed settings</source>
        <translation>Paramètres fixés</translation>
    </message>
    <message>
        <source>Folder for cases</source>
        <translation>Répertoire des dossiers</translation>
    </message>
    <message>
        <source>Folder for packets</source>
        <translation>Répertoire des liasses</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Polices</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Problems: {problems}; to be looked at: {warnings}. Each line says what to do.</source>
        <translation>Problèmes : {problems} ; à vérifier : {warnings}. Chaque ligne dit que faire.</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>The desk works; to be looked at: {warnings}.</source>
        <translation>Le poste fonctionne ; à vérifier : {warnings}.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Champs filmés</translation>
    </message>
    <message>
        <source>all right</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problème</translation>
    </message>
</context>
<context>
    <name>DeskCheckDialog</name>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Is my desk all right?</source>
        <translation>Mon poste est-il en ordre ?</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Look at everything once more, after something was mended</source>
        <translation>Tout vérifier une nouvelle fois, après une réparation</translation>
    </message>
    <message>
        <source>Looking at the desk</source>
        <translation>Vérification du poste</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Part of the desk</source>
        <translation>Élément du poste</translation>
    </message>
    <message>
        <source>Put it on the clipboard as plain text, without paths, names and anything of a case</source>
        <translation>Le placer dans le presse-papiers en texte brut, sans chemins, ni noms, ni rien d’un dossier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What was found, and what to do</source>
        <translation>Constat, et que faire</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>Click along the way, from its beginning. Double click or L: next leg. Right click or Enter: finish.</source>
        <translation>Cliquez le long du trajet, depuis son début. Double-clic ou L : tronçon suivant. Clic droit ou Entrée : terminer.</translation>
    </message>
    <message>
        <source>Click the corners of the place. Backspace: last corner back. Right click or Enter: finish.</source>
        <translation>Cliquez les sommets du lieu. Retour arrière : annuler le dernier sommet. Clic droit ou Entrée : terminer.</translation>
    </message>
    <message>
        <source>Click where the person was seen.</source>
        <translation>Cliquez là où la personne a été vue.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Leg {count}. Double click or L: next leg with its own way of moving. Right click or Enter: finish.</source>
        <translation>Tronçon {count}. Double-clic ou L : tronçon suivant, avec son propre mode de déplacement. Clic droit ou Entrée : terminer.</translation>
    </message>
    <message>
        <source>Press at the centre and drag to the edge.</source>
        <translation>Appuyez au centre et faites glisser jusqu’au bord.</translation>
    </message>
    <message>
        <source>Radius {radius}</source>
        <translation>Rayon {radius}</translation>
    </message>
    <message>
        <source>Reading a GPX file</source>
        <translation>Lecture d’un fichier GPX</translation>
    </message>
    <message>
        <source>Taking over the selected features</source>
        <translation>Reprise des entités sélectionnées</translation>
    </message>
</context>
<context>
    <name>EditKeeper</name>
    <message>
        <source>Saved as corrections, as these cameras were not there on that day: {count}.</source>
        <translation>Enregistré comme correction, ces caméras n’étant pas en place ce jour-là : {count}.</translation>
    </message>
    <message>
        <source>Saving edits</source>
        <translation>Enregistrement des modifications</translation>
    </message>
</context>
<context>
    <name>Expressions</name>
    <message>
        <source>A day of retention is 24 hours, also where the clocks change. NULL where no time or no retention is known.</source>
        <translation>Un jour de conservation compte 24 heures, même lors des changements d’heure. NULL lorsque aucune heure ou aucune conservation n’est connue.</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>NULL where the point, the heading, the field of view or the range is NULL. Buildings hide nothing here: what they leave is in the layer of views, made by “Build the views of an inventory”.</source>
        <translation>NULL lorsque le point, l’orientation, l’angle de champ ou la portée est NULL. Ici, les bâtiments ne cachent rien : ce qu’ils laissent voir est dans la couche des champs, calculée par « Calculer les champs filmés d’un inventaire ».</translation>
    </message>
    <message>
        <source>NULL where there is no heading, or none that can be read: northbound is a direction of traffic.</source>
        <translation>NULL lorsqu’il n’y a pas d’orientation ou qu’elle est illisible : « northbound » désigne un sens de circulation.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Returns the heading in degrees, from 0 up to but not including 360, that a text or number describes, read as by an import: degrees with or without sign, winds and words in English and French, ranges (their middle) and lists.</source>
        <translation>Renvoie l’orientation en degrés, de 0 inclus à 360 exclu, que décrit un texte ou un nombre, lue comme lors d’un import : degrés avec ou sans signe, points cardinaux et mots en anglais et en français, plages (leur milieu) et listes.</translation>
    </message>
    <message>
        <source>Returns the instant until which footage surely exists: the beginning of what is asked for plus the shortest known retention. It is text (ISO 8601 with seconds and offset), as in every table of the plugin.</source>
        <translation>Renvoie l’instant jusqu’auquel les images existent sûrement : le début de la période demandée plus la plus courte durée de conservation connue. C’est un texte (ISO 8601 avec secondes et décalage), comme dans toutes les tables de l’extension.</translation>
    </message>
    <message>
        <source>Returns the sector that a camera sees of open ground, as a polygon in the layer's reference system. It is drawn on the ellipsoid: the heading is clockwise from true north and the lengths are metres in any reference system.</source>
        <translation>Renvoie le secteur qu’une caméra voit en terrain dégagé, sous forme de polygone dans le système de coordonnées de la couche. Il est tracé sur l’ellipsoïde : quel que soit le système, l’orientation compte dans le sens horaire depuis le nord géographique et les longueurs sont en mètres.</translation>
    </message>
    <message>
        <source>Returns what may be said of footage at a given moment: 'safe', 'urgent' (less than 72 hours left), 'unknown' (no retention is known), 'possibly_overwritten' (the deadline has passed) or 'presumed_overwritten' (so has the longest figure).</source>
        <translation>Renvoie ce que l’on peut dire des images à un moment donné : 'safe' (existent encore), 'urgent' (moins de 72 heures restantes), 'unknown' (conservation inconnue), 'possibly_overwritten' (échéance passée) ou 'presumed_overwritten' (la plus longue durée est passée aussi).</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntaxe</translation>
    </message>
    <message>
        <source>Whether footage is overwritten only its owner can say. NULL where no time or no retention is known.</source>
        <translation>Seul le détenteur peut dire si les images sont effacées. NULL lorsque aucune heure ou aucune conservation n’est connue.</translation>
    </message>
    <message>
        <source>[ ] marks optional arguments</source>
        <translation>[ ] indique les arguments facultatifs</translation>
    </message>
    <message>
        <source>a polygon</source>
        <translation>un polygone</translation>
    </message>
    <message>
        <source>a polygon in degrees</source>
        <translation>un polygone en degrés</translation>
    </message>
    <message>
        <source>cautious number of days to reckon with where no retention is known (as in the jurisdiction pack)</source>
        <translation>nombre prudent de jours à retenir lorsque aucune conservation n’est connue (comme dans le pack juridique)</translation>
    </message>
    <message>
        <source>from what distance on it sees the ground, in metres; without it, from 0</source>
        <translation>à partir de quelle distance elle voit le sol, en mètres ; à défaut, dès 0</translation>
    </message>
    <message>
        <source>function {name}</source>
        <translation>fonction {name}</translation>
    </message>
    <message>
        <source>heading as delivered</source>
        <translation>orientation telle que fournie</translation>
    </message>
    <message>
        <source>heading of the middle of the view in degrees, from 0 to 360</source>
        <translation>orientation du milieu du champ en degrés, de 0 à 360</translation>
    </message>
    <message>
        <source>horizontal field of view in degrees; 360 is a disc, which needs no heading</source>
        <translation>angle de champ horizontal en degrés ; 360 donne un disque, qui n’a pas besoin d’orientation</translation>
    </message>
    <message>
        <source>how far the camera sees, in metres</source>
        <translation>jusqu’où voit la caméra, en mètres</translation>
    </message>
    <message>
        <source>instant at which the footage begins (text or date and time)</source>
        <translation>instant où commencent les images (texte ou date et heure)</translation>
    </message>
    <message>
        <source>instant at which the footage ends</source>
        <translation>instant où finissent les images</translation>
    </message>
    <message>
        <source>known retention in days: a number, or an array of several figures, in which NULL is one that isn't known</source>
        <translation>conservation connue en jours : un nombre, ou un tableau de plusieurs durées, où NULL en désigne une inconnue</translation>
    </message>
    <message>
        <source>reference system of the point, such as 'EPSG:2154'; without it, the layer's</source>
        <translation>système de coordonnées du point, par exemple 'EPSG:2154' ; à défaut, celui de la couche</translation>
    </message>
    <message>
        <source>the deadline by the shortest of three figures, or by 3 days where none is known</source>
        <translation>l’échéance d’après la plus courte de trois durées, ou 3 jours si aucune n’est connue</translation>
    </message>
    <message>
        <source>the longest retention that the law allows, in days</source>
        <translation>la plus longue conservation permise par la loi, en jours</translation>
    </message>
    <message>
        <source>the moment to reckon from; without it, the clock</source>
        <translation>le moment à considérer ; à défaut, l’heure actuelle</translation>
    </message>
    <message>
        <source>time zone such as 'Europe/Paris', in which times without an offset are read and the result is written</source>
        <translation>fuseau horaire, par exemple 'Europe/Paris', dans lequel les heures sans décalage sont lues et le résultat est écrit</translation>
    </message>
    <message>
        <source>where the camera is (point geometry)</source>
        <translation>où se trouve la caméra (géométrie ponctuelle)</translation>
    </message>
    <message>
        <source>which heading of a list; without it, the first</source>
        <translation>laquelle des orientations d’une liste ; à défaut, la première</translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>FigureEdit</name>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Taking in a list</source>
        <translation>Intégration d’une liste</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>1 day old</source>
        <translation>il y a 1 jour</translation>
    </message>
    <message>
        <source>A dated copy of the inventory on the server, to search it without the server</source>
        <translation>Une copie datée de l’inventaire du serveur, pour y chercher sans le serveur</translation>
    </message>
    <message>
        <source>As of a day…</source>
        <translation>À une date…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Begin, open and close cases</source>
        <translation>Commencer, ouvrir et fermer des dossiers</translation>
    </message>
    <message>
        <source>Buildings…</source>
        <translation>Bâtiments…</translation>
    </message>
    <message>
        <source>Cameras that were there on {day} (Inventory ▸ As of a day…)</source>
        <translation>Caméras en place le {day} (Inventaire ▸ À une date…)</translation>
    </message>
    <message>
        <source>Cameras to place…</source>
        <translation>Caméras à placer…</translation>
    </message>
    <message>
        <source>Can only be read: {reason}</source>
        <translation>En lecture seule : {reason}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Check it…</source>
        <translation>Le contrôler…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Confirmation round…</source>
        <translation>Campagne de confirmation…</translation>
    </message>
    <message>
        <source>Copy of {moment}, {age}, of an inventory on a server</source>
        <translation>Copie du {moment} ({age}) d’un inventaire sur un serveur</translation>
    </message>
    <message>
        <source>Decide what lists left open…</source>
        <translation>Décider ce que les listes laissent ouvert…</translation>
    </message>
    <message>
        <source>History of the selected record…</source>
        <translation>Historique de l’enregistrement sélectionné…</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Is my desk all right?</source>
        <translation>Mon poste est-il en ordre ?</translation>
    </message>
    <message>
        <source>Keep a copy on this computer</source>
        <translation>Garder une copie sur cet ordinateur</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>New inventory…</source>
        <translation>Nouvel inventaire…</translation>
    </message>
    <message>
        <source>Open an inventory, or make one, to begin.</source>
        <translation>Pour commencer, ouvrez un inventaire ou créez-en un.</translation>
    </message>
    <message>
        <source>Open on a server…</source>
        <translation>Ouvrir sur un serveur…</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Ouvrir la démonstration</translation>
    </message>
    <message>
        <source>Open, make and keep inventories: lists, checks, buildings, owners</source>
        <translation>Ouvrir, créer et tenir des inventaires : listes, contrôles, bâtiments, exploitants</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Owners and recorders…</source>
        <translation>Exploitants et enregistreurs…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Show its layers on the map</source>
        <translation>Afficher ses couches sur la carte</translation>
    </message>
    <message>
        <source>State of the inventory: {date}, {age}</source>
        <translation>État de l’inventaire : {date}, {age}</translation>
    </message>
    <message>
        <source>Take an intake back…</source>
        <translation>Annuler une intégration…</translation>
    </message>
    <message>
        <source>Take in a list…</source>
        <translation>Intégrer une liste…</translation>
    </message>
    <message>
        <source>The inventory has no cameras yet: take the first list in (Inventory ▸ Take in a list…).</source>
        <translation>L’inventaire ne contient encore aucune caméra : intégrez une première liste (Inventaire ▸ Intégrer une liste…).</translation>
    </message>
    <message>
        <source>What was known at {moment}</source>
        <translation>Ce qui était connu le {moment}</translation>
    </message>
    <message>
        <source>it is of a newer version of the plugin</source>
        <translation>il est d’une version plus récente de l’extension</translation>
    </message>
    <message>
        <source>it lies on a network share</source>
        <translation>il se trouve sur un partage réseau</translation>
    </message>
    <message>
        <source>its administrator has to migrate it first</source>
        <translation>son administrateur doit d’abord le mettre à niveau</translation>
    </message>
    <message>
        <source>its folder can't be written</source>
        <translation>son dossier n’est pas modifiable</translation>
    </message>
    <message>
        <source>its folder is synchronised with other computers</source>
        <translation>son dossier est synchronisé avec d’autres ordinateurs</translation>
    </message>
    <message>
        <source>no inventory chosen</source>
        <translation>aucun inventaire choisi</translation>
    </message>
    <message>
        <source>none yet; made with the first stroke</source>
        <translation>aucun ; créé au premier tracé</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>le fichier est protégé en écriture</translation>
    </message>
    <message>
        <source>the server gives you no right to write</source>
        <translation>le serveur ne vous donne pas le droit d’écrire</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>{days} days old</source>
        <translation>il y a {days} jours</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Aide : {page}</translation>
    </message>
</context>
<context>
    <name>ImportListDialog</name>
    <message>
        <source>Choose a file, or drop one here</source>
        <translation>Choisir un fichier, ou en déposer un ici</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>Transmise par</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lists of cameras</source>
        <translation>Listes de caméras</translation>
    </message>
    <message>
        <source>Looking at a list</source>
        <translation>Examen d’une liste</translation>
    </message>
    <message>
        <source>None of the columns is understood. Say below what they mean.</source>
        <translation>Aucune colonne n’est comprise. Indiquez ci-dessous leur sens.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucune.</translation>
    </message>
    <message>
        <source>Pages of the list</source>
        <translation>Pages de la liste</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lue comme</translation>
    </message>
    <message>
        <source>Reference system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Repairs and remarks</source>
        <translation>Réparations et remarques</translation>
    </message>
    <message>
        <source>Say who delivered the list: lists of one supplier are compared with each other.</source>
        <translation>Indiquez qui a transmis la liste : les listes d’un même fournisseur sont comparées entre elles.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Intégrer</translation>
    </message>
    <message>
        <source>Take in a list of cameras</source>
        <translation>Intégrer une liste de caméras</translation>
    </message>
    <message>
        <source>Taking in a list</source>
        <translation>Intégration d’une liste</translation>
    </message>
    <message>
        <source>The list doesn't say in which reference system its coordinates are: choose it above.</source>
        <translation>La liste ne dit pas dans quel système sont ses coordonnées : choisissez-le ci-dessus.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>Who delivered it, e.g. City of X</source>
        <translation>Qui l’a transmise, par ex. Ville de X</translation>
    </message>
    <message>
        <source>all ({count})</source>
        <translation>toutes ({count})</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>as the list says</source>
        <translation>comme le dit la liste</translation>
    </message>
    <message>
        <source>by the columns' names</source>
        <translation>d’après les noms de colonnes</translation>
    </message>
    <message>
        <source>by the territory</source>
        <translation>d’après le territoire</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>virgule décimale</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>point décimal</translation>
    </message>
    <message>
        <source>delimiter {sign}</source>
        <translation>séparateur {sign}</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>d’après le fichier</translation>
    </message>
    <message>
        <source>no coordinates: the cameras will wait to be placed</source>
        <translation>sans coordonnées : les caméras attendront d’être placées</translation>
    </message>
    <message>
        <source>or a layer of the project</source>
        <translation>ou une couche du projet</translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>to be decided ({count})</source>
        <translation>à décider ({count})</translation>
    </message>
    <message>
        <source>{count} ×  Camera without coordinates: waits to be placed.</source>
        <translation>{count} ×  Caméra sans coordonnées : attend d’être placée.</translation>
    </message>
    <message>
        <source>{count} ×  Known camera that this list no longer names: marked, not deleted.</source>
        <translation>{count} ×  Caméra connue que cette liste ne cite plus : signalée, non supprimée.</translation>
    </message>
    <message>
        <source>{count} ×  {sentence}  (rows {rows})</source>
        <translation>{count} ×  {sentence}  (lignes {rows})</translation>
    </message>
</context>
<context>
    <name>InstantEdit</name>
    <message>
        <source>First or second of the two equal hours</source>
        <translation>Première ou seconde des deux heures identiques</translation>
    </message>
    <message>
        <source>The clocks are put back that night: this hour exists twice. Which of the two is meant?</source>
        <translation>Cette nuit-là, on recule d’une heure : cette heure existe deux fois. De laquelle s’agit-il ?</translation>
    </message>
    <message>
        <source>This time does not exist: the clocks are put forward that night. Choose another.</source>
        <translation>Cette heure n’existe pas : cette nuit-là, on avance d’une heure. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Ticked where this time is known</source>
        <translation>Coché lorsque cette heure est connue</translation>
    </message>
    <message>
        <source>first</source>
        <translation>première</translation>
    </message>
    <message>
        <source>second</source>
        <translation>seconde</translation>
    </message>
</context>
<context>
    <name>InventoryDesk</name>
    <message>
        <source>Left to be decided: {count} (Inventory ▸ Decide what lists left open…).</source>
        <translation>Reste à décider : {count} (Inventaire ▸ Décider ce que les listes laissent ouvert…).</translation>
    </message>
    <message>
        <source>Take an intake back</source>
        <translation>Annuler une intégration</translation>
    </message>
    <message>
        <source>Taken back. Records removed: {removed}, restored: {restored}, kept as edited since: {kept}.</source>
        <translation>Annulé. Enregistrements retirés : {removed}, rétablis : {restored}, gardés car modifiés depuis : {kept}.</translation>
    </message>
    <message>
        <source>Taken in. New cameras: {added}, changed: {updated}, as before: {unchanged}; rows rejected: {rejected}.</source>
        <translation>Intégré. Nouvelles caméras : {added}, modifiées : {updated}, inchangées : {unchanged} ; lignes rejetées : {rejected}.</translation>
    </message>
    <message>
        <source>Taking an intake back</source>
        <translation>Annulation d’une intégration</translation>
    </message>
    <message>
        <source>What it added is removed, what it changed is restored; what has been edited since stays.</source>
        <translation>Ce qu’elle a ajouté est retiré, ce qu’elle a modifié est rétabli ; ce qui a été modifié depuis reste.</translation>
    </message>
    <message>
        <source>Without coordinates: {count} (Inventory ▸ Cameras to place…).</source>
        <translation>Sans coordonnées : {count} (Inventaire ▸ Caméras à placer…).</translation>
    </message>
    <message>
        <source>{when}: {what} (new: {added}, changed: {updated})</source>
        <translation>{when} : {what} (nouvelles : {added}, modifiées : {updated})</translation>
    </message>
</context>
<context>
    <name>InventoryLayers</name>
    <message>
        <source>Camera inventory</source>
        <translation>Inventaire des caméras</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>Obstructing buildings</source>
        <translation>Bâtiments masquants</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Exploitants</translation>
    </message>
    <message>
        <source>Recorders</source>
        <translation>Enregistreurs</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Champs filmés</translation>
    </message>
</context>
<context>
    <name>InventoryWords</name>
    <message>
        <source> d</source>
        <translation> j</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutées</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>An address such as name@town.fr</source>
        <translation>Une adresse comme nom@commune.fr</translation>
    </message>
    <message>
        <source>An estimate from the inventory: it proves neither what was filmed nor an absence.</source>
        <translation>Estimation d’après l’inventaire : elle ne prouve ni ce qui a été filmé, ni une absence.</translation>
    </message>
    <message>
        <source>Angle counter-clockwise from east</source>
        <translation>Angle depuis l’est, sens inverse des aiguilles</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supposé</translation>
    </message>
    <message>
        <source>Assumed:</source>
        <translation>Supposé :</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Authorisation expires on</source>
        <translation>Fin de validité de l’autorisation</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Autorisée</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Camera (id, never used again)</source>
        <translation>Caméra (identifiant, jamais réattribué)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Changé le</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Changé par</translation>
    </message>
    <message>
        <source>Changed with</source>
        <translation>Changé avec</translation>
    </message>
    <message>
        <source>Channel (the owner's name for it)</source>
        <translation>Voie (nom donné par l’exploitant)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Clock and authorisation</source>
        <translation>Horloge et autorisation</translation>
    </message>
    <message>
        <source>Clock checked at</source>
        <translation>Horloge vérifiée le</translation>
    </message>
    <message>
        <source>Clock: recorder minus true time (s)</source>
        <translation>Horloge : enregistreur moins heure exacte (s)</translation>
    </message>
    <message>
        <source>Clocks drift: when was it compared?</source>
        <translation>Les horloges dérivent : quand a-t-elle été comparée ?</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Computed at</source>
        <translation>Calculé le</translation>
    </message>
    <message>
        <source>Computed from (fingerprint)</source>
        <translation>Calculé d’après (empreinte)</translation>
    </message>
    <message>
        <source>Contact on duty</source>
        <translation>Contact d’astreinte</translation>
    </message>
    <message>
        <source>Cut by</source>
        <translation>Coupé par</translation>
    </message>
    <message>
        <source>Declared by the owner</source>
        <translation>Déclarée par l’exploitant</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>Transmission par</translation>
    </message>
    <message>
        <source>Delivered by e-mail: enter the address</source>
        <translation>Envoi par courriel : saisir l’adresse</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Direction and reach</source>
        <translation>Orientation et portée</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>E-mail on duty</source>
        <translation>Courriel d’astreinte</translation>
    </message>
    <message>
        <source>Edited at</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Edited by</source>
        <translation>Modifié par</translation>
    </message>
    <message>
        <source>Edited with</source>
        <translation>Modifié avec</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Extent:</source>
        <translation>Emprise :</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Fisheye</source>
        <translation>Hypergone (fisheye)</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fixe</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Avec remarque</translation>
    </message>
    <message>
        <source>Focal length (mm)</source>
        <translation>Distance focale (mm)</translation>
    </message>
    <message>
        <source>Found to be (merged into)</source>
        <translation>Reconnue comme étant (fusionnée avec)</translation>
    </message>
    <message>
        <source>From 0 to 360</source>
        <translation>De 0 à 360</translation>
    </message>
    <message>
        <source>Goes on as</source>
        <translation>Se poursuit comme</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Heading (° clockwise from true north)</source>
        <translation>Orientation (° depuis le nord géographique)</translation>
    </message>
    <message>
        <source>Heading as delivered</source>
        <translation>Orientation telle que livrée</translation>
    </message>
    <message>
        <source>Heading:</source>
        <translation>Orientation :</translation>
    </message>
    <message>
        <source>Height above ground (m)</source>
        <translation>Hauteur au-dessus du sol (m)</translation>
    </message>
    <message>
        <source>Horizontal field of view (°)</source>
        <translation>Angle de champ horizontal (°)</translation>
    </message>
    <message>
        <source>Hours on duty</source>
        <translation>Heures d’astreinte</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Numéro dans la voie</translation>
    </message>
    <message>
        <source>Id in that list</source>
        <translation>Identifiant dans cette liste</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Indoor</source>
        <translation>En intérieur</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Versement</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Kind not known</source>
        <translation>Type non connu</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Type :</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Last confirmed on</source>
        <translation>Dernière confirmation le</translation>
    </message>
    <message>
        <source>Last confirmed:</source>
        <translation>Dernière confirmation :</translation>
    </message>
    <message>
        <source>Layer that it comes from</source>
        <translation>Couche d’origine</translation>
    </message>
    <message>
        <source>Lens and picture</source>
        <translation>Objectif et image</translation>
    </message>
    <message>
        <source>List delivered by</source>
        <translation>Liste livrée par</translation>
    </message>
    <message>
        <source>Loaded at</source>
        <translation>Chargé le</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Disparues</translation>
    </message>
    <message>
        <source>Missing from its list since</source>
        <translation>Absente de sa liste depuis</translation>
    </message>
    <message>
        <source>More than 0, up to 180</source>
        <translation>Plus de 0, jusqu’à 180</translation>
    </message>
    <message>
        <source>More than 0, up to 360</source>
        <translation>Plus de 0, jusqu’à 360</translation>
    </message>
    <message>
        <source>More than 0; leave it empty where it isn't known</source>
        <translation>Plus de 0 ; laisser vide si elle n’est pas connue</translation>
    </message>
    <message>
        <source>Municipality (code)</source>
        <translation>Commune (code)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Native format</source>
        <translation>Format natif</translation>
    </message>
    <message>
        <source>Nearer than the range: else the camera sees nothing</source>
        <translation>Plus près que la portée : sinon la caméra ne voit rien</translation>
    </message>
    <message>
        <source>Not before “There from”</source>
        <translation>Pas avant « En place depuis le »</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Number plates (ANPR)</source>
        <translation>Plaques (LAPI)</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observée</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Pan-tilt-zoom</source>
        <translation>Mobile (PTZ)</translation>
    </message>
    <message>
        <source>Picture of the view</source>
        <translation>Image du champ filmé</translation>
    </message>
    <message>
        <source>Picture taken on</source>
        <translation>Image prise le</translation>
    </message>
    <message>
        <source>Pixels across the picture, such as 1920</source>
        <translation>Pixels sur la largeur de l’image, par exemple 1920</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Position from</source>
        <translation>Position d’après</translation>
    </message>
    <message>
        <source>Position in one cell</source>
        <translation>Position dans une seule cellule</translation>
    </message>
    <message>
        <source>Position to within (m)</source>
        <translation>Position à (m) près</translation>
    </message>
    <message>
        <source>Possibly seen</source>
        <translation>Champ possible</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Range (m)</source>
        <translation>Portée (m)</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Joint par</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Enregistreur</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Recording hours</source>
        <translation>Heures d’enregistrement</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistre</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Numéro d’immatriculation (SIRET…)</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Resolution (horizontal pixels)</source>
        <translation>Définition (pixels en largeur)</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Retention authorised (days)</source>
        <translation>Conservation autorisée (jours)</translation>
    </message>
    <message>
        <source>Retention declared (days)</source>
        <translation>Conservation déclarée (jours)</translation>
    </message>
    <message>
        <source>Retention observed (days)</source>
        <translation>Conservation constatée (jours)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Second heading</source>
        <translation>Seconde orientation</translation>
    </message>
    <message>
        <source>Sees from (m)</source>
        <translation>Voit à partir de (m)</translation>
    </message>
    <message>
        <source>Sensor width (mm)</source>
        <translation>Largeur du capteur (mm)</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Since when? Without a day a search can't tell whether it filmed</source>
        <translation>Depuis quand ? Sans date, une recherche ne peut savoir si elle filmait</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>État depuis le</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>État :</translation>
    </message>
    <message>
        <source>Street that crosses, first</source>
        <translation>Voie qui croise, première</translation>
    </message>
    <message>
        <source>Street that crosses, second</source>
        <translation>Voie qui croise, deuxième</translation>
    </message>
    <message>
        <source>Street that crosses, third</source>
        <translation>Voie qui croise, troisième</translation>
    </message>
    <message>
        <source>Surely seen</source>
        <translation>Champ sûr</translation>
    </message>
    <message>
        <source>Taken back at</source>
        <translation>Annulée le</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>Annulée par</translation>
    </message>
    <message>
        <source>Taken in at</source>
        <translation>Versé le</translation>
    </message>
    <message>
        <source>Taken in by</source>
        <translation>Versé par</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Telephone on duty</source>
        <translation>Téléphone d’astreinte</translation>
    </message>
    <message>
        <source>There as described</source>
        <translation>En place telle que décrite</translation>
    </message>
    <message>
        <source>There from</source>
        <translation>En place depuis le</translation>
    </message>
    <message>
        <source>There until</source>
        <translation>En place jusqu’au</translation>
    </message>
    <message>
        <source>Tilt (° below the horizon)</source>
        <translation>Inclinaison (° sous l’horizon)</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangées</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Vertical field of view (°)</source>
        <translation>Angle de champ vertical (°)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Champ filmé</translation>
    </message>
    <message>
        <source>View stated by</source>
        <translation>Champ indiqué par</translation>
    </message>
    <message>
        <source>When was this learnt? The newest figure isn't always the true one</source>
        <translation>Quand l’a-t-on appris ? Le chiffre le plus récent n’est pas toujours le bon</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Who answers: a requisition needs a name</source>
        <translation>Qui répond : une réquisition a besoin d’un nom</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>Without a recorder nobody can be asked</source>
        <translation>Sans enregistreur, personne ne peut être interrogé</translation>
    </message>
    <message>
        <source>Without an owner nobody can be asked</source>
        <translation>Sans exploitant, personne ne peut être interrogé</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Written to (function)</source>
        <translation>Destinataire (fonction)</translation>
    </message>
    <message>
        <source>X or longitude</source>
        <translation>X ou longitude</translation>
    </message>
    <message>
        <source>Y or latitude</source>
        <translation>Y ou latitude</translation>
    </message>
    <message>
        <source>a crossing</source>
        <translation>un carrefour</translation>
    </message>
    <message>
        <source>after an alarm</source>
        <translation>sur alarme</translation>
    </message>
    <message>
        <source>answer of an owner</source>
        <translation>réponse d’un exploitant</translation>
    </message>
    <message>
        <source>building that it hangs in</source>
        <translation>bâtiment où elle se trouve</translation>
    </message>
    <message>
        <source>buildings</source>
        <translation>les bâtiments</translation>
    </message>
    <message>
        <source>buildings with heights</source>
        <translation>les bâtiments avec leur hauteur</translation>
    </message>
    <message>
        <source>by habilitation</source>
        <translation>par habilitation</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>remise en main propre</translation>
    </message>
    <message>
        <source>by requisition</source>
        <translation>sur réquisition</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>à certaines heures</translation>
    </message>
    <message>
        <source>cameras or recorders assigned</source>
        <translation>caméras ou enregistreurs rattachés</translation>
    </message>
    <message>
        <source>co-ownership</source>
        <translation>copropriété</translation>
    </message>
    <message>
        <source>company</source>
        <translation>entreprise</translation>
    </message>
    <message>
        <source>continuously</source>
        <translation>en continu</translation>
    </message>
    <message>
        <source>correction of several records</source>
        <translation>correction de plusieurs enregistrements</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>décisions</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>façade that it hangs on</source>
        <translation>façade où elle est fixée</translation>
    </message>
    <message>
        <source>field of view</source>
        <translation>angle de champ</translation>
    </message>
    <message>
        <source>fisheye</source>
        <translation>hypergone (fisheye)</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fixe</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>orientation</translation>
    </message>
    <message>
        <source>health</source>
        <translation>établissement de santé</translation>
    </message>
    <message>
        <source>height of the lens</source>
        <translation>hauteur de l’objectif</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>intercommunal body</source>
        <translation>intercommunalité</translation>
    </message>
    <message>
        <source>legal profession</source>
        <translation>profession juridique</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>municipality</source>
        <translation>commune</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>n’enregistre pas</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>number plates (ANPR)</source>
        <translation>plaques (LAPI)</translation>
    </message>
    <message>
        <source>on motion</source>
        <translation>sur mouvement</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>pan-tilt-zoom</source>
        <translation>mobile (PTZ)</translation>
    </message>
    <message>
        <source>person</source>
        <translation>particulier</translation>
    </message>
    <message>
        <source>place open to the public</source>
        <translation>lieu ouvert au public</translation>
    </message>
    <message>
        <source>places given</source>
        <translation>positions attribuées</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévue</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>portail</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>post</source>
        <translation>voie postale</translation>
    </message>
    <message>
        <source>press</source>
        <translation>presse</translation>
    </message>
    <message>
        <source>private place</source>
        <translation>lieu privé</translation>
    </message>
    <message>
        <source>public road</source>
        <translation>voie publique</translation>
    </message>
    <message>
        <source>range</source>
        <translation>portée</translation>
    </message>
    <message>
        <source>records merged</source>
        <translation>enregistrements fusionnés</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>déposée</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>commerce</translation>
    </message>
    <message>
        <source>social landlord</source>
        <translation>bailleur social</translation>
    </message>
    <message>
        <source>state</source>
        <translation>État</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûre</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>un relevé sur place</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>l’adresse</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>la liste</translation>
    </message>
    <message>
        <source>the map, by hand</source>
        <translation>la carte, à la main</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>l’exploitant</translation>
    </message>
    <message>
        <source>transport operator</source>
        <translation>transporteur</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>yes: the list named no recorder</source>
        <translation>oui : la liste ne nommait aucun enregistreur</translation>
    </message>
    <message>
        <source>{table}: {field}</source>
        <translation>{table} : {field}</translation>
    </message>
    <message>
        <source>… learnt on</source>
        <translation>… connue le</translation>
    </message>
</context>
<context>
    <name>LayerBox</name>
    <message>
        <source>(none)</source>
        <translation>(aucune)</translation>
    </message>
    <message>
        <source>Column with the number</source>
        <translation>Colonne du numéro</translation>
    </message>
    <message>
        <source>Column with the street</source>
        <translation>Colonne de la voie</translation>
    </message>
    <message>
        <source>Column with the town</source>
        <translation>Colonne de la commune</translation>
    </message>
    <message>
        <source>Layer of the project</source>
        <translation>Couche du projet</translation>
    </message>
    <message>
        <source>Reading the layer</source>
        <translation>Lecture de la couche</translation>
    </message>
    <message>
        <source>or a file</source>
        <translation>ou un fichier</translation>
    </message>
    <message>
        <source>{kind}: file</source>
        <translation>{kind} : fichier</translation>
    </message>
    <message>
        <source>{kind}: layer of the project</source>
        <translation>{kind} : couche du projet</translation>
    </message>
</context>
<context>
    <name>LayerNotes</name>
    <message>
        <source>One row for each recorded channel: a pole with four heads is four cameras. What nobody has recorded stays empty; a search then reckons with the smallest and the largest plausible value. Cameras are never deleted: set their status to removed.</source>
        <translation>Une ligne par voie enregistrée : un mât à quatre têtes compte pour quatre caméras. Ce que personne n’a relevé reste vide ; une recherche retient alors la plus petite et la plus grande valeur plausible. Une caméra ne se supprime jamais : mettez son état à « déposée ».</translation>
    </message>
    <message>
        <source>The footprints that hide what lies behind them. Without a height a building counts as infinitely high.</source>
        <translation>Les emprises qui masquent ce qui se trouve derrière elles. Sans hauteur, un bâtiment compte comme infiniment haut.</translation>
    </message>
    <message>
        <source>The recording systems: how long footage is kept, who is on duty, how wrong the clock is. A camera belongs to one of them.</source>
        <translation>Les enregistreurs : durée de conservation, permanence à joindre, écart de l’horloge. Chaque caméra est rattachée à l’un d’eux.</translation>
    </message>
    <message>
        <source>What each camera sees on the ground, estimated from its record and cut by the buildings. Derived: it is built anew from cameras and buildings, so that changes made here are lost. It proves neither what was filmed nor an absence.</source>
        <translation>Ce que chaque caméra voit au sol, estimé d’après sa fiche et coupé par les bâtiments. Couche dérivée : elle est reconstruite à partir des caméras et des bâtiments, les modifications faites ici sont donc perdues. Elle ne prouve ni ce qui a été filmé ni une absence.</translation>
    </message>
    <message>
        <source>Whom a requisition is written to, and by which channel. Confirm it once a year.</source>
        <translation>À qui une réquisition est adressée, et par quel moyen. À confirmer une fois par an.</translation>
    </message>
</context>
<context>
    <name>LegEditor</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Fastest speed</source>
        <translation>Vitesse maximale</translation>
    </message>
    <message>
        <source>Longest wait after it</source>
        <translation>Arrêt maximal ensuite</translation>
    </message>
    <message>
        <source>Longest wait at the end of the leg</source>
        <translation>Arrêt maximal à la fin du tronçon</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>Slowest speed</source>
        <translation>Vitesse minimale</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>Cameras near by from which nothing can be expected, and why.</source>
        <translation>Caméras proches dont il n’y a rien à attendre, et pourquoi.</translation>
    </message>
    <message>
        <source>Considered, left out</source>
        <translation>Caméras écartées</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Duty contact</source>
        <translation>Contact d’astreinte</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>From the inventory. That they were opened has been noted in the event log.</source>
        <translation>D’après l’inventaire. Leur consultation a été inscrite au journal.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>These cameras have no coordinates in the inventory. By their address or municipality they may be near: read them through.</source>
        <translation>Ces caméras n’ont pas de coordonnées dans l’inventaire. D’après leur adresse ou leur commune, elles peuvent être proches : parcourez-les.</translation>
    </message>
    <message>
        <source>Without coordinates</source>
        <translation>Sans coordonnées</translation>
    </message>
</context>
<context>
    <name>Locator</name>
    <message>
        <source>Addresses and streets of the project</source>
        <translation>Adresses et rues du projet</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>Owner not known</source>
        <translation>Exploitant inconnu</translation>
    </message>
    <message>
        <source>Search around it</source>
        <translation>Rechercher autour</translation>
    </message>
    <message>
        <source>Showing a camera</source>
        <translation>Affichage d’une caméra</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>déposée</translation>
    </message>
    <message>
        <source>without coordinates</source>
        <translation>sans coordonnées</translation>
    </message>
    <message>
        <source>{camera} has no coordinates yet, so the map can't show it (Inventory ▸ Cameras to place…).</source>
        <translation>{camera} n’a pas encore de coordonnées, la carte ne peut donc pas la montrer (Inventaire ▸ Caméras à placer…).</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>(not used)</source>
        <translation>(non utilisée)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Premières valeurs</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Signifie</translation>
    </message>
    <message>
        <source>What each column means</source>
        <translation>Signification de chaque colonne</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>The others stay in the inventory, out of use, so that later lists find this one. It can be taken back.</source>
        <translation>Les autres restent dans l’inventaire, hors d’usage, afin que les listes suivantes trouvent celui-ci. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>Celui-ci reste</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>For whoever mends the plugin: no path, no name, nothing of a case</source>
        <translation>Pour qui répare l’extension : ni chemin, ni nom, rien d’un dossier</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le répertoire</translation>
    </message>
    <message>
        <source>What is copied says where in the plugin it happened; no path, no name, nothing of a case.</source>
        <translation>Ce qui est copié dit à quel endroit de l’extension cela s’est produit : ni chemin, ni nom, rien d’un dossier.</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source>any way</source>
        <translation>tout mode</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>à vélo</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>en bus</translation>
    </message>
    <message>
        <source>car</source>
        <translation>en voiture</translation>
    </message>
    <message>
        <source>kick scooter</source>
        <translation>en trottinette</translation>
    </message>
    <message>
        <source>moped</source>
        <translation>à cyclomoteur</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>à moto</translation>
    </message>
    <message>
        <source>on foot</source>
        <translation>à pied</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en courant</translation>
    </message>
    <message>
        <source>scooter</source>
        <translation>en scooter</translation>
    </message>
    <message>
        <source>tram</source>
        <translation>en tramway</translation>
    </message>
</context>
<context>
    <name>NewInventoryDialog</name>
    <message>
        <source>A GeoPackage on this computer. It can be copied to a server later.</source>
        <translation>Un GeoPackage sur cet ordinateur. Il pourra être copié sur un serveur plus tard.</translation>
    </message>
    <message>
        <source>A schema in a database with PostGIS. Who may make one is decided by its administrator.</source>
        <translation>Un schéma dans une base avec PostGIS. Son administrateur décide qui peut en créer.</translation>
    </message>
    <message>
        <source>Afterwards take lists in: “Take in a list…” in the menu Inventory.</source>
        <translation>Intégrez ensuite des listes : « Intégrer une liste… » dans le menu Inventaire.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>In a file, for one desk</source>
        <translation>Dans un fichier, pour un seul poste</translation>
    </message>
    <message>
        <source>New inventory</source>
        <translation>Nouvel inventaire</translation>
    </message>
    <message>
        <source>On a PostgreSQL server, for several (administrators)</source>
        <translation>Sur un serveur PostgreSQL, pour plusieurs (administrateurs)</translation>
    </message>
    <message>
        <source>Reference system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
</context>
<context>
    <name>OptionalDate</name>
    <message>
        <source>{name} is known</source>
        <translation>{name} : date connue</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Addresses of this project (locator bar: adr)</source>
        <translation>Adresses de ce projet (barre de recherche : adr)</translation>
    </message>
    <message>
        <source>Choose the folder of a pack of your own</source>
        <translation>Choisir le dossier d’un pack propre au service</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Folder for cases</source>
        <translation>Répertoire des dossiers</translation>
    </message>
    <message>
        <source>Folder for packets</source>
        <translation>Répertoire des liasses</translation>
    </message>
    <message>
        <source>Folder of the pack</source>
        <translation>Dossier du pack</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Jurisdiction pack (name or folder)</source>
        <translation>Pack juridique (nom ou répertoire)</translation>
    </message>
    <message>
        <source>Keep cases for</source>
        <translation>Conserver les affaires</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Set by your administrator: it cannot be changed here.</source>
        <translation>Fixé par votre administrateur : ne peut pas être modifié ici.</translation>
    </message>
    <message>
        <source>Streets of this project (locator bar: adr)</source>
        <translation>Rues de ce projet (barre de recherche : adr)</translation>
    </message>
    <message>
        <source>What is greyed was set by your administrator and cannot be changed here.</source>
        <translation>Ce qui est grisé a été fixé par votre administrateur et ne peut pas être modifié ici.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>{name}, version {version}. {notice} A change holds for the next search.</source>
        <translation>{name}, version {version}. {notice} Un changement vaut pour la prochaine recherche.</translation>
    </message>
</context>
<context>
    <name>OthersEdits</name>
    <message>
        <source>(you too: {columns}; the other's value is in the history)</source>
        <translation>(vous aussi : {columns} ; l’autre valeur est dans l’historique)</translation>
    </message>
    <message>
        <source>Others have changed the same cameras while you were editing: {count}. Both changes are kept.</source>
        <translation>Pendant votre édition, d’autres ont modifié les mêmes caméras : {count}. Les deux modifications sont conservées.</translation>
    </message>
    <message>
        <source>Others have changed the same cameras while you were editing: {count}. What you edited is saved over it.</source>
        <translation>Pendant votre édition, d’autres ont modifié les mêmes caméras : {count}. Vos valeurs remplacent les leurs.</translation>
    </message>
    <message>
        <source>Saving edits</source>
        <translation>Enregistrement des modifications</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>une personne inconnue</translation>
    </message>
    <message>
        <source>{camera}: deleted by {who}, {moment}</source>
        <translation>{camera} : supprimée par {who}, {moment}</translation>
    </message>
    <message>
        <source>{camera}: {who}, {moment}, changed {columns}</source>
        <translation>{camera} : {who}, {moment}, a modifié {columns}</translation>
    </message>
</context>
<context>
    <name>OwnersDialog</name>
    <message>
        <source>Assign the selected cameras</source>
        <translation>Rattacher les caméras sélectionnées</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>Cameras that are selected in the inventory's layer on the map will hang on this recorder or owner.</source>
        <translation>Les caméras sélectionnées dans la couche de l’inventaire sur la carte seront rattachées à cet enregistreur ou à cet exploitant.</translation>
    </message>
    <message>
        <source>Choose a line and merge it, or leave it: nothing is merged by itself.</source>
        <translation>Choisissez une ligne et fusionnez-la, ou laissez-la : rien n’est fusionné tout seul.</translation>
    </message>
    <message>
        <source>Choose several with Ctrl or Shift to merge them, or one to assign cameras to it.</source>
        <translation>Choisissez-en plusieurs avec Ctrl ou Maj pour les fusionner, ou un seul pour y rattacher des caméras.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Filter by name, town or number</source>
        <translation>Filtrer par nom, commune ou numéro</translation>
    </message>
    <message>
        <source>Give to another owner…</source>
        <translation>Donner à un autre exploitant…</translation>
    </message>
    <message>
        <source>Kinds of records</source>
        <translation>Sortes de fiches</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>No owners look like one. Any others are chosen on the first page, with Ctrl or Shift, and merged there.</source>
        <translation>Aucun exploitant ne semble en double. D’autres se choisissent sur la première page, avec Ctrl ou Maj, et s’y fusionnent.</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Rien ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Exploitants</translation>
    </message>
    <message>
        <source>Owners and recorders</source>
        <translation>Exploitants et enregistreurs</translation>
    </message>
    <message>
        <source>Owners that are probably one</source>
        <translation>Exploitants qui n’en font sans doute qu’un</translation>
    </message>
    <message>
        <source>Probably one</source>
        <translation>Sans doute un seul</translation>
    </message>
    <message>
        <source>Probably one ({count})</source>
        <translation>Sans doute un seul ({count})</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Recorders</source>
        <translation>Enregistreurs</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Numéro d’identification</translation>
    </message>
    <message>
        <source>Retention (days)</source>
        <translation>Conservation (jours)</translation>
    </message>
    <message>
        <source>The inventory has no owners yet: take in a list that names them, or add one in the layer of owners.</source>
        <translation>L’inventaire n’a pas encore d’exploitant : intégrez une liste qui en nomme, ou ajoutez-en un dans la couche des exploitants.</translation>
    </message>
    <message>
        <source>The inventory has no recorders yet. An owner gets one with its first camera: select cameras and assign them.</source>
        <translation>L’inventaire n’a pas encore d’enregistreur. Un exploitant en reçoit un avec sa première caméra : sélectionnez des caméras et rattachez-les.</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>sans exploitant</translation>
    </message>
</context>
<context>
    <name>PaperAnswerDialog</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All cameras ({count}), the owner and its recorders count as confirmed.</source>
        <translation>Toutes les caméras ({count}), l’exploitant et ses enregistreurs sont tenus pour confirmés.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Confirmed on paper: {owner}</source>
        <translation>Confirmé sur papier : {owner}</translation>
    </message>
    <message>
        <source>Day of the answer</source>
        <translation>Jour de la réponse</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>Dernière confirmation</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>{chosen} of {count} cameras count as confirmed.</source>
        <translation>{chosen} caméras sur {count} comptent comme confirmées.</translation>
    </message>
</context>
<context>
    <name>PapersDesk</name>
    <message>
        <source>A case was left open: {name}. All of it was saved.</source>
        <translation>Un dossier est resté ouvert : {name}. Tout a été enregistré.</translation>
    </message>
    <message>
        <source>Cases (*.gpkg)</source>
        <translation>Dossiers (*.gpkg)</translation>
    </message>
    <message>
        <source>Cases without activity for {days} days: {count}. Their time is over.</source>
        <translation>Affaires sans activité depuis {days} jours : {count}. Leur délai est passé.</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Le rouvrir</translation>
    </message>
    <message>
        <source>Papers for {owners} written; requisitions: {count}, drafts among them: {drafts}.</source>
        <translation>Pièces pour {owners} rédigées ; réquisitions : {count}, dont projets : {drafts}.</translation>
    </message>
    <message>
        <source>Papers need the procedure number: enter it among the case particulars.</source>
        <translation>Les pièces exigent le numéro de procédure : saisissez-le dans les éléments de la procédure.</translation>
    </message>
    <message>
        <source>Place, time or inventory have changed since this search. Search again.</source>
        <translation>Le lieu, l’heure ou l’inventaire ont changé depuis cette recherche. Relancez-la.</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Purger…</translation>
    </message>
    <message>
        <source>Purging needs QGIS's Processing toolbox. Enable it in the plugin manager.</source>
        <translation>La purge a besoin de la boîte à outils Traitements de QGIS. Activez-la dans le gestionnaire d’extensions.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Le relire</translation>
    </message>
    <message>
        <source>The folder for packets needs its whole path: {folder} could be anywhere.</source>
        <translation>Le répertoire des liasses doit être indiqué par son chemin complet : {folder} pourrait être n’importe où.</translation>
    </message>
    <message>
        <source>Writing keep-requests</source>
        <translation>Rédaction des demandes de conservation</translation>
    </message>
    <message>
        <source>Writing packets</source>
        <translation>Rédaction des liasses</translation>
    </message>
    <message>
        <source>Writing the event log</source>
        <translation>Écriture du journal</translation>
    </message>
    <message>
        <source>{after} of {before} are requested: for each place and stretch the two that see best.</source>
        <translation>{after} sur {before} sont requises : pour chaque lieu et chaque portion, les deux qui voient le mieux.</translation>
    </message>
    <message>
        <source>{hours} camera-hours, the longest window {longest} h.</source>
        <translation>{hours} heures-caméras, la période la plus longue dure {longest} h.</translation>
    </message>
    <message>
        <source>{what}; not in the register yet</source>
        <translation>{what} ; pas encore au registre</translation>
    </message>
    <message>
        <source>{when}: exported, {cameras} (wave {wave})</source>
        <translation>{when} : export, {cameras} (vague {wave})</translation>
    </message>
    <message>
        <source>{when}: frozen, {cameras} (wave {wave})</source>
        <translation>{when} : gel, {cameras} (vague {wave})</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>A map of each camera, for the case file</source>
        <translation>Un plan de chaque caméra, pour le dossier</translation>
    </message>
    <message>
        <source>A page for each camera with its view, beside the overview; takes longer</source>
        <translation>Une page par caméra avec son champ filmé, en plus de la vue d’ensemble ; plus long</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Procédure</translation>
    </message>
    <message>
        <source>Case particulars…</source>
        <translation>Éléments de la procédure…</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>Déjà fait</translation>
    </message>
    <message>
        <source>Enter in the register now</source>
        <translation>Inscrire au registre maintenant</translation>
    </message>
    <message>
        <source>Folder for packets</source>
        <translation>Répertoire des liasses</translation>
    </message>
    <message>
        <source>Keep-requests for {keep}, requisitions for {request}.</source>
        <translation>Conservation à demander : {keep} ; remise à requérir : {request}.</translation>
    </message>
    <message>
        <source>Narrow to what sees best</source>
        <translation>Resserrer à ce qui voit le mieux</translation>
    </message>
    <message>
        <source>No papers yet: mark cameras, then Freeze writes the keep-requests and Export all papers.</source>
        <translation>Aucune pièce pour l’instant : cochez des caméras, puis Geler rédige les demandes de conservation et Exporter toutes les pièces.</translation>
    </message>
    <message>
        <source>Nothing is marked yet: search, then tick cameras to keep or to request in 2 Cameras.</source>
        <translation>Rien n’est encore coché : lancez la recherche, puis cochez dans 2 Caméras celles à conserver ou à requérir.</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Liasses</translation>
    </message>
    <message>
        <source>Packets that aren't in the register yet: {count}. The case keeps what is to be entered.</source>
        <translation>Paquets pas encore inscrits au registre : {count}. Le dossier conserve ce qui doit l’être.</translation>
    </message>
    <message>
        <source>Procedure, authorisation, service and signer: what stands on the papers</source>
        <translation>Procédure, autorisation, service et signataire : ce qui figure sur les pièces</translation>
    </message>
    <message>
        <source>Request for each place and stretch the two cameras that see best. Nothing that is seen becomes unseen.</source>
        <translation>Requérir, pour chaque lieu et chaque portion, les deux caméras qui voient le mieux. Rien de ce qui est vu ne cesse de l’être.</translation>
    </message>
    <message>
        <source>Try again whether the register's server answers, and enter what waits</source>
        <translation>Réessayer de joindre le serveur du registre et inscrire ce qui attend</translation>
    </message>
    <message>
        <source>What has been frozen and exported</source>
        <translation>Ce qui a été gelé et exporté</translation>
    </message>
    <message>
        <source>Written into a new folder of the case, in:</source>
        <translation>Écrites dans un nouveau répertoire de la procédure, sous :</translation>
    </message>
</context>
<context>
    <name>Particulars</name>
    <message>
        <source>Address of the service</source>
        <translation>Adresse du service</translation>
    </message>
    <message>
        <source>Answer wanted by</source>
        <translation>Réponse attendue pour le</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles d’incrimination</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Authorised on</source>
        <translation>Date de l’autorisation</translation>
    </message>
    <message>
        <source>Call-back number (switchboard)</source>
        <translation>Numéro de rappel (standard)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Procédure</translation>
    </message>
    <message>
        <source>Complete: nothing is missing.</source>
        <translation>Complet : rien ne manque.</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>E-mail of the service</source>
        <translation>Courriel du service</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Fin de validité de l’autorisation</translation>
    </message>
    <message>
        <source>For requisitions, still missing: {names}.</source>
        <translation>Pour requérir, il manque : {names}.</translation>
    </message>
    <message>
        <source>Format wanted</source>
        <translation>Format de remise</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Cadre d’enquête</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Magistrat ayant autorisé</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>Adresse de remise</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Mode de remise</translation>
    </message>
    <message>
        <source>Inquiry opened on</source>
        <translation>Enquête ouverte le</translation>
    </message>
    <message>
        <source>Invented (exercise): said on every paper</source>
        <translation>Données inventées (exercice) : mentionné sur chaque pièce</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature de l’autorisation</translation>
    </message>
    <message>
        <source>Legal capacity</source>
        <translation>Qualité du signataire</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Mention de protection</translation>
    </message>
    <message>
        <source>Name of the signer</source>
        <translation>Nom du signataire</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Infraction</translation>
    </message>
    <message>
        <source>Place of the offence</source>
        <translation>Lieu des faits</translation>
    </message>
    <message>
        <source>Procedure number</source>
        <translation>Numéro de procédure</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Grade du signataire</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence de l’autorisation</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Service and signer</source>
        <translation>Service et signataire</translation>
    </message>
    <message>
        <source>To freeze, still missing: {names}.</source>
        <translation>Pour geler, il manque : {names}.</translation>
    </message>
    <message>
        <source>Under the control of</source>
        <translation>Sous le contrôle de</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Without them the papers are drafts.</source>
        <translation>À défaut, les pièces restent à l’état de projet.</translation>
    </message>
    <message>
        <source>commission of a judge</source>
        <translation>commission rogatoire</translation>
    </message>
    <message>
        <source>flagrance</source>
        <translation>enquête de flagrance</translation>
    </message>
    <message>
        <source>general instructions</source>
        <translation>instructions générales</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>individuelle</translation>
    </message>
    <message>
        <source>letters rogatory</source>
        <translation>commission rogatoire</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>à choisir</translation>
    </message>
    <message>
        <source>oral, by telephone</source>
        <translation>orale, par téléphone</translation>
    </message>
    <message>
        <source>preliminary inquiry</source>
        <translation>enquête préliminaire</translation>
    </message>
</context>
<context>
    <name>PartsTree</name>
    <message>
        <source>Circle</source>
        <translation>Cercle</translation>
    </message>
    <message>
        <source>Leg {number}</source>
        <translation>Tronçon {number}</translation>
    </message>
    <message>
        <source>Nothing drawn yet: choose Zone, Circle or Path above and draw on the map.</source>
        <translation>Rien n’est encore dessiné : choisissez Zone, Cercle ou Trajet ci-dessus et dessinez sur la carte.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Sighting</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Track {name}</source>
        <translation>Trace {name}</translation>
    </message>
    <message>
        <source>What has been drawn</source>
        <translation>Ce qui a été dessiné</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>waits up to {span}</source>
        <translation>arrêt jusqu’à {span}</translation>
    </message>
    <message>
        <source>{count} points with times</source>
        <translation>{count} points horodatés</translation>
    </message>
    <message>
        <source>{slow}–{fast} km/h</source>
        <translation>{slow}–{fast} km/h</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Statistics of the register</source>
        <translation>Statistiques du registre</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>La fin précède le début.</translation>
    </message>
</context>
<context>
    <name>PlaceLayersDialog</name>
    <message>
        <source>Address or street layer</source>
        <translation>Couche d’adresses ou de voies</translation>
    </message>
    <message>
        <source>Addresses (points)</source>
        <translation>Adresses (points)</translation>
    </message>
    <message>
        <source>Columns with street, number and town are recognised by their names (as in the national address base or BD TOPO). Nothing is written yet: what was found is shown in the list first.</source>
        <translation>Les colonnes de la voie, du numéro et de la commune sont reconnues à leur nom (comme dans la base adresse nationale ou la BD TOPO). Rien n’est encore écrit : ce qui a été trouvé s’affiche d’abord dans la liste.</translation>
    </message>
    <message>
        <source>Look them up</source>
        <translation>Les rechercher</translation>
    </message>
    <message>
        <source>Streets (lines)</source>
        <translation>Voies (lignes)</translation>
    </message>
</context>
<context>
    <name>PlaceSection</name>
    <message>
        <source>Changing a leg</source>
        <translation>Modification d’un tronçon</translation>
    </message>
    <message>
        <source>Circle around a place that is typed…</source>
        <translation>Cercle autour d’un lieu saisi…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the selected part</source>
        <translation>Supprimer l’élément sélectionné</translation>
    </message>
    <message>
        <source>Fold or unfold this part</source>
        <translation>Replier ou déplier cette partie</translation>
    </message>
    <message>
        <source>From…</source>
        <translation>Depuis…</translation>
    </message>
    <message>
        <source>GPX files (*.gpx)</source>
        <translation>Fichiers GPX (*.gpx)</translation>
    </message>
    <message>
        <source>Next leg</source>
        <translation>Tronçon suivant</translation>
    </message>
    <message>
        <source>Only the first or the last leg can be deleted: a path has no gaps.</source>
        <translation>Seul le premier ou le dernier tronçon peut être supprimé : un trajet est sans lacune.</translation>
    </message>
    <message>
        <source>Own times…</source>
        <translation>Heures propres…</translation>
    </message>
    <message>
        <source>Path from a GPX file</source>
        <translation>Trajet d’après un fichier GPX</translation>
    </message>
    <message>
        <source>Path from a GPX file…</source>
        <translation>Trajet d’après un fichier GPX…</translation>
    </message>
    <message>
        <source>Path from the selected features</source>
        <translation>Trajet d’après les entités sélectionnées</translation>
    </message>
    <message>
        <source>Times of this part</source>
        <translation>Heures de cet élément</translation>
    </message>
    <message>
        <source>Times of this part alone, where they differ from those below</source>
        <translation>Heures de cet élément seul, si elles diffèrent de celles indiquées plus bas</translation>
    </message>
    <message>
        <source>Times of this part alone. Leave both empty to use the common ones.</source>
        <translation>Heures de cet élément seul. Laissez les deux vides pour utiliser les heures communes.</translation>
    </message>
    <message>
        <source>Type a place, or take a zone or path from a file or from the selected features</source>
        <translation>Saisir un lieu, ou prendre une zone ou un trajet dans un fichier ou dans les entités sélectionnées</translation>
    </message>
    <message>
        <source>Way of moving of the leg that is drawn next</source>
        <translation>Mode de déplacement du prochain tronçon dessiné</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Zone from the selected features</source>
        <translation>Zone d’après les entités sélectionnées</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>address not understood</source>
        <translation>adresse non comprise</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>one place, in doubt</source>
        <translation>une position, incertaine</translation>
    </message>
    <message>
        <source>within {metres} m</source>
        <translation>à {metres} m près</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} positions</translation>
    </message>
    <message>
        <source>{place}, to within {metres} m</source>
        <translation>{place}, à {metres} m près</translation>
    </message>
</context>
<context>
    <name>PlacingDesk</name>
    <message>
        <source>Cameras to place</source>
        <translation>Caméras à placer</translation>
    </message>
    <message>
        <source>Cameras without coordinates: {count}. They are searched by their municipality until they are placed.</source>
        <translation>Caméras sans coordonnées : {count}. D’ici là, elles sont recherchées par leur commune.</translation>
    </message>
    <message>
        <source>Every camera of this inventory has its place.</source>
        <translation>Toutes les caméras de cet inventaire ont leur position.</translation>
    </message>
    <message>
        <source>List that knows the cameras' numbers</source>
        <translation>Liste qui connaît les numéros des caméras</translation>
    </message>
    <message>
        <source>Looking addresses up</source>
        <translation>Recherche des adresses</translation>
    </message>
    <message>
        <source>Looking numbers up</source>
        <translation>Recherche des numéros</translation>
    </message>
    <message>
        <source>Numbers found: {placed}. Cameras that would still wait: {waiting}. Numbers with several places or cameras, left: {doubtful}.</source>
        <translation>Numéros trouvés : {placed}. Caméras qui attendraient encore : {waiting}. Numéros désignant plusieurs positions ou caméras, laissés : {doubtful}.</translation>
    </message>
    <message>
        <source>One place found: {placed}; several: {choice}; not found: {not_found}; address not understood: {not_understood}.</source>
        <translation>Une position trouvée : {placed} ; plusieurs : {choice} ; introuvables : {not_found} ; adresse non comprise : {not_understood}.</translation>
    </message>
    <message>
        <source>Open an inventory first.</source>
        <translation>Ouvrez d’abord un inventaire.</translation>
    </message>
    <message>
        <source>Place them?</source>
        <translation>Les placer ?</translation>
    </message>
    <message>
        <source>Placed cameras: {count}. It can be taken back like a list: Inventory ▸ Take an intake back…</source>
        <translation>Caméras placées : {count}. Cela peut être annulé comme une liste : Inventaire ▸ Annuler une intégration…</translation>
    </message>
    <message>
        <source>Placing a camera</source>
        <translation>Placement d’une caméra</translation>
    </message>
    <message>
        <source>Placing cameras</source>
        <translation>Placement des caméras</translation>
    </message>
    <message>
        <source>Reading cameras</source>
        <translation>Lecture des caméras</translation>
    </message>
    <message>
        <source>Reading the layer</source>
        <translation>Lecture de la couche</translation>
    </message>
    <message>
        <source>Several places fit: press the number of one, or click on it.</source>
        <translation>Plusieurs positions conviennent : tapez le numéro de l’une d’elles, ou cliquez dessus.</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Annulation</translation>
    </message>
</context>
<context>
    <name>PlacingPanel</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Cameras to place</source>
        <translation>Caméras à placer</translation>
    </message>
    <message>
        <source>Click where the chosen camera stands. A click on a numbered place, or its number on the keyboard, takes that place; Enter takes the only one. Ctrl+Down goes on to the next camera, Escape ends.</source>
        <translation>Cliquez là où se trouve la caméra choisie. Un clic sur une position numérotée, ou son numéro au clavier, prend cette position ; Entrée prend la seule. Ctrl+Bas passe à la caméra suivante, Échap termine.</translation>
    </message>
    <message>
        <source>Filter by number, address, list or municipality</source>
        <translation>Filtrer par numéro, adresse, liste ou commune</translation>
    </message>
    <message>
        <source>Find places by the cameras' numbers or addresses; nothing is placed before you agree</source>
        <translation>Chercher les emplacements par les numéros ou les adresses des caméras ; rien n’est placé sans votre accord</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>In a list that knows their numbers…</source>
        <translation>Dans une liste qui connaît leurs numéros…</translation>
    </message>
    <message>
        <source>In an address or street layer…</source>
        <translation>Dans une couche d’adresses ou de voies…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Look them up</source>
        <translation>Les rechercher</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>Placer sur la carte</translation>
    </message>
    <message>
        <source>Place the cameras for which exactly one place was found</source>
        <translation>Placer les caméras pour lesquelles un seul emplacement a été trouvé</translation>
    </message>
    <message>
        <source>Place what was found ({count})</source>
        <translation>Placer ce qui a été trouvé ({count})</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take the camera placed last off the map again (Backspace or Ctrl+Z on the map).</source>
        <translation>Retirer de la carte la dernière caméra placée (Retour arrière ou Ctrl+Z sur la carte).</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>En détail</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What becomes of each row</source>
        <translation>Ce que devient chaque ligne</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>perhaps the known camera {known}: to be decided</source>
        <translation>peut-être la caméra connue {known} : à décider</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangée</translation>
    </message>
    <message>
        <source>{field}: stays {kept} as surveyed (the list says {delivered})</source>
        <translation>{field} : reste {kept} comme relevé (la liste dit {delivered})</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title} : {value}</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Set aside by {who} on {day}: {reason}</source>
        <translation>Mis de côté par {who} le {day} : {reason}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message>
        <source>A map of each camera, for the case file</source>
        <translation>Un plan de chaque caméra, pour le dossier</translation>
    </message>
    <message>
        <source>A reminder asks again for what was sent and not answered; a release letter ends the keeping of what is not asked for or was handed over. What was sent of them is noted afterwards, with 'Note what happened to requisitions'.</source>
        <translation>Un rappel demande à nouveau ce qui a été envoyé et reste sans réponse ; une lettre de fin de conservation libère ce qui n’est pas requis ou a été remis. Ce qui en a été envoyé se note ensuite avec « Noter ce que sont devenues des réquisitions ».</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutées</translation>
    </message>
    <message>
        <source>Address layer</source>
        <translation>Couche d’adresses</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Avec réponse</translation>
    </message>
    <message>
        <source>As a reminder, to owners that haven't answered in time</source>
        <translation>En rappel, aux exploitants qui n’ont pas répondu à temps</translation>
    </message>
    <message>
        <source>Assign cameras to a recorder or owner</source>
        <translation>Rattacher des caméras à un enregistreur ou à un exploitant</translation>
    </message>
    <message>
        <source>Attach a signed requisition to a message</source>
        <translation>Joindre une réquisition signée à un message</translation>
    </message>
    <message>
        <source>Back an inventory up</source>
        <translation>Sauvegarder un inventaire</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Build the views of an inventory</source>
        <translation>Calculer les champs filmés d’un inventaire</translation>
    </message>
    <message>
        <source>Buildings taken: {taken}, repaired: {repaired}, left out: {left_out}, without a known height: {without_height}.</source>
        <translation>Bâtiments chargés : {taken}, réparés : {repaired}, écartés : {left_out}, de hauteur inconnue : {without_height}.</translation>
    </message>
    <message>
        <source>Buildings to load into the inventory (empty: those that it holds)</source>
        <translation>Bâtiments à charger dans l’inventaire (vide : ceux qu’il contient)</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Champs calculés</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Camera Requisition</source>
        <translation>Camera Requisition</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>Cameras added</source>
        <translation>Caméras ajoutées</translation>
    </message>
    <message>
        <source>Cameras answered for (ids; default: all)</source>
        <translation>Caméras concernées par la réponse (identifiants ; par défaut toutes)</translation>
    </message>
    <message>
        <source>Cameras assigned</source>
        <translation>Caméras rattachées</translation>
    </message>
    <message>
        <source>Cameras complete</source>
        <translation>Caméras complètes</translation>
    </message>
    <message>
        <source>Cameras considered and left out</source>
        <translation>Caméras examinées et écartées</translation>
    </message>
    <message>
        <source>Cameras copied</source>
        <translation>Caméras copiées</translation>
    </message>
    <message>
        <source>Cameras found</source>
        <translation>Caméras trouvées</translation>
    </message>
    <message>
        <source>Cameras kept (ids, separated by commas; default all)</source>
        <translation>Caméras retenues (identifiants séparés par des virgules ; toutes par défaut)</translation>
    </message>
    <message>
        <source>Cameras known</source>
        <translation>Caméras connues</translation>
    </message>
    <message>
        <source>Cameras moved</source>
        <translation>Caméras déplacées</translation>
    </message>
    <message>
        <source>Cameras of this source that the list no longer names</source>
        <translation>Caméras de cette source absentes de la nouvelle liste</translation>
    </message>
    <message>
        <source>Cameras placed</source>
        <translation>Caméras placées</translation>
    </message>
    <message>
        <source>Cameras that may see it</source>
        <translation>Caméras qui peuvent voir les lieux</translation>
    </message>
    <message>
        <source>Cameras that see it</source>
        <translation>Caméras qui voient les lieux</translation>
    </message>
    <message>
        <source>Cameras that still wait</source>
        <translation>Caméras qui attendent encore</translation>
    </message>
    <message>
        <source>Cameras unchanged</source>
        <translation>Caméras inchangées</translation>
    </message>
    <message>
        <source>Cameras updated</source>
        <translation>Caméras mises à jour</translation>
    </message>
    <message>
        <source>Cameras usable</source>
        <translation>Caméras utilisables</translation>
    </message>
    <message>
        <source>Cameras without coordinates</source>
        <translation>Caméras sans coordonnées</translation>
    </message>
    <message>
        <source>Cameras without coordinates that may be near</source>
        <translation>Caméras sans coordonnées peut-être proches</translation>
    </message>
    <message>
        <source>Case particulars (JSON)</source>
        <translation>Éléments de la procédure (JSON)</translation>
    </message>
    <message>
        <source>Cases left though their time is over</source>
        <translation>Affaires laissées bien que leur délai soit passé</translation>
    </message>
    <message>
        <source>Cases removed</source>
        <translation>Affaires retirées</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Check an inventory</source>
        <translation>Contrôler un inventaire</translation>
    </message>
    <message>
        <source>Checks that the evidence of a packet is the one its manifest names, runs the search again on it, which must find the very same, and compares with an inventory of today, where one is given: what was added, has gone or was changed since.</source>
        <translation>Vérifie que les éléments de recherche d’une liasse sont ceux que nomme son manifeste, y refait la recherche, qui doit trouver exactement la même chose, et compare avec un inventaire d’aujourd’hui s’il est donné : ce qui a été ajouté, a disparu ou a changé depuis.</translation>
    </message>
    <message>
        <source>Columns that are missing: {columns}</source>
        <translation>Colonnes manquantes : {columns}</translation>
    </message>
    <message>
        <source>Columns whose names were lost, and that were not read: {columns}</source>
        <translation>Colonnes dont le nom est perdu, et qui n’ont pas été lues : {columns}</translation>
    </message>
    <message>
        <source>Computes for every placed camera what it surely sees and what it may see, true on the ellipsoid and cut by the buildings that the inventory holds. Views that are up to date are left as they are; what was built before it was stopped need not be built again.

A layer of buildings comes into the place of all that the inventory holds. Invalid footprints are repaired or left out, and counted in the log. Without a field of heights, and where it is empty, a building hides everything behind it.</source>
        <translation>Calcule pour chaque caméra placée ce qu’elle voit sûrement et ce qu’elle peut voir, exact sur l’ellipsoïde et limité par les bâtiments que contient l’inventaire. Les champs à jour restent tels quels ; ce qui a été calculé avant une interruption n’est pas à refaire.

Une couche de bâtiments remplace tous ceux que contient l’inventaire. Les emprises invalides sont réparées ou écartées, et comptées dans le journal. Sans champ des hauteurs, ou s’il est vide, un bâtiment masque tout ce qui est derrière lui.</translation>
    </message>
    <message>
        <source>Copies all of an inventory, with its history and settings, from a GeoPackage to PostgreSQL with PostGIS, back, or to another of its kind. Either is a file or a connection (“postgresql:dbname=cameras”; user and password stay in QGIS's authentication, pg_service.conf or .pgpass). What exists is never overwritten. The copy is compared with the inventory before it counts.</source>
        <translation>Copie tout un inventaire, avec son historique et ses paramètres, d’un GeoPackage vers PostgreSQL avec PostGIS, en sens inverse, ou vers un autre de même nature. L’un et l’autre sont un fichier ou une connexion (« postgresql:dbname=cameras » ; utilisateur et mot de passe restent dans l’authentification de QGIS, pg_service.conf ou .pgpass). Ce qui existe n’est jamais écrasé. La copie est comparée à l’inventaire avant de compter.</translation>
    </message>
    <message>
        <source>Copies the inventory in one consistent state, even while others read and write it, and checks the copy. An existing file is never overwritten.</source>
        <translation>Copie l’inventaire dans un état cohérent, même pendant que d’autres le lisent ou l’écrivent, et vérifie la copie. Un fichier existant n’est jamais écrasé.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Copy an inventory</source>
        <translation>Copier un inventaire</translation>
    </message>
    <message>
        <source>Copy of what was there before</source>
        <translation>Copie de ce qui s’y trouvait avant</translation>
    </message>
    <message>
        <source>Coverage of an incident by cameras</source>
        <translation>Couverture d’un incident par les caméras</translation>
    </message>
    <message>
        <source>Create a camera inventory</source>
        <translation>Créer un inventaire de caméras</translation>
    </message>
    <message>
        <source>Creates an empty inventory of cameras, owners and recorders as a GeoPackage, with its styles and forms, or, where the output is a connection (“postgresql:dbname=cameras”), as a schema in PostgreSQL with PostGIS. What exists is never overwritten. The territory, where given, is kept and rows of later lists that lie outside are rejected.</source>
        <translation>Crée un inventaire vide de caméras, d’exploitants et d’enregistreurs au format GeoPackage, avec ses styles et ses formulaires, ou, si la sortie est une connexion (« postgresql:dbname=cameras »), comme schéma dans PostgreSQL avec PostGIS. Ce qui existe n’est jamais écrasé. Le territoire, s’il est indiqué, est conservé ; les lignes des listes ultérieures situées au-dehors sont rejetées.</translation>
    </message>
    <message>
        <source>Day of the answer (default: today)</source>
        <translation>Jour de la réponse (par défaut : aujourd’hui)</translation>
    </message>
    <message>
        <source>Days without activity</source>
        <translation>Jours sans activité</translation>
    </message>
    <message>
        <source>Divides incident zones and flight paths by how many cameras see or may see each part (cameras), and how many surely do (sure). Only cameras that the search finds count: in service and recording on that day; those whose footage may be gone count too. The shares (0 to 1) are those seen by no camera, by one, and by two or more. Stretches carry the times at which a person was there.</source>
        <translation>Divise les zones d’incident et les trajets de fuite selon le nombre de caméras qui voient ou peuvent voir chaque partie (cameras), et de celles qui la voient sûrement (sure). Seules comptent les caméras que trouve la recherche : en service et enregistrant ce jour-là ; celles dont l’enregistrement peut être effacé comptent aussi. Les parts (0 à 1) sont celles que ne voit aucune caméra, que voit une seule, que voient deux ou plus. Les portions de trajet portent les heures auxquelles une personne s’y trouvait.</translation>
    </message>
    <message>
        <source>Each line of the event log holds a hash of itself and of the line before: what was changed or removed inside shows. Against the manifests of packets, which keep the log's head, a log shows that was cut off or written again. Lines that were never written, and what was cut off after the last packet, cannot be seen.</source>
        <translation>Chaque ligne du journal contient une empreinte d’elle-même et de la ligne précédente : ce qui a été modifié ou retiré à l’intérieur se voit. Face aux manifestes des liasses, qui gardent la tête du journal, un journal tronqué ou réécrit se voit. Des lignes jamais écrites, et ce qui a été tronqué après le dernier ensemble, ne peuvent se voir.</translation>
    </message>
    <message>
        <source>Edition of IEC 62676-4</source>
        <translation>Édition de l’IEC 62676-4</translation>
    </message>
    <message>
        <source>End of the incident</source>
        <translation>Fin des faits</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Event log (default: that of the options)</source>
        <translation>Journal (par défaut celui des options)</translation>
    </message>
    <message>
        <source>Export requisition packets</source>
        <translation>Exporter les liasses de réquisition</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Fastest speed (km/h)</source>
        <translation>Vitesse maximale (km/h)</translation>
    </message>
    <message>
        <source>Field with the heights of the buildings (m)</source>
        <translation>Champ des hauteurs des bâtiments (m)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Filled-in sheet</source>
        <translation>Feuille remplie</translation>
    </message>
    <message>
        <source>Find the cameras that saw an incident</source>
        <translation>Trouver les caméras qui ont vu les faits</translation>
    </message>
    <message>
        <source>Finds the cameras that see, or may see, incident zones and flight paths, with the time window to ask for, the owner, and the instant at which the footage is overwritten. Times without an offset are read in the inventory's time zone. Without any time the search is by place alone.</source>
        <translation>Trouve les caméras qui voient, ou peuvent voir, les zones des faits et les trajets de fuite, avec la période à demander, l’exploitant et l’instant à partir duquel les images sont effacées. Les heures sans décalage sont lues dans le fuseau horaire de l’inventaire. Sans aucune heure, la recherche porte sur le lieu seul.</translation>
    </message>
    <message>
        <source>First day (2026-01-01)</source>
        <translation>Premier jour (2026-01-01)</translation>
    </message>
    <message>
        <source>Flight path (legs), or a GPX file</source>
        <translation>Trajet de fuite (tronçons), ou fichier GPX</translation>
    </message>
    <message>
        <source>Folder for the packets</source>
        <translation>Répertoire des liasses</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>Dossier des feuilles</translation>
    </message>
    <message>
        <source>Folder of the cases</source>
        <translation>Dossier des affaires</translation>
    </message>
    <message>
        <source>Folder with packets</source>
        <translation>Répertoire des liasses</translation>
    </message>
    <message>
        <source>For administrators: brings an inventory in PostgreSQL up to date for this version of the plugin, in one transaction. Desks with the version before go on reading it. The same SQL can be run with psql; it lies in the plugin's folder store/postgis/sql.</source>
        <translation>Pour les administrateurs : met un inventaire dans PostgreSQL à jour pour cette version de l’extension, en une transaction. Les postes qui ont la version précédente continuent de le lire. Le même SQL peut être exécuté avec psql ; il se trouve dans le dossier store/postgis/sql de l’extension.</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Gives cameras without coordinates the places that another list has for their numbers (zeros in front don't count), or those that a local address layer or street layer has for their addresses: a number in a street, or two streets that cross. How exactly a place is known is kept with it. Nothing else is changed, nothing is marked as missing, and what could be several cameras or places is left and named in the log. Can be taken back like an intake.</source>
        <translation>Donne aux caméras sans coordonnées les positions qu’une autre liste connaît pour leurs numéros (les zéros en tête ne comptent pas), ou celles qu’une couche locale d’adresses ou de voies connaît pour leurs adresses : un numéro dans une voie, ou deux voies qui se croisent. La précision de la position est gardée avec elle. Rien d’autre n’est modifié, rien n’est marqué comme absent, et ce qui pourrait désigner plusieurs caméras ou positions est laissé et nommé dans le journal. Peut être annulé comme une intégration.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparues</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Half width of the path (m)</source>
        <translation>Demi-largeur du trajet (m)</translation>
    </message>
    <message>
        <source>Height of what is to be seen over buildings (m; empty: as the inventory has it, 1.6 at first)</source>
        <translation>Hauteur de ce qui doit être vu par-dessus les bâtiments (m ; vide : celle de l’inventaire, 1,6 au départ)</translation>
    </message>
    <message>
        <source>How many requisitions, what became of them, how many came too late, by month, owner and commune, growth on the same period of the year before, and how long sending and answering took. As a page to print, and as CSV.</source>
        <translation>Combien de réquisitions, ce qu’elles sont devenues, combien sont arrivées trop tard, par mois, exploitant et commune, évolution par rapport à la même période de l’année précédente, délais d’envoi et de réponse. En page à imprimer et en CSV.</translation>
    </message>
    <message>
        <source>Id of the intake (empty: the newest)</source>
        <translation>Identifiant de l’intégration (vide : la plus récente)</translation>
    </message>
    <message>
        <source>Id of the one that stays</source>
        <translation>Identifiant de celui qui reste</translation>
    </message>
    <message>
        <source>Id of the owner (no recorder named)</source>
        <translation>Identifiant de l’exploitant (sans enregistreur)</translation>
    </message>
    <message>
        <source>Id of the recorder</source>
        <translation>Identifiant de l’enregistreur</translation>
    </message>
    <message>
        <source>Id of the step</source>
        <translation>Identifiant de l’étape</translation>
    </message>
    <message>
        <source>Ids of owners, separated by commas (empty: all)</source>
        <translation>Identifiants d’exploitants, séparés par des virgules (vide : tous)</translation>
    </message>
    <message>
        <source>Ids of recorders for the owner, separated by commas</source>
        <translation>Identifiants d’enregistreurs pour l’exploitant, séparés par des virgules</translation>
    </message>
    <message>
        <source>Ids of the cameras, separated by commas</source>
        <translation>Identifiants des caméras, séparés par des virgules</translation>
    </message>
    <message>
        <source>Ids of the others, separated by commas</source>
        <translation>Identifiants des autres, séparés par des virgules</translation>
    </message>
    <message>
        <source>Import a list of cameras</source>
        <translation>Importer une liste de caméras</translation>
    </message>
    <message>
        <source>Inventories (*.gpkg)</source>
        <translation>Inventaires (*.gpkg)</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Inventory as it was known</source>
        <translation>Inventaire tel qu’il était connu</translation>
    </message>
    <message>
        <source>Inventory as of (default: start of the earliest window)</source>
        <translation>État de l’inventaire au (par défaut : début de la première période)</translation>
    </message>
    <message>
        <source>Inventory of today</source>
        <translation>Inventaire d’aujourd’hui</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Jurisdiction pack</source>
        <translation>Pack juridique</translation>
    </message>
    <message>
        <source>Kept as edited since: {record}</source>
        <translation>Gardé car modifié depuis : {record}</translation>
    </message>
    <message>
        <source>Known at (such as 2026-03-01T12:00)</source>
        <translation>Connu le (par exemple 2026-03-01T12:00)</translation>
    </message>
    <message>
        <source>Last day (2026-12-31)</source>
        <translation>Dernier jour (2026-12-31)</translation>
    </message>
    <message>
        <source>Latest start of the flight</source>
        <translation>Début de la fuite au plus tard</translation>
    </message>
    <message>
        <source>Left because several cameras or places are meant</source>
        <translation>Laissées, car plusieurs caméras ou positions sont possibles</translation>
    </message>
    <message>
        <source>Left out, since the copy can't hold it: {value}</source>
        <translation>Laissé de côté, car la copie ne peut pas le contenir : {value}</translation>
    </message>
    <message>
        <source>Lets cameras hang on a recorder, or on the only or assumed recorder of an owner, which is made where there is none. The cameras are named by their ids, or are the features of a layer with a column camera_id: let it use the selected ones only. Recorders that are named belong to the owner from now on. Taken back with “Take an intake back”.</source>
        <translation>Rattache des caméras à un enregistreur, ou à l’unique enregistreur (ou l’enregistreur supposé) d’un exploitant, créé s’il n’existe pas. Les caméras sont désignées par leurs identifiants, ou sont les entités d’une couche qui a une colonne camera_id : au besoin, limitez-la aux entités sélectionnées. Les enregistreurs désignés appartiennent désormais à l’exploitant. S’annule par « Annuler une intégration ».</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>List of cameras</source>
        <translation>Liste de caméras</translation>
    </message>
    <message>
        <source>List with coordinates, by number</source>
        <translation>Liste avec coordonnées, par numéro</translation>
    </message>
    <message>
        <source>Longest interval between recorded points (s)</source>
        <translation>Intervalle maximal entre points enregistrés (s)</translation>
    </message>
    <message>
        <source>Looks for missing and impossible values, headings that were not understood, owners who can't be reached, retention that is missing or above the legal maximum, authorisations that end, duplicates, places outside the territory, and what nobody has confirmed for twelve months; says how grave each is and how to mend it. Problems that were set aside in the panel don't count. The page shows completeness by commune and owner, to print and to send.</source>
        <translation>Recherche les valeurs manquantes ou impossibles, les orientations non comprises, les exploitants injoignables, la conservation inconnue ou au-delà du maximum légal, les autorisations qui finissent, les doublons, les lieux hors du territoire et ce que personne n’a confirmé depuis douze mois ; dit la gravité de chaque problème et comment y remédier. Les problèmes mis de côté dans le panneau ne comptent pas. La page montre la complétude par commune et par exploitant, à imprimer et à envoyer.</translation>
    </message>
    <message>
        <source>Makes a copy of the inventory with what was known at an instant, mistakes and gaps included: for the map, and for searching again what could have been found then. Such a copy can't be edited. For what was there on a day, as is known now, search the inventory itself with AS_OF.</source>
        <translation>Fait une copie de l’inventaire avec ce qui était connu à un instant, erreurs et lacunes comprises : pour la carte, et pour rechercher ce que l’on aurait pu trouver alors. Une telle copie n’est pas modifiable. Pour ce qui était en place un jour, d’après ce que l’on sait aujourd’hui, cherchez dans l’inventaire lui-même avec AS_OF.</translation>
    </message>
    <message>
        <source>Makes several owners, or recorders, one: cameras and recorders move to the one that stays, what it doesn't say the others fill in, of figures of retention the shortest counts. The others stay in the inventory, out of use, so that later lists find the one. Taken back with “Take an intake back”.</source>
        <translation>Réunit plusieurs exploitants, ou enregistreurs, en un seul : caméras et enregistreurs passent à celui qui reste, les autres complètent ce qu’il ne dit pas, et de plusieurs durées de conservation la plus courte compte. Les autres restent dans l’inventaire, hors d’usage, afin que les listes suivantes trouvent celui qui reste. S’annule par « Annuler une intégration ».</translation>
    </message>
    <message>
        <source>Makes, in the owner's folder of the packet, a message draft for your own mail program with the signed requisition, the annex and the answer sheet. Drafts and files without a signature are refused. Who signed cannot be told here.</source>
        <translation>Prépare, dans le dossier de l’exploitant, un brouillon de message pour votre logiciel de messagerie avec la réquisition signée, l’annexe et la feuille de réponse. Les projets et les fichiers sans signature sont refusés. Qui a signé ne peut être vérifié ici.</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>Mapping of columns (JSON)</source>
        <translation>Correspondance des colonnes (JSON)</translation>
    </message>
    <message>
        <source>Margin before and after (s)</source>
        <translation>Marge avant et après (s)</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Trouvées</translation>
    </message>
    <message>
        <source>Means several cameras or places: {number}</source>
        <translation>Désigne plusieurs caméras ou plusieurs lieux : {number}</translation>
    </message>
    <message>
        <source>Merge owners or recorders</source>
        <translation>Fusionner des exploitants ou des enregistreurs</translation>
    </message>
    <message>
        <source>Message draft</source>
        <translation>Brouillon de message</translation>
    </message>
    <message>
        <source>Migrate an inventory on a server</source>
        <translation>Migrer un inventaire sur un serveur</translation>
    </message>
    <message>
        <source>Names of the streets (default: guessed)</source>
        <translation>Noms des voies (par défaut : devinés)</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatives</translation>
    </message>
    <message>
        <source>Nobody can be reached: {owner}</source>
        <translation>Personne n’est joignable : {owner}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note what happened to requisitions</source>
        <translation>Noter ce que sont devenues des réquisitions</translation>
    </message>
    <message>
        <source>Notes in the register that requisitions were sent, reminded of, answered, released or cancelled. An answer may concern some cameras only, gives its reason where nothing is handed over, and may teach the real retention and the recorder's clock: both become proposals to the inventory's staff.</source>
        <translation>Note au registre que des réquisitions ont été envoyées, rappelées, ont reçu une réponse, ont été libérées ou annulées. Une réponse peut ne concerner que certaines caméras, donne son motif si rien n’est remis, et peut apprendre la durée de conservation réelle et l’horloge de l’enregistreur : les deux deviennent des propositions aux gestionnaires de l’inventaire.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Now (default: the clock)</source>
        <translation>Maintenant (par défaut : l’horloge)</translation>
    </message>
    <message>
        <source>Numbers of the addresses (default: guessed)</source>
        <translation>Numéros des adresses (par défaut : devinés)</translation>
    </message>
    <message>
        <source>Only look, write nothing</source>
        <translation>Regarder seulement, ne rien écrire</translation>
    </message>
    <message>
        <source>Only owners with cameras in this municipality (code)</source>
        <translation>Seulement les exploitants ayant des caméras dans cette commune (code)</translation>
    </message>
    <message>
        <source>Only say what would be removed</source>
        <translation>Dire seulement ce qui serait retiré</translation>
    </message>
    <message>
        <source>Only this municipality (its code)</source>
        <translation>Seulement cette commune (son code)</translation>
    </message>
    <message>
        <source>Only where something has to be confirmed</source>
        <translation>Seulement là où quelque chose est à confirmer</translation>
    </message>
    <message>
        <source>Or a layer of cameras</source>
        <translation>Ou une couche de caméras</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Effacées</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Exploitants</translation>
    </message>
    <message>
        <source>Owners nobody of whom can be reached</source>
        <translation>Exploitants dont personne n’est joignable</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Liasse</translation>
    </message>
    <message>
        <source>Packet (folder), or its evidence.gpkg</source>
        <translation>Ensemble de pièces (dossier), ou son evidence.gpkg</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Page à imprimer</translation>
    </message>
    <message>
        <source>Paths by number of cameras</source>
        <translation>Trajets par nombre de caméras</translation>
    </message>
    <message>
        <source>Place cameras from a list</source>
        <translation>Placer des caméras d’après une liste</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Purge old cases</source>
        <translation>Purger les affaires anciennes</translation>
    </message>
    <message>
        <source>Puts what a backup holds in the place of the inventory, in one step. What was there before is kept in a copy beside it. A backup that is damaged, or no inventory, changes nothing.</source>
        <translation>Met le contenu d’une sauvegarde à la place de l’inventaire, en une seule étape. Ce qui s’y trouvait avant est gardé à côté dans une copie. Une sauvegarde abîmée, ou qui n’est pas un inventaire, ne change rien.</translation>
    </message>
    <message>
        <source>Really removes cases in which nothing has happened for the given number of days: case file, packets and their zips, rows of the register, and old lines of the event log, of which a checkpoint stays. Try it first: unless told otherwise it only says what it would remove. Copies and backups are left to those who keep them.</source>
        <translation>Retire réellement les affaires où rien ne s’est passé depuis le nombre de jours donné : fichier de l’affaire, liasses et leurs zips, lignes du registre, et lignes anciennes du journal, dont il reste un point de contrôle. À essayer d’abord : sans autre indication, dit seulement ce qui serait retiré. Les copies et sauvegardes restent à ceux qui les gardent.</translation>
    </message>
    <message>
        <source>Reason of a negative answer</source>
        <translation>Motif d’une réponse négative</translation>
    </message>
    <message>
        <source>Recorder's clock minus true time (s)</source>
        <translation>Horloge de l’enregistreur moins heure exacte (s)</translation>
    </message>
    <message>
        <source>Recorders assigned</source>
        <translation>Enregistreurs attribués</translation>
    </message>
    <message>
        <source>Records kept, since somebody has edited them</source>
        <translation>Enregistrements gardés, car modifiés depuis</translation>
    </message>
    <message>
        <source>Records removed</source>
        <translation>Enregistrements retirés</translation>
    </message>
    <message>
        <source>Records restored</source>
        <translation>Enregistrements rétablis</translation>
    </message>
    <message>
        <source>Reference system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Reference system of the list</source>
        <translation>Système de coordonnées de la liste</translation>
    </message>
    <message>
        <source>Register of requisitions</source>
        <translation>Registre des réquisitions</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>Remove log lines older than (days; default: none)</source>
        <translation>Retirer les lignes du journal de plus de (jours ; par défaut aucune)</translation>
    </message>
    <message>
        <source>Replay the search of a packet</source>
        <translation>Refaire la recherche d’une liasse</translation>
    </message>
    <message>
        <source>Reply by (date)</source>
        <translation>Réponse avant le (date)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Requisition number</source>
        <translation>Numéro de réquisition</translation>
    </message>
    <message>
        <source>Requisition numbers (separated by commas)</source>
        <translation>Numéros de réquisition (séparés par des virgules)</translation>
    </message>
    <message>
        <source>Requisitions</source>
        <translation>Réquisitions</translation>
    </message>
    <message>
        <source>Restore an inventory from a backup</source>
        <translation>Restaurer un inventaire d’après une sauvegarde</translation>
    </message>
    <message>
        <source>Retention found (days)</source>
        <translation>Durée de conservation constatée (jours)</translation>
    </message>
    <message>
        <source>Row {number}: {text}</source>
        <translation>Ligne {number} : {text}</translation>
    </message>
    <message>
        <source>Rows confirmed</source>
        <translation>Lignes confirmées</translation>
    </message>
    <message>
        <source>Rows corrected</source>
        <translation>Lignes corrigées</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>Nombre de lignes rejetées</translation>
    </message>
    <message>
        <source>Rows that say nothing</source>
        <translation>Lignes sans indication</translation>
    </message>
    <message>
        <source>Rows with a remark</source>
        <translation>Lignes avec remarque</translation>
    </message>
    <message>
        <source>Schema version before</source>
        <translation>Version du schéma avant</translation>
    </message>
    <message>
        <source>Schema version now</source>
        <translation>Version du schéma maintenant</translation>
    </message>
    <message>
        <source>Searches as 'Find the cameras that saw an incident' does and writes, into a new folder of the case, keep-request, requisition and annex for each owner, the call sheet, and the case file with its map, tables and evidence. What the case still lacks makes drafts that name it. With a register what has been sent isn't asked again, and what is written is noted there.</source>
        <translation>Recherche comme « Trouver les caméras qui ont vu des faits » et écrit, dans un nouveau dossier de l’affaire, demande de conservation, réquisition et annexe pour chaque exploitant, la feuille d’appels et le dossier avec son plan, ses tableaux et ses éléments de recherche. Ce qui manque encore à l’affaire donne des projets qui le nomment. Avec un registre, ce qui a été envoyé n’est pas redemandé, et ce qui est écrit y est noté.</translation>
    </message>
    <message>
        <source>Sender (lines separated by |)</source>
        <translation>Expéditeur (lignes séparées par |)</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyées</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Share of the paths that no camera sees</source>
        <translation>Part des trajets qu’aucune caméra ne voit</translation>
    </message>
    <message>
        <source>Share of the paths that no camera surely sees</source>
        <translation>Part des trajets qu’aucune caméra ne voit sûrement</translation>
    </message>
    <message>
        <source>Share of the paths that one camera sees</source>
        <translation>Part des trajets qu’une caméra voit</translation>
    </message>
    <message>
        <source>Share of the paths that one camera surely sees</source>
        <translation>Part des trajets qu’une caméra voit sûrement</translation>
    </message>
    <message>
        <source>Share of the paths that two or more cameras see</source>
        <translation>Part des trajets que deux caméras ou plus voient</translation>
    </message>
    <message>
        <source>Share of the paths that two or more cameras surely see</source>
        <translation>Part des trajets que deux caméras ou plus voient sûrement</translation>
    </message>
    <message>
        <source>Share of the zones that no camera sees</source>
        <translation>Part des zones qu’aucune caméra ne voit</translation>
    </message>
    <message>
        <source>Share of the zones that no camera surely sees</source>
        <translation>Part des zones qu’aucune caméra ne voit sûrement</translation>
    </message>
    <message>
        <source>Share of the zones that one camera sees</source>
        <translation>Part des zones qu’une caméra voit</translation>
    </message>
    <message>
        <source>Share of the zones that one camera surely sees</source>
        <translation>Part des zones qu’une caméra voit sûrement</translation>
    </message>
    <message>
        <source>Share of the zones that two or more cameras see</source>
        <translation>Part des zones que deux caméras ou plus voient</translation>
    </message>
    <message>
        <source>Share of the zones that two or more cameras surely see</source>
        <translation>Part des zones que deux caméras ou plus voient sûrement</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Feuilles</translation>
    </message>
    <message>
        <source>Sheets for owners to confirm their cameras</source>
        <translation>Feuilles de confirmation pour les exploitants</translation>
    </message>
    <message>
        <source>Sightings (points with time_from and time_to)</source>
        <translation>Observations (points avec time_from et time_to)</translation>
    </message>
    <message>
        <source>Signed requisition (PDF)</source>
        <translation>Réquisition signée (PDF)</translation>
    </message>
    <message>
        <source>Slowest speed (km/h)</source>
        <translation>Vitesse minimale (km/h)</translation>
    </message>
    <message>
        <source>Start of the flight</source>
        <translation>Début de la fuite</translation>
    </message>
    <message>
        <source>Start of the incident (2026-11-20T23:40:00)</source>
        <translation>Début des faits (2026-11-20T23:40:00)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Statistics of the register</source>
        <translation>Statistiques du registre</translation>
    </message>
    <message>
        <source>Street layer</source>
        <translation>Couche de voies</translation>
    </message>
    <message>
        <source>Streets of the addresses (default: guessed)</source>
        <translation>Voies des adresses (par défaut : devinées)</translation>
    </message>
    <message>
        <source>Stretches that no camera sees</source>
        <translation>Tronçons non couverts</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Take an intake back</source>
        <translation>Annuler une intégration</translation>
    </message>
    <message>
        <source>Take an owner's answer in</source>
        <translation>Intégrer la réponse d’un exploitant</translation>
    </message>
    <message>
        <source>Take the inventory's buildings away</source>
        <translation>Retirer les bâtiments de l’inventaire</translation>
    </message>
    <message>
        <source>Takes a filled-in sheet of confirmation (CSV, XLSX, ODS) in: what is said to be right is confirmed, what was corrected is changed, but for what was surveyed, which is left to be decided. The report names, row by row, what was there and what is said. The same answer again changes nothing. Taken back with “Take an intake back”.</source>
        <translation>Intègre une feuille de confirmation remplie (CSV, XLSX, ODS) : ce qui est dit exact est confirmé, ce qui a été corrigé est modifié, sauf ce qui a été relevé, qui reste à décider. Le rapport donne, ligne par ligne, ce qui figurait et ce qui est dit. La même réponse ne change rien une seconde fois. S’annule par « Annuler une intégration ».</translation>
    </message>
    <message>
        <source>Takes a whole list back out of the inventory: what it added goes, what it changed is again as it was. What somebody has edited since stays, and is named in the log. Without an id the newest intake is taken back. Ids that go are never used again.</source>
        <translation>Retire de l’inventaire une liste entière : ce qu’elle a ajouté disparaît, ce qu’elle a modifié redevient ce qu’il était. Ce que quelqu’un a modifié depuis reste, et le journal le nomme. Sans identifiant, la dernière intégration est annulée. Les identifiants retirés ne sont jamais réutilisés.</translation>
    </message>
    <message>
        <source>Takes in a list of cameras: CSV, XLSX, ODS, GeoJSON, Shapefile, GeoPackage, OpenStreetMap (.osm, .osm.pbf) or Overpass JSON. Columns are guessed; a mapping file (JSON, table.field to delivered column) overrides the guess. Rows without coordinates are kept as unplaced cameras; rows that cannot be taken go to the rejects file with their reason. What can be repaired for certain is repaired and said so; what staff have surveyed stays. The list goes in whole or not at all, and can be taken back.</source>
        <translation>Intègre une liste de caméras : CSV, XLSX, ODS, GeoJSON, Shapefile, GeoPackage, OpenStreetMap (.osm, .osm.pbf) ou JSON Overpass. Les colonnes sont devinées ; un fichier de correspondance (JSON, table.champ vers colonne) l’emporte. Les lignes sans coordonnées deviennent des caméras à placer ; celles qui ne peuvent être prises vont dans le fichier des rejets avec leur raison. Ce qui peut être réparé avec certitude l’est, et c’est dit ; ce que les agents ont relevé reste. La liste est prise tout entière ou pas du tout, et peut être annulée.</translation>
    </message>
    <message>
        <source>Territory (polygons)</source>
        <translation>Territoire (polygones)</translation>
    </message>
    <message>
        <source>Territory (polygons; default: the inventory's own)</source>
        <translation>Territoire (polygones ; par défaut celui de l’inventaire)</translation>
    </message>
    <message>
        <source>The same result (1) or not (0)</source>
        <translation>Même résultat (1) ou non (0)</translation>
    </message>
    <message>
        <source>Time zone (default: the inventory's)</source>
        <translation>Fuseau horaire (par défaut : celui de l’inventaire)</translation>
    </message>
    <message>
        <source>Time zone (default: the system's)</source>
        <translation>Fuseau horaire (par défaut celui du système)</translation>
    </message>
    <message>
        <source>Time zone (such as Europe/Paris)</source>
        <translation>Fuseau horaire (par exemple Europe/Paris)</translation>
    </message>
    <message>
        <source>Towns of the addresses (default: guessed)</source>
        <translation>Communes des adresses (par défaut : devinées)</translation>
    </message>
    <message>
        <source>Towns of the streets (default: guessed)</source>
        <translation>Communes des voies (par défaut : devinées)</translation>
    </message>
    <message>
        <source>Try only, change nothing</source>
        <translation>Essai seulement, sans rien modifier</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Champs inchangés</translation>
    </message>
    <message>
        <source>Valid (1) or not (0)</source>
        <translation>Valide (1) ou non (0)</translation>
    </message>
    <message>
        <source>Values that the copy can't hold</source>
        <translation>Valeurs que la copie ne peut pas contenir</translation>
    </message>
    <message>
        <source>Verify the event log</source>
        <translation>Vérifier le journal</translation>
    </message>
    <message>
        <source>Version of the inventory</source>
        <translation>Version de l’inventaire</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Wave (default: what was sent isn't asked again)</source>
        <translation>Vague (par défaut : ce qui a été envoyé n’est pas redemandé)</translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation>Ce qui est fusionné</translation>
    </message>
    <message>
        <source>When (default: now)</source>
        <translation>Quand (par défaut maintenant)</translation>
    </message>
    <message>
        <source>Who delivered the cameras that wait (empty: everybody)</source>
        <translation>Qui a transmis les caméras qui attendent (vide : tous)</translation>
    </message>
    <message>
        <source>Who delivered the list</source>
        <translation>Source de la liste (qui l’a livrée)</translation>
    </message>
    <message>
        <source>Write reminders or release letters</source>
        <translation>Écrire des rappels ou des fins de conservation</translation>
    </message>
    <message>
        <source>Writes for each owner a folder with a letter and a map (PDF, ODT), files to be filled in (CSV) and a message draft: what is recorded of its cameras and nobody else's, to be corrected and sent back. The answer is taken in with “Take an owner's answer in”. Without names all owners with cameras that neither anybody nor a list has confirmed for twelve months are asked. Who was asked is noted in the inventory.</source>
        <translation>Écrit pour chaque exploitant un dossier avec une lettre et un plan (PDF, ODT), des fichiers à remplir (CSV) et un brouillon de message : ce qui est recensé de ses caméras et de celles de personne d’autre, à corriger et à renvoyer. La réponse s’intègre par « Intégrer la réponse d’un exploitant ». Sans nom, tous les exploitants ayant des caméras que ni personne ni aucune liste n’a confirmées depuis douze mois sont interrogés. L’inventaire garde qui a été interrogé.</translation>
    </message>
    <message>
        <source>Zones (polygons, or points with radius_m)</source>
        <translation>Zones (polygones, ou points avec radius_m)</translation>
    </message>
    <message>
        <source>Zones by number of cameras</source>
        <translation>Zones par nombre de caméras</translation>
    </message>
    <message>
        <source>{camera}: {places}</source>
        <translation>{camera} : {places}</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Camera, problems</source>
        <translation>Caméra, problèmes</translation>
    </message>
    <message>
        <source>Why so early</source>
        <translation>Pourquoi si tôt</translation>
    </message>
    <message>
        <source>asked for {times} times</source>
        <translation>demandée {times} fois</translation>
    </message>
    <message>
        <source>confirmed {day}</source>
        <translation>confirmée le {day}</translation>
    </message>
    <message>
        <source>days kept not known</source>
        <translation>durée de conservation inconnue</translation>
    </message>
    <message>
        <source>kept {days} days</source>
        <translation>conservation {days} jours</translation>
    </message>
    <message>
        <source>never confirmed</source>
        <translation>jamais confirmée</translation>
    </message>
    <message>
        <source>{points} points of 100</source>
        <translation>{points} points sur 100</translation>
    </message>
</context>
<context>
    <name>RecordAnswerDialog</name>
    <message>
        <source>All: {answer}</source>
        <translation>Toutes : {answer}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answer of the owner</source>
        <translation>Réponse de l’exploitant</translation>
    </message>
    <message>
        <source>Answers by camera</source>
        <translation>Réponses par caméra</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Clock found</source>
        <translation>Horloge constatée</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Retention found</source>
        <translation>Conservation constatée</translation>
    </message>
    <message>
        <source>Say of one camera at least what was answered.</source>
        <translation>Indiquez pour une caméra au moins ce qui a été répondu.</translation>
    </message>
    <message>
        <source>What is learnt is proposed to the inventory's staff, not written to the inventory.</source>
        <translation>Ce qui est appris est proposé aux gestionnaires de l’inventaire, sans y être écrit.</translation>
    </message>
    <message>
        <source>When was the answer given?</source>
        <translation>Quand la réponse a-t-elle été donnée ?</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>name, telephone</source>
        <translation>nom, téléphone</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>on</source>
        <translation>le</translation>
    </message>
    <message>
        <source>seconds, recorder minus true time</source>
        <translation>secondes, enregistreur moins heure exacte</translation>
    </message>
    <message>
        <source>“{text}” is not a number that can be noted here.</source>
        <translation>« {text} » n’est pas un nombre que l’on puisse noter ici.</translation>
    </message>
</context>
<context>
    <name>RecordHistoryDialog</name>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Changes: {count}, the newest on top.</source>
        <translation>Modifications : {count}, la plus récente en haut.</translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation>Historique de {name}</translation>
    </message>
    <message>
        <source>Nothing has been changed since it was entered.</source>
        <translation>Rien n’a été modifié depuis la saisie.</translation>
    </message>
    <message>
        <source>Put back the state before this change</source>
        <translation>Rétablir l’état d’avant cette modification</translation>
    </message>
    <message>
        <source>This record was deleted. Its id is never used again.</source>
        <translation>Cet enregistrement a été supprimé. Son identifiant n’est jamais réutilisé.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>{head}: deleted</source>
        <translation>{head} : supprimé</translation>
    </message>
    <message>
        <source>{moment} – {by}</source>
        <translation>{moment} – {by}</translation>
    </message>
    <message>
        <source>{moment} – {by} ({used})</source>
        <translation>{moment} – {by} ({used})</translation>
    </message>
</context>
<context>
    <name>RecordStateDialog</name>
    <message>
        <source>Note (channel, who received it, …)</source>
        <translation>Note (canal, qui a reçu…)</translation>
    </message>
    <message>
        <source>on</source>
        <translation>le</translation>
    </message>
</context>
<context>
    <name>RegisterDesk</name>
    <message>
        <source>Attaching a signed requisition</source>
        <translation>Jonction d’une réquisition signée</translation>
    </message>
    <message>
        <source>Entering what has waited for the register</source>
        <translation>Inscription de ce qui attendait le registre</translation>
    </message>
    <message>
        <source>Letters written: {count}. Note what was sent of them.</source>
        <translation>Lettres écrites : {count}. Notez ce qui en a été envoyé.</translation>
    </message>
    <message>
        <source>List for the inventory's staff</source>
        <translation>Liste pour les gestionnaires de l’inventaire</translation>
    </message>
    <message>
        <source>Making statistics</source>
        <translation>Établissement des statistiques</translation>
    </message>
    <message>
        <source>No case with a number is open: give it one (3 Papers, Case particulars), open another, or show all cases.</source>
        <translation>Aucun dossier numéroté n’est ouvert : donnez-lui un numéro (3 Pièces, Éléments de la procédure), ouvrez-en un autre, ou affichez tous les dossiers.</translation>
    </message>
    <message>
        <source>Nothing in the register yet: freeze or export papers, and they are noted here.</source>
        <translation>Rien encore au registre : gelez ou exportez des pièces, elles y seront notées.</translation>
    </message>
    <message>
        <source>Nothing of this case in the register yet: freeze or export its papers, and they are noted here.</source>
        <translation>Rien de ce dossier au registre pour l’instant : gelez ou exportez ses pièces, elles y seront notées.</translation>
    </message>
    <message>
        <source>Noting</source>
        <translation>Inscription au registre</translation>
    </message>
    <message>
        <source>Packets entered in the register, which it had not known: {count}.</source>
        <translation>Paquets inscrits au registre, qui ne les connaissait pas : {count}.</translation>
    </message>
    <message>
        <source>Proposals written for the inventory's staff: {count}.</source>
        <translation>Propositions rédigées pour les gestionnaires de l’inventaire : {count}.</translation>
    </message>
    <message>
        <source>Reading the register</source>
        <translation>Lecture du registre</translation>
    </message>
    <message>
        <source>Requisitions: {count}, with something due: {due}, of them late: {late}.</source>
        <translation>Réquisitions : {count}, avec une échéance : {due}, dont en retard : {late}.</translation>
    </message>
    <message>
        <source>Signed requisition</source>
        <translation>Réquisition signée</translation>
    </message>
    <message>
        <source>Statistics made, as a page to print and as CSV.</source>
        <translation>Statistiques établies, en page à imprimer et en CSV.</translation>
    </message>
    <message>
        <source>The message is ready: {name}. Open it with your mail program, send it, and note that it was sent.</source>
        <translation>Le message est prêt : {name}. Ouvrez-le avec votre logiciel de messagerie, envoyez-le, et notez qu’il a été envoyé.</translation>
    </message>
    <message>
        <source>Writing letters</source>
        <translation>Écriture des lettres</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Écriture de la liste</translation>
    </message>
</context>
<context>
    <name>RegisterSection</name>
    <message>
        <source>Answer…</source>
        <translation>Réponse…</translation>
    </message>
    <message>
        <source>Attach signed…</source>
        <translation>Joindre signée…</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Figures of a period: requisitions, answers, footage overwritten</source>
        <translation>Chiffres d’une période : réquisitions, réponses, images écrasées</translation>
    </message>
    <message>
        <source>Leave out requisitions of which nothing has to be done</source>
        <translation>Laisser de côté les réquisitions pour lesquelles il n’y a rien à faire</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Lettre…</translation>
    </message>
    <message>
        <source>Make the message with the signed requisition, its annex and the answer sheet</source>
        <translation>Préparer le message avec la réquisition signée, son annexe et la feuille de réponse</translation>
    </message>
    <message>
        <source>Note what happened to the selected requisitions</source>
        <translation>Noter ce que sont devenues les réquisitions choisies</translation>
    </message>
    <message>
        <source>Note what the owner answered, camera by camera</source>
        <translation>Noter ce que l’exploitant a répondu, caméra par caméra</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Noter…</translation>
    </message>
    <message>
        <source>Nothing is due. Untick “Only what is due” to see the others.</source>
        <translation>Aucune échéance. Décochez « Seulement ce qui est à faire » pour voir les autres.</translation>
    </message>
    <message>
        <source>Only what is due</source>
        <translation>Seulement ce qui est à faire</translation>
    </message>
    <message>
        <source>Owner, number</source>
        <translation>Exploitant, numéro</translation>
    </message>
    <message>
        <source>Requisitions, what is due first</source>
        <translation>Réquisitions, les plus pressantes d’abord</translation>
    </message>
    <message>
        <source>Show the requisitions of the open case, or of all cases</source>
        <translation>Afficher les réquisitions du dossier ouvert, ou de tous les dossiers</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Statistiques…</translation>
    </message>
    <message>
        <source>Tell the inventory's staff…</source>
        <translation>Informer les gestionnaires…</translation>
    </message>
    <message>
        <source>This case only</source>
        <translation>Cette affaire seulement</translation>
    </message>
    <message>
        <source>Write a list of what answers have taught: retention, clocks, contacts</source>
        <translation>Écrire la liste de ce que les réponses ont appris : conservation, horloges, contacts</translation>
    </message>
    <message>
        <source>Write release letters</source>
        <translation>Écrire des fins de conservation</translation>
    </message>
    <message>
        <source>Write reminders</source>
        <translation>Écrire des rappels</translation>
    </message>
    <message>
        <source>Write reminders or release letters for the selected requisitions</source>
        <translation>Rédiger des rappels ou des fins de conservation pour les réquisitions sélectionnées</translation>
    </message>
</context>
<context>
    <name>RegisterTexts</name>
    <message>
        <source>All cases since {day}: {count} requisitions. Answered {answered}, negative {negative}, too late {late}.</source>
        <translation>Tous dossiers depuis le {day} : {count} réquisitions. Réponses : {answered}, dont négatives {negative} ; trop tard : {late}.</translation>
    </message>
    <message>
        <source>All footage is overwritten</source>
        <translation>Tous les enregistrements sont effacés</translation>
    </message>
    <message>
        <source>All footage received</source>
        <translation>Tous les enregistrements sont reçus</translation>
    </message>
    <message>
        <source>All of these are exercises.</source>
        <translation>Toutes sont des exercices.</translation>
    </message>
    <message>
        <source>Answered in part</source>
        <translation>Réponse partielle</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Keep-request given by telephone or sent</source>
        <translation>Demande de conservation faite par téléphone ou envoyée</translation>
    </message>
    <message>
        <source>Nothing is handed over</source>
        <translation>Rien n’est remis</translation>
    </message>
    <message>
        <source>Released: no longer to be kept</source>
        <translation>Libérée : à ne plus conserver</translation>
    </message>
    <message>
        <source>Reminder sent</source>
        <translation>Rappel envoyé</translation>
    </message>
    <message>
        <source>Requisition sent</source>
        <translation>Réquisition envoyée</translation>
    </message>
    <message>
        <source>answered in part</source>
        <translation>réponse partielle</translation>
    </message>
    <message>
        <source>asked to keep</source>
        <translation>conservation demandée</translation>
    </message>
    <message>
        <source>call the owner</source>
        <translation>téléphoner à l’exploitant</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>complete the case, export again</source>
        <translation>compléter l’affaire, exporter à nouveau</translation>
    </message>
    <message>
        <source>does not record</source>
        <translation>n’enregistre pas</translation>
    </message>
    <message>
        <source>does not see the place</source>
        <translation>ne voit pas le lieu</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>panne</translation>
    </message>
    <message>
        <source>find the owner</source>
        <translation>trouver l’exploitant</translation>
    </message>
    <message>
        <source>footage received</source>
        <translation>enregistrements reçus</translation>
    </message>
    <message>
        <source>negative answer</source>
        <translation>réponse négative</translation>
    </message>
    <message>
        <source>no such channel</source>
        <translation>voie inexistante</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>non envoyée</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>autre motif</translation>
    </message>
    <message>
        <source>overwritten</source>
        <translation>effacés</translation>
    </message>
    <message>
        <source>period over, overwritten</source>
        <translation>durée dépassée, effacés</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>release what is not asked for</source>
        <translation>libérer ce qui n’est pas requis</translation>
    </message>
    <message>
        <source>released</source>
        <translation>libérée</translation>
    </message>
    <message>
        <source>remind</source>
        <translation>rappeler</translation>
    </message>
    <message>
        <source>reminded</source>
        <translation>rappelée</translation>
    </message>
    <message>
        <source>requisition what is kept</source>
        <translation>requérir ce qui est conservé</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyée</translation>
    </message>
    <message>
        <source>settle what is open</source>
        <translation>régler ce qui reste ouvert</translation>
    </message>
    <message>
        <source>sign and send</source>
        <translation>signer et envoyer</translation>
    </message>
</context>
<context>
    <name>RemoteMap</name>
    <message>
        <source>Don't say it again</source>
        <translation>Ne plus le dire</translation>
    </message>
    <message>
        <source>The map shows layers from other computers ({layers}). Their operators can see where you look, hence the place of the case. Hide them if they must not.</source>
        <translation>La carte affiche des couches venant d’autres ordinateurs ({layers}). Leurs exploitants peuvent voir où vous regardez, donc le lieu de l’affaire. Masquez-les s’ils ne doivent pas le savoir.</translation>
    </message>
</context>
<context>
    <name>Requirements</name>
    <message>
        <source>Camera Requisition needs {names}. Close QGIS, open the OSGeo4W Shell from the Start menu and type: python -m pip install --user {packages}. Or install QGIS with its full installer, which brings it along.</source>
        <translation>Camera Requisition a besoin de {names}. Fermez QGIS, ouvrez « OSGeo4W Shell » depuis le menu Démarrer et saisissez : python -m pip install --user {packages}. Ou installez QGIS avec son installateur complet, qui fournit ces bibliothèques.</translation>
    </message>
    <message>
        <source>Camera Requisition needs {names}. Close QGIS, open the Terminal and type: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {packages}</source>
        <translation>Camera Requisition a besoin de {names}. Fermez QGIS, ouvrez le Terminal et saisissez : /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {packages}</translation>
    </message>
    <message>
        <source>Camera Requisition needs {names}. On Debian 13 or Ubuntu 24.04: sudo apt install python3-shapely python3-pyproj python3-jinja2. On older ones start QGIS from a virtual environment made with --system-site-packages, with {packages} installed in it.</source>
        <translation>Camera Requisition a besoin de {names}. Sous Debian 13 ou Ubuntu 24.04 : sudo apt install python3-shapely python3-pyproj python3-jinja2. Sous une version plus ancienne, lancez QGIS depuis un environnement virtuel créé avec --system-site-packages, où {packages} sont installés.</translation>
    </message>
    <message>
        <source>The buttons stay disabled until {names} is installed. “Details” says how.</source>
        <translation>Les boutons restent désactivés jusqu’à l’installation de {names}. « Détails » indique comment procéder.</translation>
    </message>
</context>
<context>
    <name>RequisitionDock</name>
    <message>
        <source>1 Place and time</source>
        <translation>1 Lieu et heure</translation>
    </message>
    <message>
        <source>2 Cameras</source>
        <translation>2 Caméras</translation>
    </message>
    <message>
        <source>3 Papers</source>
        <translation>3 Pièces</translation>
    </message>
    <message>
        <source>4 Follow-up</source>
        <translation>4 Suites</translation>
    </message>
    <message>
        <source>Camera Requisition</source>
        <translation>Camera Requisition</translation>
    </message>
    <message>
        <source>Steps of the work</source>
        <translation>Étapes du travail</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Ask the owner to hand the footage over: mark narrowly</source>
        <translation>Requérir la remise des images : cocher au plus juste</translation>
    </message>
    <message>
        <source>Ask the owner to keep the footage: mark widely</source>
        <translation>Demander la conservation des images : cocher largement</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>First and last minute to be asked for</source>
        <translation>Première et dernière minute à demander</translation>
    </message>
    <message>
        <source>Footage of</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From the lens to the nearest seen part of the incident</source>
        <translation>De l’objectif à la partie vue la plus proche du lieu ou du trajet</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Overwritten from</source>
        <translation>Effacement dès</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Reckoned with the shortest known retention</source>
        <translation>Calculé avec la plus courte durée de conservation connue</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requérir</translation>
    </message>
    <message>
        <source>Sees it: with the smallest plausible view. May see it: only with the largest.</source>
        <translation>Voit : même avec le plus petit champ plausible. Peut voir : seulement avec le plus grand.</translation>
    </message>
    <message>
        <source>{owner} ({count})</source>
        <translation>{owner} ({count})</translation>
    </message>
</context>
<context>
    <name>ResultSection</name>
    <message>
        <source>By owner</source>
        <translation>Par exploitant</translation>
    </message>
    <message>
        <source>Cameras near the place that were considered and don't count, each with the reason</source>
        <translation>Caméras proches du lieu, examinées puis écartées, chacune avec le motif</translation>
    </message>
    <message>
        <source>Cameras of these municipalities whose place is not recorded</source>
        <translation>Caméras de ces communes dont l’emplacement n’est pas renseigné</translation>
    </message>
    <message>
        <source>Change the marks of the selected rows, or of all that the filters show</source>
        <translation>Modifier les coches des lignes sélectionnées, ou de toutes celles que les filtres affichent</translation>
    </message>
    <message>
        <source>Contacts…</source>
        <translation>Contacts…</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Don't keep</source>
        <translation>Ne pas conserver</translation>
    </message>
    <message>
        <source>Don't request</source>
        <translation>Ne pas requérir</translation>
    </message>
    <message>
        <source>Draw a larger place or widen the path (1 Place and time ▸ More), then search again.</source>
        <translation>Dessinez un lieu plus grand ou élargissez le trajet (1 Lieu et heure ▸ Plus), puis relancez la recherche.</translation>
    </message>
    <message>
        <source>Filter by camera, owner, address</source>
        <translation>Filtrer par caméra, exploitant, adresse</translation>
    </message>
    <message>
        <source>Filter by certainty</source>
        <translation>Filtrer par certitude</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Filtrer par état</translation>
    </message>
    <message>
        <source>Group the cameras by their owner</source>
        <translation>Grouper les caméras par exploitant</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Mark…</source>
        <translation>Cocher…</translation>
    </message>
    <message>
        <source>Nothing searched yet: draw a place or a path, give the times, and search.</source>
        <translation>Aucune recherche pour l’instant : dessinez un lieu ou un trajet, indiquez les heures, puis lancez la recherche.</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <source>Place, time or inventory have changed since this search. Search again.</source>
        <translation>Le lieu, l’heure ou l’inventaire ont changé depuis cette recherche. Relancez-la.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requérir</translation>
    </message>
    <message>
        <source>Request only those that see it</source>
        <translation>Requérir seulement celles qui voient</translation>
    </message>
    <message>
        <source>Show by how many cameras each part of place and path is seen, on the map and as figures</source>
        <translation>Montre par combien de caméras chaque partie du lieu et du trajet est vue, sur la carte et en chiffres</translation>
    </message>
    <message>
        <source>Show views, numbers and unseen stretches on the map</source>
        <translation>Afficher sur la carte les champs filmés, les numéros et les tronçons non couverts</translation>
    </message>
    <message>
        <source>Telephone and address of the selected cameras' owners. Opening them is logged.</source>
        <translation>Téléphone et adresse des exploitants des caméras sélectionnées. Leur consultation est inscrite au journal.</translation>
    </message>
    <message>
        <source>The filters hide every camera. Empty them to see all.</source>
        <translation>Les filtres masquent toutes les caméras. Videz-les pour tout voir.</translation>
    </message>
    <message>
        <source>The inventory has no cameras yet: take the first list in (Inventory ▸ Take in a list…), then search again.</source>
        <translation>L’inventaire ne contient encore aucune caméra : intégrez une première liste (Inventaire ▸ Intégrer une liste…), puis relancez la recherche.</translation>
    </message>
    <message>
        <source>any certainty</source>
        <translation>toutes certitudes</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>tous états</translation>
    </message>
    <message>
        <source>{count} considered, left out…</source>
        <translation>Caméras écartées : {count}…</translation>
    </message>
    <message>
        <source>{count} without coordinates may be near…</source>
        <translation>Sans coordonnées, peut-être proches : {count}…</translation>
    </message>
    <message>
        <source>{shown} of {all} shown · keep {keep} · request {request}</source>
        <translation>Affichées : {shown} sur {all} · à conserver : {keep} · à requérir : {request}</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Cameras found</source>
        <translation>Caméras trouvées</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>Assigning cameras</source>
        <translation>Rattachement des caméras</translation>
    </message>
    <message>
        <source>Carrying decisions out</source>
        <translation>Application des décisions</translation>
    </message>
    <message>
        <source>Decided: {count}. It can be taken back like a list: Inventory ▸ Take an intake back…</source>
        <translation>Décidé : {count}. Cela peut être annulé comme une liste : Inventaire ▸ Annuler une intégration…</translation>
    </message>
    <message>
        <source>Done. Cameras moved: {cameras}. It can be taken back like a list: Inventory ▸ Take an intake back…</source>
        <translation>Fait. Caméras déplacées : {cameras}. Cela peut être annulé comme une liste : Inventaire ▸ Annuler une intégration…</translation>
    </message>
    <message>
        <source>Give to another owner</source>
        <translation>Donner à un autre exploitant</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Reading owners and recorders</source>
        <translation>Lecture des exploitants et des enregistreurs</translation>
    </message>
    <message>
        <source>Reading what is open</source>
        <translation>Lecture de ce qui est ouvert</translation>
    </message>
    <message>
        <source>Select cameras in the inventory's layer first: on the map, or in its attribute table.</source>
        <translation>Sélectionnez d’abord des caméras dans la couche de l’inventaire : sur la carte ou dans sa table d’attributs.</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>A list says otherwise than what was surveyed</source>
        <translation>Une liste dit autre chose que le relevé</translation>
    </message>
    <message>
        <source>From a list of {source}</source>
        <translation>D’après une liste de {source}</translation>
    </message>
    <message>
        <source>From the list {file} of {source}</source>
        <translation>D’après la liste {file} de {source}</translation>
    </message>
    <message>
        <source>Headings {degrees}° apart</source>
        <translation>Orientations écartées de {degrees}°</translation>
    </message>
    <message>
        <source>Is it a camera that is known already?</source>
        <translation>Est-ce une caméra déjà connue ?</translation>
    </message>
    <message>
        <source>Is it an owner that is known already?</source>
        <translation>Est-ce un exploitant déjà connu ?</translation>
    </message>
    <message>
        <source>Keep what was surveyed</source>
        <translation>Garder ce qui a été relevé</translation>
    </message>
    <message>
        <source>One camera</source>
        <translation>Une seule caméra</translation>
    </message>
    <message>
        <source>One owner</source>
        <translation>Un seul exploitant</translation>
    </message>
    <message>
        <source>Take what the list says</source>
        <translation>Prendre ce que dit la liste</translation>
    </message>
    <message>
        <source>Two cameras</source>
        <translation>Deux caméras</translation>
    </message>
    <message>
        <source>Two owners</source>
        <translation>Deux exploitants</translation>
    </message>
    <message>
        <source>{distance} m apart</source>
        <translation>à {distance} m l’une de l’autre</translation>
    </message>
    <message>
        <source>{list}, row {row}</source>
        <translation>{list}, ligne {row}</translation>
    </message>
</context>
<context>
    <name>ReviewsDialog</name>
    <message>
        <source>Both sides</source>
        <translation>Les deux côtés</translation>
    </message>
    <message>
        <source>Choose a question.</source>
        <translation>Choisissez une question.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Nothing is left to be decided. Questions come up when a list is taken in that names cameras or owners like known ones, or says otherwise than what was surveyed.</source>
        <translation>Il ne reste rien à décider. Des questions apparaissent quand une liste intégrée nomme des caméras ou des exploitants semblables à ceux qui sont connus, ou dit autre chose que le relevé.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Questions: {count}. Nothing changes before they are answered.</source>
        <translation>Questions : {count}. Rien ne change avant qu’elles aient une réponse.</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <source>Surveyed</source>
        <translation>Relevé</translation>
    </message>
    <message>
        <source>The list says</source>
        <translation>La liste dit</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>{answer} ({count})</source>
        <translation>{answer} ({count})</translation>
    </message>
    <message>
        <source>{count} questions chosen.</source>
        <translation>{count} questions choisies.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Fold or unfold this part</source>
        <translation>Replier ou déplier cette partie</translation>
    </message>
</context>
<context>
    <name>SeenFrom</name>
    <message>
        <source>An estimate from the inventory: it proves neither what was filmed nor an absence.</source>
        <translation>Estimation d’après l’inventaire : elle ne prouve ni ce qui a été filmé, ni une absence.</translation>
    </message>
    <message>
        <source>No camera of the inventory sees this point.</source>
        <translation>Aucune caméra de l’inventaire ne voit ce point.</translation>
    </message>
    <message>
        <source>Seen by {sees} for sure, by {may_see} more perhaps.</source>
        <translation>Vu sûrement par {sees}, peut-être par {may_see} autres.</translation>
    </message>
</context>
<context>
    <name>SeenFromDialog</name>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Cameras that see this point</source>
        <translation>Caméras qui voient ce point</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vue</translation>
    </message>
</context>
<context>
    <name>ServerChoice</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Connection of QGIS's</source>
        <translation>Connexion de QGIS</translation>
    </message>
    <message>
        <source>Connection text</source>
        <translation>Texte de connexion</translation>
    </message>
    <message>
        <source>No user and no password belong into the text: QGIS's authentication, pg_service.conf or .pgpass hold them.</source>
        <translation>Ni utilisateur ni mot de passe dans ce texte : l’authentification de QGIS, pg_service.conf ou .pgpass les conservent.</translation>
    </message>
    <message>
        <source>QGIS keeps no connection yet: make one in its Browser (PostgreSQL ▸ New Connection), or type the text of one here.</source>
        <translation>QGIS n’a pas encore de connexion : créez-en une dans son explorateur (PostgreSQL ▸ Nouvelle connexion), ou saisissez-en le texte ici.</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>This connection keeps its user in QGIS's settings, from where it isn't taken. Give it an authentication (Browser ▸ PostgreSQL ▸ Edit Connection ▸ Authentication ▸ Configurations), else you sign in as your system or .pgpass says.</source>
        <translation>Cette connexion garde son utilisateur dans les réglages de QGIS, où il n’est pas repris. Donnez-lui une authentification (Explorateur ▸ PostgreSQL ▸ Éditer la connexion ▸ Authentification ▸ Configurations), sinon votre système ou .pgpass dira qui se connecte.</translation>
    </message>
</context>
<context>
    <name>ServerInventoryDialog</name>
    <message>
        <source>Open an inventory on a server</source>
        <translation>Ouvrir un inventaire sur un serveur</translation>
    </message>
</context>
<context>
    <name>ServerWatch</name>
    <message>
        <source>Following the inventory's server</source>
        <translation>Suivi du serveur de l’inventaire</translation>
    </message>
    <message>
        <source>Looking what has changed</source>
        <translation>Recherche de ce qui a changé</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>(not known)</source>
        <translation>(non connu)</translation>
    </message>
    <message>
        <source>A requisition counts on the day on which it was sent, or made as long as it has not been sent, in the time zone {zone}.</source>
        <translation>Une réquisition compte au jour de son envoi, ou de son établissement tant qu’elle n’a pas été envoyée, dans le fuseau {zone}.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Avec réponse</translation>
    </message>
    <message>
        <source>By commune</source>
        <translation>Par commune</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Par exploitant</translation>
    </message>
    <message>
        <source>Cameras asked</source>
        <translation>Caméras requises</translation>
    </message>
    <message>
        <source>Cameras overwritten</source>
        <translation>Caméras effacées</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>EXERCISE: all requisitions of this register are invented.</source>
        <translation>EXERCICE : toutes les réquisitions de ce registre sont inventées.</translation>
    </message>
    <message>
        <source>Footage received</source>
        <translation>Images reçues</translation>
    </message>
    <message>
        <source>From sending to the first answer</source>
        <translation>De l’envoi à la première réponse</translation>
    </message>
    <message>
        <source>From the incident to sending</source>
        <translation>Des faits à l’envoi</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>How this was counted</source>
        <translation>Mode de calcul</translation>
    </message>
    <message>
        <source>In the same period of the year before there was no requisition: no growth can be given.</source>
        <translation>Aucune réquisition sur la même période de l’année précédente : l’évolution ne peut être donnée.</translation>
    </message>
    <message>
        <source>Known for</source>
        <translation>Connu pour</translation>
    </message>
    <message>
        <source>Left out: {drafts} drafts and mere keep-requests, {cancelled} cancelled, {exercises} of exercises.</source>
        <translation>Écartés : {drafts} projets et simples demandes de conservation, {cancelled} annulées, {exercises} d’exercices.</translation>
    </message>
    <message>
        <source>Made on {moment}.</source>
        <translation>Établi le {moment}.</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatives</translation>
    </message>
    <message>
        <source>Negative: the owner hands over nothing. Overwritten: the owner answered that all footage is gone. Too late: that of one camera at least was. What was never asked for because it was presumed gone is in none of these figures.</source>
        <translation>Négative : l’exploitant ne remet rien. Effacée : l’exploitant a répondu que tout est effacé. Trop tard : les images d’une caméra au moins l’étaient. Ce qui n’a jamais été requis parce que présumé effacé n’entre dans aucun de ces chiffres.</translation>
    </message>
    <message>
        <source>Nine of ten within</source>
        <translation>Neuf sur dix en moins de</translation>
    </message>
    <message>
        <source>No requisition falls into this period.</source>
        <translation>Aucune réquisition sur cette période.</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Effacées</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Exploitant</translation>
    </message>
    <message>
        <source>Requisitions</source>
        <translation>Réquisitions</translation>
    </message>
    <message>
        <source>Requisitions of camera footage</source>
        <translation>Réquisitions d’enregistrements de caméras</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyées</translation>
    </message>
    <message>
        <source>Too late, wholly or in part</source>
        <translation>Trop tard, en tout ou partie</translation>
    </message>
    <message>
        <source>and {count} more, all of them in the CSV</source>
        <translation>et {count} autres, tous dans le CSV</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>à partir du {first}</translation>
    </message>
    <message>
        <source>in time, or not yet answered</source>
        <translation>à temps, ou sans réponse encore</translation>
    </message>
    <message>
        <source>too late, wholly or in part</source>
        <translation>trop tard, en tout ou partie</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>jusqu’au {last}</translation>
    </message>
    <message>
        <source>whole register</source>
        <translation>registre entier</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{first} to {last}, both days included</source>
        <translation>du {first} au {last}, jours inclus</translation>
    </message>
    <message>
        <source>{growth} % on the same period of the year before ({before}).</source>
        <translation>{growth} % par rapport à la même période de l’année précédente ({before}).</translation>
    </message>
</context>
<context>
    <name>SummaryLine</name>
    <message>
        <source>1 camera</source>
        <translation>1 caméra</translation>
    </message>
    <message>
        <source>1 owner</source>
        <translation>1 exploitant</translation>
    </message>
    <message>
        <source>; </source>
        <translation> ; </translation>
    </message>
    <message>
        <source>all footage is presumed overwritten</source>
        <translation>toutes les images sont présumées effacées</translation>
    </message>
    <message>
        <source>no known owner</source>
        <translation>exploitant inconnu</translation>
    </message>
    <message>
        <source>no time given, so no deadline</source>
        <translation>pas d’heure indiquée, donc pas d’échéance</translation>
    </message>
    <message>
        <source>of {cameras} the footage is possibly overwritten already</source>
        <translation>images peut-être déjà effacées : {cameras}</translation>
    </message>
    <message>
        <source>the first footage is overwritten in {span}</source>
        <translation>premier effacement dans {span}</translation>
    </message>
    <message>
        <source>the next footage is overwritten in {span}</source>
        <translation>prochain effacement dans {span}</translation>
    </message>
    <message>
        <source>the whole path is seen</source>
        <translation>tout le trajet est couvert</translation>
    </message>
    <message>
        <source>{cameras} of {owners}, which may see it</source>
        <translation>{cameras} ({owners}), en champ possible</translation>
    </message>
    <message>
        <source>{cameras} of {owners}, which sees it</source>
        <translation>{cameras} ({owners}), en champ sûr</translation>
    </message>
    <message>
        <source>{cameras} of {owners}, {sees} of them see it</source>
        <translation>{cameras} ({owners}), dont {sees} en champ sûr</translation>
    </message>
    <message>
        <source>{cameras} of {owners}, {sees} of them sees it</source>
        <translation>{cameras} ({owners}), dont {sees} en champ sûr</translation>
    </message>
    <message>
        <source>{count} cameras</source>
        <translation>{count} caméras</translation>
    </message>
    <message>
        <source>{count} owners</source>
        <translation>{count} exploitants</translation>
    </message>
    <message>
        <source>{share} % of the path is seen, longest blind stretch {length}</source>
        <translation>{share} % du trajet couvert, plus long tronçon non couvert : {length}</translation>
    </message>
    <message>
        <source>{span} (as of {moment})</source>
        <translation>{span} (au {moment})</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>({count} windows)</source>
        <translation>({count} périodes)</translation>
    </message>
    <message>
        <source>Footage from {start} to {end}</source>
        <translation>Images du {start} au {end}</translation>
    </message>
    <message>
        <source>No retention is known: a cautious value was taken.</source>
        <translation>Aucune durée de conservation connue : une valeur prudente a été retenue.</translation>
    </message>
    <message>
        <source>No time was given, so it ranks by how surely, how sharply and how near it sees the place.</source>
        <translation>Aucune heure n’est donnée : elle est classée selon qu’elle voit le lieu plus ou moins sûrement, nettement et de près.</translation>
    </message>
    <message>
        <source>Overwritten from {deadline} at the earliest.</source>
        <translation>Effacement possible dès le {deadline}.</translation>
    </message>
    <message>
        <source>Ranks by what is left of its footage ({state}), the earliest deadline first; where that is equal, by how surely, how sharply and how near it sees the place.</source>
        <translation>Classée selon ce qui reste de son enregistrement ({state}), l’échéance la plus proche d’abord ; à égalité, selon qu’elle voit le lieu plus ou moins sûrement, nettement et de près.</translation>
    </message>
    <message>
        <source>Shortest known retention: {days} d.</source>
        <translation>Plus courte durée de conservation connue : {days} j.</translation>
    </message>
    <message>
        <source>may see it</source>
        <translation>peut voir</translation>
    </message>
    <message>
        <source>more than 3 days left</source>
        <translation>plus de 3 jours restants</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation>pas d’heure indiquée</translation>
    </message>
    <message>
        <source>overwritten, by the owner's answer</source>
        <translation>effacé (réponse de l’exploitant)</translation>
    </message>
    <message>
        <source>owner to be found</source>
        <translation>exploitant à identifier</translation>
    </message>
    <message>
        <source>possibly overwritten</source>
        <translation>peut-être effacé</translation>
    </message>
    <message>
        <source>presumed overwritten</source>
        <translation>présumé effacé</translation>
    </message>
    <message>
        <source>retention unknown</source>
        <translation>durée inconnue</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>sees it</source>
        <translation>voit</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>{area} ha</source>
        <translation>{area} ha</translation>
    </message>
    <message>
        <source>{area} m²</source>
        <translation>{area} m²</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} j {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{kilometres} km</source>
        <translation>{kilometres} km</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{number}. {camera} ({identifier})</source>
        <translation>{number}. {camera} ({identifier})</translation>
    </message>
    <message>
        <source>{when} · {state}</source>
        <translation>{when} · {state}</translation>
    </message>
    <message>
        <source>{when} · {state} ({span} left)</source>
        <translation>{when} · {state} (reste {span})</translation>
    </message>
</context>
<context>
    <name>TimeDesk</name>
    <message>
        <source>A copy of the inventory is kept: {name}. It is offered where the server is out of reach.</source>
        <translation>Une copie de l’inventaire est conservée : {name}. Elle est proposée quand le serveur est hors d’atteinte.</translation>
    </message>
    <message>
        <source>Back up the inventory</source>
        <translation>Sauvegarder l’inventaire</translation>
    </message>
    <message>
        <source>Backing up the inventory</source>
        <translation>Sauvegarde de l’inventaire</translation>
    </message>
    <message>
        <source>Copying the inventory from the server</source>
        <translation>Copie de l’inventaire depuis le serveur</translation>
    </message>
    <message>
        <source>Looking up what was known</source>
        <translation>Recherche de ce qui était connu</translation>
    </message>
    <message>
        <source>Put {backup} in the place of {name}? What is there now is kept in a copy beside it.</source>
        <translation>Mettre {backup} à la place de {name} ? Ce qui s’y trouve maintenant est gardé à côté dans une copie.</translation>
    </message>
    <message>
        <source>Putting an earlier state back</source>
        <translation>Rétablissement d’un état antérieur</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Lecture de l’historique</translation>
    </message>
    <message>
        <source>Restore the inventory</source>
        <translation>Restaurer l’inventaire</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as {name}.</source>
        <translation>Restauré. Ce qui s’y trouvait avant est gardé sous le nom {name}.</translation>
    </message>
    <message>
        <source>Restoring the inventory</source>
        <translation>Restauration de l’inventaire</translation>
    </message>
    <message>
        <source>Select one camera, recorder or owner in its layer first: on the map, or in its attribute table.</source>
        <translation>Sélectionnez d’abord une caméra, un enregistreur ou un exploitant dans sa couche : sur la carte ou dans sa table d’attributs.</translation>
    </message>
    <message>
        <source>The earlier state is put back. It can be taken back like a list: Inventory ▸ Take an intake back…</source>
        <translation>L’état antérieur est rétabli. Cela peut être annulé comme une liste : Inventaire ▸ Annuler une intégration…</translation>
    </message>
    <message>
        <source>The inventory is backed up: {name}</source>
        <translation>L’inventaire est sauvegardé : {name}</translation>
    </message>
    <message>
        <source>The map still shows another day: save or drop the edits of its layers, then choose the day again.</source>
        <translation>La carte montre encore un autre jour : enregistrez ou abandonnez les modifications de ses couches, puis choisissez de nouveau le jour.</translation>
    </message>
    <message>
        <source>Where to keep the copy</source>
        <translation>Où garder la copie</translation>
    </message>
</context>
<context>
    <name>TimeSection</name>
    <message>
        <source>Added before and after each time window</source>
        <translation>Ajoutée avant et après chaque période</translation>
    </message>
    <message>
        <source>An end without a start: enter the start as well.</source>
        <translation>Fin sans début : saisissez aussi le début.</translation>
    </message>
    <message>
        <source>At the place from</source>
        <translation>Sur les lieux du</translation>
    </message>
    <message>
        <source>Flight began at</source>
        <translation>Début de la fuite</translation>
    </message>
    <message>
        <source>Fold or unfold this part</source>
        <translation>Replier ou déplier cette partie</translation>
    </message>
    <message>
        <source>Half width of the strip along a path in which a person may have been</source>
        <translation>Demi-largeur de la bande, le long d’un trajet, où une personne a pu se trouver</translation>
    </message>
    <message>
        <source>Margin in time</source>
        <translation>Marge de temps</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>One of the times does not exist.</source>
        <translation>L’une des heures n’existe pas.</translation>
    </message>
    <message>
        <source>Path, each side</source>
        <translation>Trajet, de chaque côté</translation>
    </message>
    <message>
        <source>The end lies before the start. Exchange them or correct one.</source>
        <translation>La fin précède le début. Permutez-les ou corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>When, in local times of {zone}</source>
        <translation>Quand, en heure locale de {zone}</translation>
    </message>
    <message>
        <source>at the latest at</source>
        <translation>au plus tard le</translation>
    </message>
    <message>
        <source>until</source>
        <translation>au</translation>
    </message>
</context>
<context>
    <name>TypedPlaceDialog</name>
    <message>
        <source>At first the middle of the map. An address is brought there by the locator bar: Ctrl+K, adr, the address.</source>
        <translation>D’abord le milieu de la carte. La barre de localisation y amène une adresse : Ctrl+K, adr, puis l’adresse.</translation>
    </message>
    <message>
        <source>Circle around a place</source>
        <translation>Cercle autour d’un lieu</translation>
    </message>
    <message>
        <source>Latitude and longitude in degrees, or east and north in the reference system of the map</source>
        <translation>Latitude et longitude en degrés, ou est et nord dans le système de coordonnées de la carte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Rayon</translation>
    </message>
    <message>
        <source>Type two numbers: latitude and longitude (48.8566, 2.3522), or east and north.</source>
        <translation>Saisissez deux nombres : latitude et longitude (48.8566, 2.3522), ou est et nord.</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Save or drop the edits of {layers} first.</source>
        <translation>Enregistrez ou abandonnez d’abord les modifications de {layers}.</translation>
    </message>
</context>
<context>
    <name>ViewFollower</name>
    <message>
        <source>Build them</source>
        <translation>Les calculer</translation>
    </message>
    <message>
        <source>Building views</source>
        <translation>Calcul des champs filmés</translation>
    </message>
    <message>
        <source>Looking for views out of date</source>
        <translation>Recherche des champs périmés</translation>
    </message>
    <message>
        <source>Views missing or out of date in this inventory: {count}.</source>
        <translation>Champs absents ou périmés dans cet inventaire : {count}.</translation>
    </message>
    <message>
        <source>Views that could not be drawn: {count}. Their cameras lie where the reference system has no place.</source>
        <translation>Champs qui n’ont pu être dessinés : {count}. Leurs caméras se trouvent là où le système de coordonnées n’a pas de place.</translation>
    </message>
</context>
<context>
    <name>ViewPicture</name>
    <message>
        <source>Choose a picture of what the camera sees</source>
        <translation>Choisir une image de ce que voit la caméra</translation>
    </message>
    <message>
        <source>Choose picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>No picture of the view.</source>
        <translation>Pas d’image du champ filmé.</translation>
    </message>
    <message>
        <source>Picture of the view</source>
        <translation>Image du champ filmé</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>Images ({patterns})</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Show this picture no more; its file stays where it is</source>
        <translation>Ne plus afficher cette image ; son fichier reste à sa place</translation>
    </message>
    <message>
        <source>The picture {path} can't be shown.</source>
        <translation>L’image {path} ne peut pas être affichée.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>An empty file, into which the lists of owners are then taken in.</source>
        <translation>Un fichier vide, dans lequel les listes des exploitants sont ensuite intégrées.</translation>
    </message>
    <message>
        <source>An invented inventory on real streets: try everything without harm.</source>
        <translation>Un inventaire fictif dans de vraies rues : essayez tout sans risque.</translation>
    </message>
    <message>
        <source>An inventory in PostgreSQL that several desks share.</source>
        <translation>Un inventaire dans PostgreSQL que plusieurs postes partagent.</translation>
    </message>
    <message>
        <source>Begin with an inventory of cameras. Choose one of these:</source>
        <translation>Commencez par un inventaire de caméras. Choisissez :</translation>
    </message>
    <message>
        <source>Create an inventory…</source>
        <translation>Créer un inventaire…</translation>
    </message>
    <message>
        <source>One that you or your metropolis keep already.</source>
        <translation>Celui que vous ou votre métropole tenez déjà.</translation>
    </message>
    <message>
        <source>Open an inventory…</source>
        <translation>Ouvrir un inventaire…</translation>
    </message>
    <message>
        <source>Open one on a server…</source>
        <translation>En ouvrir un sur un serveur…</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Ouvrir la démonstration</translation>
    </message>
    <message>
        <source>The inventory of last time is no longer there: {path}. Open it where it lies now, or connect its drive.</source>
        <translation>L’inventaire de la dernière fois n’est plus à sa place : {path}. Ouvrez-le là où il se trouve maintenant, ou connectez son lecteur.</translation>
    </message>
    <message>
        <source>Which cameras saw it?</source>
        <translation>Quelles caméras l’ont vu ?</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Opening the inventory</source>
        <translation>Ouverture de l’inventaire</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Searching for cameras</source>
        <translation>Recherche des caméras</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop what is running; nothing that was there before is changed</source>
        <translation>Arrêter l’opération en cours ; rien de ce qui existait n’est modifié</translation>
    </message>
</context>
<context>
    <name>camera_requisition.messages</name>
    <message>
        <source>A building stands between it and the place.</source>
        <translation>Un bâtiment se trouve entre elle et le lieu.</translation>
    </message>
    <message>
        <source>A cell reaches over several rows: each of them was given its value.</source>
        <translation>Une cellule s’étend sur plusieurs lignes : chacune a reçu sa valeur.</translation>
    </message>
    <message>
        <source>A cell shows an error of the spreadsheet (such as #REF!): it was taken as empty.</source>
        <translation>Une cellule affiche une erreur du tableur (telle que #REF!) : elle a été prise pour vide.</translation>
    </message>
    <message>
        <source>A cell stands beside the table, in a column without a name: left out.</source>
        <translation>Une cellule se trouve à côté du tableau, dans une colonne sans nom : laissée de côté.</translation>
    </message>
    <message>
        <source>A code of four digits got back the zero that a spreadsheet took.</source>
        <translation>Un code à quatre chiffres a retrouvé le zéro qu’un tableur lui avait retiré.</translation>
    </message>
    <message>
        <source>A column is computed by formulas: the value that the spreadsheet last showed was taken.</source>
        <translation>Une colonne est calculée par des formules : la dernière valeur affichée par le tableur a été prise.</translation>
    </message>
    <message>
        <source>A connection text has no key “{key}”. Known are: {known}.</source>
        <translation>Un texte de connexion n’a pas de clé « {key} ». Sont connues : {known}.</translation>
    </message>
    <message>
        <source>A coordinate can be read in several ways, of which only one lies in the territory: that one was taken.</source>
        <translation>Une coordonnée peut se lire de plusieurs façons, dont une seule tombe dans le territoire : c’est celle qui a été prise.</translation>
    </message>
    <message>
        <source>A coordinate in degrees, minutes and seconds was read as decimal degrees.</source>
        <translation>Une coordonnée en degrés, minutes et secondes a été lue en degrés décimaux.</translation>
    </message>
    <message>
        <source>A corner of a zone is not a number. Draw the zone again.</source>
        <translation>Un sommet de zone n’est pas un nombre. Redessinez la zone.</translation>
    </message>
    <message>
        <source>A degree sign stood behind a number: it was read as degrees.</source>
        <translation>Un signe de degré suivait un nombre : il a été lu en degrés.</translation>
    </message>
    <message>
        <source>A formula has no value in the file: the cell was taken as empty. Open and save the list in a spreadsheet first.</source>
        <translation>Une formule n’a pas de valeur dans le fichier : la cellule a été prise pour vide. Ouvrez et enregistrez d’abord la liste dans un tableur.</translation>
    </message>
    <message>
        <source>A heading lies between 0 and 360 degrees, clockwise from true north; {value} doesn't.</source>
        <translation>Une orientation est comprise entre 0 et 360 degrés, dans le sens horaire depuis le nord géographique ; {value} ne convient pas.</translation>
    </message>
    <message>
        <source>A heading of {value}° lies outside {smallest} to {largest}.</source>
        <translation>Une orientation de {value}° est hors de {smallest} à {largest}.</translation>
    </message>
    <message>
        <source>A height of {value} m can't be: {smallest} to {largest} m can.</source>
        <translation>Une hauteur de {value} m est impossible : entre {smallest} et {largest} m.</translation>
    </message>
    <message>
        <source>A horizontal field of view is more than 0 and at most 360 degrees; {value} isn't.</source>
        <translation>Un angle de champ horizontal est supérieur à 0 et d’au plus 360 degrés ; {value} ne convient pas.</translation>
    </message>
    <message>
        <source>A horizontal field of view of {value}° can't be: {smallest} to {largest}° can.</source>
        <translation>Un angle de champ horizontal de {value}° est impossible : entre {smallest} et {largest}°.</translation>
    </message>
    <message>
        <source>A known camera stands near and may be the same: taken as a new one, to be decided in the review.</source>
        <translation>Une caméra connue se trouve tout près et est peut-être la même : prise pour une nouvelle, à décider lors de la revue.</translation>
    </message>
    <message>
        <source>A month of retention was counted as 30 days.</source>
        <translation>Un mois de conservation a été compté pour 30 jours.</translation>
    </message>
    <message>
        <source>A negative answer on camera {camera} needs its reason, one of: {known}.</source>
        <translation>Une réponse négative pour la caméra {camera} demande son motif, parmi : {known}.</translation>
    </message>
    <message>
        <source>A packet's manifest knows line {sequence}, which the log does not hold: its end was cut off.</source>
        <translation>Le manifeste d’une liasse connaît la ligne {sequence}, que le journal ne contient pas : sa fin a été tronquée.</translation>
    </message>
    <message>
        <source>A path needs at least two points. Click further points, or press Escape to begin again.</source>
        <translation>Un trajet exige au moins deux points. Cliquez d’autres points, ou appuyez sur Échap pour recommencer.</translation>
    </message>
    <message>
        <source>A point as zone needs its radius in metres in the field radius_m.</source>
        <translation>Un point utilisé comme zone exige son rayon en mètres dans le champ radius_m.</translation>
    </message>
    <message>
        <source>A point of leg {leg} of the flight path is not a number. Draw the leg again.</source>
        <translation>Un point du tronçon {leg} du trajet de fuite n’est pas un nombre. Redessinez le tronçon.</translation>
    </message>
    <message>
        <source>A point of leg {leg} of the flight path lies outside the world (longitude {longitude}, latitude {latitude}). Check the layer's reference system.</source>
        <translation>Un point du tronçon {leg} du trajet de fuite est hors du globe (longitude {longitude}, latitude {latitude}). Vérifiez le système de coordonnées de la couche.</translation>
    </message>
    <message>
        <source>A range of {value} m can't be: {smallest} to {largest} m can.</source>
        <translation>Une portée de {value} m est impossible : entre {smallest} et {largest} m.</translation>
    </message>
    <message>
        <source>A requisition kept in the register cannot be read ({problem}). Its dates and answers are still there; write to the owner by hand.</source>
        <translation>Une réquisition gardée au registre est illisible ({problem}). Ses dates et ses réponses y sont toujours ; écrivez à l’exploitant à la main.</translation>
    </message>
    <message>
        <source>A sighting ends before it begins. Exchange its times or correct one.</source>
        <translation>Une observation finit avant de commencer. Permutez ses heures ou corrigez l’une d’elles.</translation>
    </message>
    <message>
        <source>A sighting has neither time_from nor time_to. Give at least one of them.</source>
        <translation>Une observation n’a ni time_from ni time_to. Indiquez au moins l’un des deux.</translation>
    </message>
    <message>
        <source>A sighting has no point. Set its place on the map.</source>
        <translation>Une observation n’a pas de point. Placez-la sur la carte.</translation>
    </message>
    <message>
        <source>A spreadsheet has taken the zero in front of “{text}” ({field}): it was put back.</source>
        <translation>Un tableur a retiré le zéro devant « {text} » ({field}) : il a été rétabli.</translation>
    </message>
    <message>
        <source>A spreadsheet's day number was read as a date.</source>
        <translation>Un numéro de jour de tableur a été lu comme une date.</translation>
    </message>
    <message>
        <source>A tilt of {value}° can't be: {smallest} to {largest}° can.</source>
        <translation>Une inclinaison de {value}° est impossible : entre {smallest} et {largest}°.</translation>
    </message>
    <message>
        <source>A time lies outside the calendar (years 1 to 9999).</source>
        <translation>Une heure est hors du calendrier (années 1 à 9999).</translation>
    </message>
    <message>
        <source>A time of the incident is not a number. Set it again.</source>
        <translation>Une heure des faits n’est pas un nombre. Saisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>A unit stood behind a number: it was read as what it says.</source>
        <translation>Une unité suivait un nombre : il a été lu dans cette unité.</translation>
    </message>
    <message>
        <source>A value cannot be right and was left out; its text is in the notes.</source>
        <translation>Une valeur impossible a été écartée ; son texte figure dans les notes.</translation>
    </message>
    <message>
        <source>A value could not be understood and was left out; its text is in the notes.</source>
        <translation>Une valeur incompréhensible a été écartée ; son texte figure dans les notes.</translation>
    </message>
    <message>
        <source>A vertical field of view of {value}° can't be: {smallest} to {largest}° can.</source>
        <translation>Un angle de champ vertical de {value}° est impossible : entre {smallest} et {largest}°.</translation>
    </message>
    <message>
        <source>A width of {value} pixels can't be: {smallest} to {largest} can.</source>
        <translation>Une largeur de {value} pixels est impossible : entre {smallest} et {largest}.</translation>
    </message>
    <message>
        <source>A word is in none of the vocabularies and was left out; its text is in the notes.</source>
        <translation>Un mot absent de tous les vocabulaires a été écarté ; son texte figure dans les notes.</translation>
    </message>
    <message>
        <source>A zone is empty: it has no area. Draw at least three corners that do not lie on one line.</source>
        <translation>Une zone est vide : elle n’a pas de surface. Dessinez au moins trois sommets non alignés.</translation>
    </message>
    <message>
        <source>A zone lies outside the world (longitude {longitude}, latitude {latitude}). Check the layer's reference system.</source>
        <translation>Une zone est hors du globe (longitude {longitude}, latitude {latitude}). Vérifiez le système de coordonnées de la couche.</translation>
    </message>
    <message>
        <source>A zone must be a polygon, or a point with a radius. Use the line as a flight path instead.</source>
        <translation>Une zone doit être un polygone, ou un point avec un rayon. Utilisez plutôt la ligne comme trajet de fuite.</translation>
    </message>
    <message>
        <source>A zone must be a polygon. Draw one, or choose a polygon layer.</source>
        <translation>Une zone doit être un polygone. Dessinez-en un, ou choisissez une couche de polygones.</translation>
    </message>
    <message>
        <source>A zone needs at least three corners. Click further corners, or press Escape to begin again.</source>
        <translation>Une zone exige au moins trois sommets. Cliquez d’autres sommets, ou appuyez sur Échap pour recommencer.</translation>
    </message>
    <message>
        <source>Add that contact to the owner, or choose another “Delivered by”.</source>
        <translation>Ajoutez ce contact à l’exploitant, ou choisissez un autre mode dans « Transmission par ».</translation>
    </message>
    <message>
        <source>All of this has been asked for already in the case {case}. Mark further cameras, or search wider; the register shows what was sent.</source>
        <translation>Tout cela a déjà été demandé dans l’affaire {case}. Cochez d’autres caméras, ou cherchez plus large ; le registre montre ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>An inventory can't be copied to itself. Choose another place for the copy.</source>
        <translation>Un inventaire ne peut pas être copié sur lui-même. Choisissez un autre emplacement pour la copie.</translation>
    </message>
    <message>
        <source>Another desk is changing the same records of {reference}. Nothing was changed here. Try again in a moment.</source>
        <translation>Un autre poste modifie les mêmes fiches de {reference}. Rien n’a été modifié ici. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Another program is writing to the evidence {path}. Nobody should: compare its SHA-256 with the manifest.</source>
        <translation>Un autre programme écrit dans les éléments de recherche {path}. Personne ne le devrait : comparez leur SHA-256 avec le manifeste.</translation>
    </message>
    <message>
        <source>Another program is writing to the inventory {path}. Save or stop editing there, then try again.</source>
        <translation>Un autre programme écrit dans l’inventaire {path}. Enregistrez ou arrêtez-y la modification, puis réessayez.</translation>
    </message>
    <message>
        <source>Another program is writing to the register {path}. Wait a moment, then try again.</source>
        <translation>Un autre programme écrit dans le registre {path}. Attendez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>Another row has the same identifier; this one got a number behind it.</source>
        <translation>Une autre ligne porte le même identifiant ; celui-ci a reçu un numéro à sa suite.</translation>
    </message>
    <message>
        <source>Another workplace is writing to the case file {path} at this moment. Try again in a few seconds.</source>
        <translation>Un autre poste de travail écrit en ce moment dans le fichier du dossier {path}. Réessayez dans quelques secondes.</translation>
    </message>
    <message>
        <source>Answers have taught nothing since the inventory's staff were last told. Note the retention or the clock that an answer names.</source>
        <translation>Les réponses n’ont rien appris depuis la dernière liste aux gestionnaires. Notez la durée de conservation ou l’horloge qu’une réponse indique.</translation>
    </message>
    <message>
        <source>Apply what you have aimed (Enter) or drop it (Escape) before you go on to another camera.</source>
        <translation>Appliquez ce que vous avez orienté (Entrée) ou abandonnez-le (Échap) avant de passer à une autre caméra.</translation>
    </message>
    <message>
        <source>Ask the owner for the new authorisation; then set its reference and its end at the recorder.</source>
        <translation>Demandez la nouvelle autorisation à l’exploitant, puis indiquez sa référence et sa fin dans l’enregistreur.</translation>
    </message>
    <message>
        <source>Ask the owner what the authorisation says and correct the figure; if what is filmed isn't public, correct “Films” of the camera.</source>
        <translation>Demandez à l’exploitant ce que dit l’autorisation et corrigez le chiffre ; si ce qui est filmé n’est pas public, corrigez « Filme » de la caméra.</translation>
    </message>
    <message>
        <source>Ask the owner, and set “Retention declared (days)” with the day on which you learnt it.</source>
        <translation>Demandez à l’exploitant et renseignez « Conservation déclarée (jours) » avec le jour où vous l’avez appris.</translation>
    </message>
    <message>
        <source>Ask the owner: set the status to removed, or to in service, and since when.</source>
        <translation>Demandez à l’exploitant : indiquez l’état déposée, ou en service, et depuis quand.</translation>
    </message>
    <message>
        <source>Ask whether it was removed: then set its status and since when; if it is still there, empty “Missing from its list since”.</source>
        <translation>Demandez si elle a été déposée : indiquez alors son état et depuis quand ; si elle est toujours là, videz « Absente de sa liste depuis ».</translation>
    </message>
    <message>
        <source>Assumed, as not recorded: {fields}.</source>
        <translation>Supposé, car non renseigné : {fields}.</translation>
    </message>
    <message>
        <source>At line {sequence} stands a line that does not belong there, of {at}.</source>
        <translation>À la ligne {sequence} se trouve une ligne qui n’y a pas sa place, du {at}.</translation>
    </message>
    <message>
        <source>Camera {camera_id} is recorded as being there from {first} only: it cannot have changed on {since}. Correct “There from”, or choose a later day.</source>
        <translation>La caméra {camera_id} est enregistrée comme en place depuis le {first} seulement : elle ne peut avoir changé le {since}. Corrigez « En place depuis le » ou choisissez un jour plus tardif.</translation>
    </message>
    <message>
        <source>Camera {camera_id} is recorded as being there until {last}: it cannot have changed on {since}. Correct “There until”, or choose an earlier day.</source>
        <translation>La caméra {camera_id} est enregistrée comme en place jusqu’au {last} : elle ne peut avoir changé le {since}. Corrigez « En place jusqu’au » ou choisissez un jour antérieur.</translation>
    </message>
    <message>
        <source>Camera {camera_id} isn't one that this owner is asked about.</source>
        <translation>La caméra {camera_id} n’est pas de celles sur lesquelles cet exploitant est interrogé.</translation>
    </message>
    <message>
        <source>Camera {camera_id} isn't the one of the owner who was asked with {reference}.</source>
        <translation>La caméra {camera_id} n’est pas à l’exploitant interrogé sous la référence {reference}.</translation>
    </message>
    <message>
        <source>Camera {camera_id} stands in an earlier row already: only that one counts.</source>
        <translation>La caméra {camera_id} figure déjà dans une ligne précédente : seule celle-ci compte.</translation>
    </message>
    <message>
        <source>Camera {camera_id}: {by} had changed {columns} at the same time ({at}). What this step says stands now; the history has the other.</source>
        <translation>Caméra {camera_id} : {by} avait modifié {columns} au même moment ({at}). Ce que dit cette étape l’emporte ; l’autre valeur est dans l’historique.</translation>
    </message>
    <message>
        <source>Camera {camera_id}: “{text}” in {column} is not a date and was not taken into account.</source>
        <translation>Caméra {camera_id} : « {text} » dans {column} n’est pas une date et n’a pas été pris en compte.</translation>
    </message>
    <message>
        <source>Camera {camera} is no longer in the layer “{layer}”: it was deleted or undone meanwhile. Nothing was changed.</source>
        <translation>La caméra {camera} n’est plus dans la couche « {layer} » : elle a été supprimée ou annulée entre-temps. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Camera {camera} is not among those of requisition {number}. Check the number on the answer.</source>
        <translation>La caméra {camera} n’est pas parmi celles de la réquisition {number}. Vérifiez le numéro porté sur la réponse.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Annulé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Case: there is no field {field}. Known here: {known}.</source>
        <translation>Procédure : le champ {field} n’existe pas. Champs connus : {known}.</translation>
    </message>
    <message>
        <source>Case: {field} is missing. Without it no papers can be made.</source>
        <translation>Procédure : {field} manque. Sans cet élément, aucune pièce ne peut être établie.</translation>
    </message>
    <message>
        <source>Case: {field} must be a JSON object with fields, not {value}.</source>
        <translation>Procédure : {field} doit être un objet JSON avec des champs, et non {value}.</translation>
    </message>
    <message>
        <source>Case: {field} must be a text in quotation marks, not {value}.</source>
        <translation>Procédure : {field} doit être un texte entre guillemets, et non {value}.</translation>
    </message>
    <message>
        <source>Case: {field} must be true or false, not {value}.</source>
        <translation>Procédure : {field} doit être true ou false, et non {value}.</translation>
    </message>
    <message>
        <source>Case: “{value}” in {field} is not a date. Write it as 2026-11-23, or as 2026-11-23T22:15:00+01:00.</source>
        <translation>Procédure : « {value} » dans {field} n’est pas une date. Écrivez-la sous la forme 2026-11-23 ou 2026-11-23T22:15:00+01:00.</translation>
    </message>
    <message>
        <source>Case: “{value}” is not possible in {field}. Use one of: {known}.</source>
        <translation>Procédure : « {value} » est impossible dans {field}. Valeurs admises : {known}.</translation>
    </message>
    <message>
        <source>Check the reference system and the order of the axes, then move the point to its place on the map.</source>
        <translation>Vérifiez le système de coordonnées et l’ordre des axes, puis déplacez le point à sa place sur la carte.</translation>
    </message>
    <message>
        <source>Choose another “Owner” in the recorder's form, or add that one.</source>
        <translation>Choisissez un autre « Exploitant » dans le formulaire de l’enregistreur, ou ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>Choose another “Recorder” in the camera's form, or add that one.</source>
        <translation>Choisissez un autre « Enregistreur » dans le formulaire de la caméra, ou ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>Choose one from the list in the form.</source>
        <translation>Choisissez-en un dans la liste du formulaire.</translation>
    </message>
    <message>
        <source>Choose “Owner” in the recorder's form.</source>
        <translation>Choisissez l’« Exploitant » dans le formulaire de l’enregistreur.</translation>
    </message>
    <message>
        <source>Comparing with the inventory</source>
        <translation>Comparaison avec l’inventaire</translation>
    </message>
    <message>
        <source>Correct focal length and sensor width in millimetres, or leave them empty.</source>
        <translation>Corrigez la focale et la largeur du capteur en millimètres, ou laissez-les vides.</translation>
    </message>
    <message>
        <source>Correct the figure in days, or leave it empty.</source>
        <translation>Corrigez le nombre de jours, ou laissez-le vide.</translation>
    </message>
    <message>
        <source>Correct the heading in the form, or aim the camera on the map.</source>
        <translation>Corrigez l’orientation dans le formulaire, ou orientez la caméra sur la carte.</translation>
    </message>
    <message>
        <source>Correct “Device”; if both are one camera, set the status of one of them to removed.</source>
        <translation>Corrigez « Appareil » ; si les deux sont une seule caméra, mettez l’une à l’état déposée.</translation>
    </message>
    <message>
        <source>Correct “Height above ground (m)”, or leave it empty.</source>
        <translation>Corrigez « Hauteur au-dessus du sol (m) », ou laissez vide.</translation>
    </message>
    <message>
        <source>Correct “Horizontal field of view (°)”, or leave it empty.</source>
        <translation>Corrigez « Angle de champ horizontal (°) », ou laissez vide.</translation>
    </message>
    <message>
        <source>Correct “Range (m)”, or leave it empty.</source>
        <translation>Corrigez « Portée (m) », ou laissez vide.</translation>
    </message>
    <message>
        <source>Correct “Resolution (horizontal pixels)”, or leave it empty.</source>
        <translation>Corrigez « Définition (pixels en largeur) », ou laissez vide.</translation>
    </message>
    <message>
        <source>Correct “Sees from (m)” or “Range (m)”.</source>
        <translation>Corrigez « Voit à partir de (m) » ou « Portée (m) ».</translation>
    </message>
    <message>
        <source>Correct “Sees from (m)”, or leave it empty.</source>
        <translation>Corrigez « Voit à partir de (m) », ou laissez vide.</translation>
    </message>
    <message>
        <source>Correct “There from” or “There until”.</source>
        <translation>Corrigez « En place depuis le » ou « En place jusqu’au ».</translation>
    </message>
    <message>
        <source>Correct “Tilt (° below the horizon)”, or leave it empty.</source>
        <translation>Corrigez « Inclinaison (° sous l’horizon) », ou laissez vide.</translation>
    </message>
    <message>
        <source>Correct “Vertical field of view (°)”, or leave it empty.</source>
        <translation>Corrigez « Angle de champ vertical (°) », ou laissez vide.</translation>
    </message>
    <message>
        <source>English, which needs no translation.</source>
        <translation>Anglais, qui n’a pas besoin de traduction.</translation>
    </message>
    <message>
        <source>Every placed camera has its view.</source>
        <translation>Chaque caméra placée a son champ filmé.</translation>
    </message>
    <message>
        <source>Find out who owns it and choose “Recorder” in the camera's form.</source>
        <translation>Cherchez à qui elle appartient et choisissez l’« Enregistreur » dans le formulaire de la caméra.</translation>
    </message>
    <message>
        <source>Have the owner or a survey confirm it; then set “Last confirmed on”.</source>
        <translation>Faites-la confirmer par l’exploitant ou par un relevé, puis renseignez « Dernière confirmation le ».</translation>
    </message>
    <message>
        <source>If they are one, set the status of the poorer record to removed; if they are two, tell them apart by channel, label or heading.</source>
        <translation>Si elles n’en font qu’une, mettez la fiche la plus pauvre à l’état déposée ; si elles sont deux, distinguez-les par la voie, le libellé ou l’orientation.</translation>
    </message>
    <message>
        <source>In the database of {reference} the number {srid}, which {crs} needs, stands for another reference system. Use another database.</source>
        <translation>Dans la base de données de {reference}, le numéro {srid}, dont {crs} a besoin, désigne un autre système de référence. Utilisez une autre base de données.</translation>
    </message>
    <message>
        <source>Invisible control characters were taken out of a text.</source>
        <translation>Des caractères de contrôle invisibles ont été retirés d’un texte.</translation>
    </message>
    <message>
        <source>It belongs to an owner {owner} who isn't in the inventory.</source>
        <translation>Il appartient à un exploitant {owner} qui n’est pas dans l’inventaire.</translation>
    </message>
    <message>
        <source>It can turn: nobody knows where it looked.</source>
        <translation>Caméra mobile : on ignore où elle était orientée.</translation>
    </message>
    <message>
        <source>It can't see from {value} m on: {smallest} to {largest} m can be.</source>
        <translation>Elle ne peut pas voir à partir de {value} m : entre {smallest} et {largest} m.</translation>
    </message>
    <message>
        <source>It does not record.</source>
        <translation>Elle n’enregistre pas.</translation>
    </message>
    <message>
        <source>It doesn't record: its cameras are only watched.</source>
        <translation>Il n’enregistre pas : ses caméras sont seulement regardées.</translation>
    </message>
    <message>
        <source>It had been removed.</source>
        <translation>Elle avait été déposée.</translation>
    </message>
    <message>
        <source>It hangs indoors, but in no building that the inventory knows: nobody can say how far it sees.</source>
        <translation>Caméra en intérieur, mais dans aucun bâtiment connu de l’inventaire : nul ne peut dire jusqu’où elle voit.</translation>
    </message>
    <message>
        <source>It hangs indoors, but lies in no building of the inventory: how far it sees is a guess.</source>
        <translation>Elle est en intérieur, mais dans aucun bâtiment de l’inventaire : ce qu’elle voit n’est qu’une supposition.</translation>
    </message>
    <message>
        <source>It has cells only beside the table, in columns without a name.</source>
        <translation>Elle n’a de cellules qu’à côté du tableau, dans des colonnes sans nom.</translation>
    </message>
    <message>
        <source>It has fewer cells than the list has columns.</source>
        <translation>La ligne a moins de cellules que la liste n’a de colonnes.</translation>
    </message>
    <message>
        <source>It has more cells than the list has columns: probably a delimiter inside a cell without quotes.</source>
        <translation>La ligne a plus de cellules que la liste n’a de colonnes : sans doute un séparateur dans une cellule sans guillemets.</translation>
    </message>
    <message>
        <source>It has no coordinates ({place}).</source>
        <translation>Elle n’a pas de coordonnées ({place}).</translation>
    </message>
    <message>
        <source>It has no identifier: recognised by its place, heading and channel.</source>
        <translation>Elle n’a pas d’identifiant : reconnue à son emplacement, à son orientation et à sa voie.</translation>
    </message>
    <message>
        <source>It has no recorder: nobody is known who could be asked.</source>
        <translation>Elle n’a pas d’enregistreur : on ne connaît personne à qui demander.</translation>
    </message>
    <message>
        <source>It has only one of two coordinates: taken without a place.</source>
        <translation>Une seule coordonnée sur deux : versée sans position.</translation>
    </message>
    <message>
        <source>It is a guard, not a camera.</source>
        <translation>C’est un gardien, pas une caméra.</translation>
    </message>
    <message>
        <source>It is confirmed on {date}, which lies in the future.</source>
        <translation>La confirmation est datée du {date}, dans l’avenir.</translation>
    </message>
    <message>
        <source>It is not a GeoJSON feature.</source>
        <translation>Ce n’est pas une entité GeoJSON.</translation>
    </message>
    <message>
        <source>It is not a point: placed at the centre of its shape.</source>
        <translation>Ce n’est pas un point : caméra placée au centre de sa forme.</translation>
    </message>
    <message>
        <source>It is not an OpenStreetMap element with tags.</source>
        <translation>Ce n’est pas un élément OpenStreetMap pourvu d’attributs.</translation>
    </message>
    <message>
        <source>It is recorded by a recorder {recorder} that isn't in the inventory.</source>
        <translation>Elle est enregistrée par un enregistreur {recorder} qui n’est pas dans l’inventaire.</translation>
    </message>
    <message>
        <source>It is recorded more than 10 m inside a building: nobody can be sure which façade it hangs on.</source>
        <translation>Position enregistrée à plus de 10 m à l’intérieur d’un bâtiment : nul ne sait avec certitude à quelle façade elle est fixée.</translation>
    </message>
    <message>
        <source>It is there from {start} until {end}: it ends before it begins.</source>
        <translation>Elle est en place de {start} à {end} : elle finit avant de commencer.</translation>
    </message>
    <message>
        <source>It isn't tagged man_made=surveillance.</source>
        <translation>L’élément ne porte pas l’attribut man_made=surveillance.</translation>
    </message>
    <message>
        <source>It lies more than 10 m inside a building: which façade it hangs on is a guess, and so is all that it sees.</source>
        <translation>Elle se trouve à plus de 10 m à l’intérieur d’un bâtiment : la façade où elle est fixée n’est qu’une supposition, et tout ce qu’elle voit aussi.</translation>
    </message>
    <message>
        <source>It lies outside the territory, at {x}, {y}.</source>
        <translation>Elle se trouve hors du territoire, en {x}, {y}.</translation>
    </message>
    <message>
        <source>It looks like the same camera as {others}.</source>
        <translation>Elle ressemble à la même caméra que {others}.</translation>
    </message>
    <message>
        <source>It records only after an alarm.</source>
        <translation>Elle n’enregistre que sur alarme.</translation>
    </message>
    <message>
        <source>It records only at certain hours.</source>
        <translation>Elle n’enregistre qu’à certaines heures.</translation>
    </message>
    <message>
        <source>It records only when something moves.</source>
        <translation>Elle n’enregistre que sur mouvement.</translation>
    </message>
    <message>
        <source>It repeats row {first} word for word.</source>
        <translation>Répète mot pour mot la ligne {first}.</translation>
    </message>
    <message>
        <source>It says something of an owner or recorder that it doesn't name: kept in the camera's notes.</source>
        <translation>La ligne parle d’un exploitant ou d’un enregistreur qu’elle ne nomme pas : conservé dans les notes de la caméra.</translation>
    </message>
    <message>
        <source>It says that it stands for several cameras; it was taken as one.</source>
        <translation>La ligne dit valoir pour plusieurs caméras ; elle a été versée comme une seule.</translation>
    </message>
    <message>
        <source>It sees from {near} m on, but only as far as {range} m: nothing at all.</source>
        <translation>Elle voit à partir de {near} m, mais seulement jusqu’à {range} m : rien du tout.</translation>
    </message>
    <message>
        <source>It was no longer there.</source>
        <translation>Elle n’était plus en place.</translation>
    </message>
    <message>
        <source>It was not there yet.</source>
        <translation>Elle n’était pas encore en place.</translation>
    </message>
    <message>
        <source>It was only planned.</source>
        <translation>Elle n’était que prévue.</translation>
    </message>
    <message>
        <source>It was out of service.</source>
        <translation>Elle était hors service.</translation>
    </message>
    <message>
        <source>Its coordinates ({x}, {y}) are not possible.</source>
        <translation>Ses coordonnées ({x}, {y}) sont impossibles.</translation>
    </message>
    <message>
        <source>Its coordinates ({x}, {y}) lie outside the area for which the inventory's reference system is made.</source>
        <translation>Ses coordonnées ({x}, {y}) sont hors du domaine d’emploi du système de coordonnées de l’inventaire.</translation>
    </message>
    <message>
        <source>Its coordinates ({x}, {y}) lie outside the area of {crs}. Correct them, or choose another INPUT_CRS.</source>
        <translation>Ses coordonnées ({x}, {y}) sont hors du domaine d’emploi de {crs}. Corrigez-les, ou choisissez un autre système (INPUT_CRS).</translation>
    </message>
    <message>
        <source>Its coordinates ({x}, {y}) lie outside the territory.</source>
        <translation>Ses coordonnées ({x}, {y}) sont hors du territoire.</translation>
    </message>
    <message>
        <source>Its coordinates ({x}, {y}) seem to be exchanged: the other way round they would be in the right place.</source>
        <translation>Ses coordonnées ({x}, {y}) semblent inversées : dans l’autre sens, elles tomberaient au bon endroit.</translation>
    </message>
    <message>
        <source>Its coordinates are 0, 0: taken without a place.</source>
        <translation>Ses coordonnées sont 0, 0 : versée sans position.</translation>
    </message>
    <message>
        <source>Its coordinates cannot be read: taken without a place.</source>
        <translation>Coordonnées illisibles : versée sans position.</translation>
    </message>
    <message>
        <source>Its coordinates were exchanged: the other way round they are in the right place, and were taken so.</source>
        <translation>Ses coordonnées étaient inversées : dans l’autre ordre elles tombent au bon endroit, et ont été prises ainsi.</translation>
    </message>
    <message>
        <source>Its device {device} is also that of {others}.</source>
        <translation>Son appareil {device} est aussi celui de {others}.</translation>
    </message>
    <message>
        <source>Its field of view is not known; the widest that is usual was assumed.</source>
        <translation>Angle de champ inconnu ; le plus large usuel a été supposé.</translation>
    </message>
    <message>
        <source>Its geometry cannot be read: taken without a place.</source>
        <translation>Géométrie illisible : versée sans position.</translation>
    </message>
    <message>
        <source>Its heading can't be read and is left empty.</source>
        <translation>Orientation illisible : laissée vide.</translation>
    </message>
    <message>
        <source>Its heading is a range with equal ends: the width is left empty.</source>
        <translation>Orientation donnée par une plage aux bornes égales : la largeur est laissée vide.</translation>
    </message>
    <message>
        <source>Its heading is not known.</source>
        <translation>Orientation inconnue.</translation>
    </message>
    <message>
        <source>Its heading lies outside −180 to 360 and is left empty.</source>
        <translation>Orientation hors de l’intervalle −180 à 360 : laissée vide.</translation>
    </message>
    <message>
        <source>Its heading was delivered as “{text}”, and none is recorded.</source>
        <translation>Son orientation a été transmise comme « {text} », et aucune n’est renseignée.</translation>
    </message>
    <message>
        <source>Its heading was negative: 360 was added.</source>
        <translation>Orientation négative : 360 a été ajouté.</translation>
    </message>
    <message>
        <source>Its owner has answered that the recording is overwritten. It stays last in the list.</source>
        <translation>Son exploitant a répondu que l’enregistrement est effacé. Elle reste en fin de liste.</translation>
    </message>
    <message>
        <source>Its range is not known; the longest that is usual was assumed.</source>
        <translation>Portée inconnue ; la plus longue usuelle a été supposée.</translation>
    </message>
    <message>
        <source>Its recording is presumed overwritten. It stays last in the list.</source>
        <translation>Son enregistrement est présumé effacé. Elle reste en fin de liste.</translation>
    </message>
    <message>
        <source>Its shape isn't in the file: taken without a place.</source>
        <translation>Sa forme n’est pas dans le fichier : versée sans position.</translation>
    </message>
    <message>
        <source>Its view has not been built.</source>
        <translation>Son champ filmé n’a pas été calculé.</translation>
    </message>
    <message>
        <source>Its view in the inventory was out of date and was worked out again for this search.</source>
        <translation>Son champ filmé n’était plus à jour dans l’inventaire ; il a été recalculé pour cette recherche.</translation>
    </message>
    <message>
        <source>Its view was built from other values, or among other buildings, than there are now.</source>
        <translation>Son champ filmé a été calculé avec d’autres valeurs, ou parmi d’autres bâtiments, que ceux d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Its view was not in the inventory and was worked out for this search.</source>
        <translation>Son champ filmé n’était pas dans l’inventaire ; il a été calculé pour cette recherche.</translation>
    </message>
    <message>
        <source>Last confirmed on {date}, more than twelve months ago.</source>
        <translation>Dernière confirmation le {date}, il y a plus de douze mois.</translation>
    </message>
    <message>
        <source>Laying out the incident</source>
        <translation>Mise en place des faits</translation>
    </message>
    <message>
        <source>Leg {leg} begins {gap_m} m from the end of leg {before}. Let it begin where the leg before ends, or check the order of the legs.</source>
        <translation>Le tronçon {leg} commence à {gap_m} m de la fin du tronçon {before}. Faites-le commencer où finit le précédent, ou vérifiez l’ordre des tronçons.</translation>
    </message>
    <message>
        <source>Leg {leg} of the flight path goes from {speed_min_kmh} to {speed_max_kmh} km/h. The slowest speed must not be negative or above the fastest, and the fastest must be greater than 0.</source>
        <translation>Le tronçon {leg} du trajet de fuite va de {speed_min_kmh} à {speed_max_kmh} km/h. La vitesse minimale ne doit être ni négative ni supérieure à la maximale, et la maximale doit être supérieure à 0.</translation>
    </message>
    <message>
        <source>Leg {leg} of the flight path has 0 as its slowest speed. That works only between two known times; give a slowest speed, or a sighting after it.</source>
        <translation>Le tronçon {leg} du trajet de fuite a 0 pour vitesse minimale. Ce n’est possible qu’entre deux heures connues ; indiquez une vitesse minimale, ou une observation qui le suive.</translation>
    </message>
    <message>
        <source>Line {row} of {path} has more than {length} characters: it is probably no table. Have it saved again as CSV or XLSX.</source>
        <translation>La ligne {row} de {path} a plus de {length} caractères : ce n’est sans doute pas un tableau. Faites-la enregistrer de nouveau en CSV ou XLSX.</translation>
    </message>
    <message>
        <source>Line {sequence} is missing: the next one there is of {at}.</source>
        <translation>La ligne {sequence} manque : la suivante est du {at}.</translation>
    </message>
    <message>
        <source>Line {sequence} is not the one that a packet's manifest has kept: the log was written again.</source>
        <translation>La ligne {sequence} n’est pas celle que garde le manifeste d’une liasse : le journal a été réécrit.</translation>
    </message>
    <message>
        <source>Line {sequence} of {at} was changed after it was written, or the line before it was removed.</source>
        <translation>La ligne {sequence} du {at} a été modifiée après son écriture, ou la ligne précédente a été retirée.</translation>
    </message>
    <message>
        <source>Measuring what they see</source>
        <translation>Mesure de ce qu’elles voient</translation>
    </message>
    <message>
        <source>Missing or too old. {how}</source>
        <translation>Absente ou trop ancienne. {how}</translation>
    </message>
    <message>
        <source>Move it into its building, load buildings that hold it (Inventory ▸ Buildings…), or correct “Indoor”.</source>
        <translation>Déplacez-la dans son bâtiment, chargez des bâtiments qui la contiennent (Inventaire ▸ Bâtiments…), ou corrigez « En intérieur ».</translation>
    </message>
    <message>
        <source>Move it onto the façade that it hangs on (Aim, with Ctrl), or set “Indoor” if it films the inside.</source>
        <translation>Placez-la sur la façade où elle est fixée (Orienter, avec Ctrl), ou cochez « En intérieur » si elle filme l’intérieur.</translation>
    </message>
    <message>
        <source>NB, EB, SB and WB say where the filmed traffic goes, not where the camera looks. Its heading is left empty.</source>
        <translation>NB, EB, SB et WB disent où va la circulation filmée, non où regarde la caméra. Orientation laissée vide.</translation>
    </message>
    <message>
        <source>Name an address layer, a street layer, or both.</source>
        <translation>Indiquez une couche d’adresses, une couche de voies, ou les deux.</translation>
    </message>
    <message>
        <source>Name either a recorder or an owner that the cameras belong to.</source>
        <translation>Indiquez soit un enregistreur, soit un exploitant auquel les caméras appartiennent.</translation>
    </message>
    <message>
        <source>No camera here. Click on a camera, or press N to place a new one.</source>
        <translation>Pas de caméra ici. Cliquez sur une caméra, ou appuyez sur N pour en placer une nouvelle.</translation>
    </message>
    <message>
        <source>No camera in use lies in the municipality {municipality}. Give its code as the cameras have it.</source>
        <translation>Aucune caméra en usage dans la commune {municipality}. Donnez son code tel que les caméras le portent.</translation>
    </message>
    <message>
        <source>No camera was named that could be assigned.</source>
        <translation>Aucune caméra à rattacher n’a été indiquée.</translation>
    </message>
    <message>
        <source>No date can be read in {text} ({fields}).</source>
        <translation>Aucune date n’est lisible dans {text} ({fields}).</translation>
    </message>
    <message>
        <source>No façade near by. Load buildings into the inventory, or switch QGIS's snapping on for a layer of polygons.</source>
        <translation>Pas de façade à proximité. Chargez des bâtiments dans l’inventaire, ou activez l’accrochage de QGIS pour une couche de polygones.</translation>
    </message>
    <message>
        <source>No font is installed, so no paper can be written. Install one, for example DejaVu Sans (Debian: apt install fonts-dejavu-core).</source>
        <translation>Aucune police de caractères n’est installée : aucune pièce ne peut être écrite. Installez-en une, par exemple DejaVu Sans (Debian : apt install fonts-dejavu-core).</translation>
    </message>
    <message>
        <source>No layer says in which reference system the point lies. Give it as “crs”, for example crs:='EPSG:2154'.</source>
        <translation>Aucune couche n’indique le système de coordonnées du point. Donnez-le par « crs », par exemple crs:='EPSG:2154'.</translation>
    </message>
    <message>
        <source>No list has been taken into this inventory, or all were taken back.</source>
        <translation>Aucune liste n’a été intégrée dans cet inventaire, ou toutes ont été annulées.</translation>
    </message>
    <message>
        <source>No owner has cameras that have to be confirmed: all were confirmed within twelve months. Ask for all of them to write sheets anyway.</source>
        <translation>Aucun exploitant n’a de caméra à confirmer : toutes l’ont été depuis moins de douze mois. Demandez-les toutes pour écrire les feuilles quand même.</translation>
    </message>
    <message>
        <source>No signature was found: the PDF has neither a digital signature nor a scanned image on each page. Sign it, or scan the signed paper.</source>
        <translation>Aucune signature trouvée : le PDF n’a ni signature numérique, ni image numérisée sur chaque page. Signez-le, ou numérisez la pièce signée.</translation>
    </message>
    <message>
        <source>No user and no password may stand in a connection text (“{key}”), for such texts are kept in settings, projects and logs. Save them in QGIS (Settings, Options, Authentication) and write authcfg=…, or write service=… and keep them in pg_service.conf, or in .pgpass.</source>
        <translation>Un texte de connexion ne contient ni utilisateur ni mot de passe (« {key} »), car ces textes sont conservés dans les paramètres, les projets et les journaux. Enregistrez-les dans QGIS (Préférences, Options, Authentification) et écrivez authcfg=…, ou écrivez service=… et gardez-les dans pg_service.conf, ou dans .pgpass.</translation>
    </message>
    <message>
        <source>Nobody can be reached at {owner}: no e-mail address, no telephone, no postal address.</source>
        <translation>Personne n’est joignable chez {owner} : ni courriel, ni téléphone, ni adresse postale.</translation>
    </message>
    <message>
        <source>Nobody has ever confirmed it.</source>
        <translation>Personne ne l’a jamais confirmée.</translation>
    </message>
    <message>
        <source>Nobody has to be reminded: no owner was asked, hasn't answered, and is past its last day for it.</source>
        <translation>Personne n’est à relancer : aucun exploitant interrogé n’a laissé passer sans réponse le dernier jour prévu.</translation>
    </message>
    <message>
        <source>Nobody knows how long it keeps recordings.</source>
        <translation>Personne ne sait combien de temps il conserve les images.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was in service then.</source>
        <translation>État de service inconnu à cette date.</translation>
    </message>
    <message>
        <source>None is open. Open or create one in the dock (Ctrl+Alt+K).</source>
        <translation>Aucun n’est ouvert. Ouvrez ou créez-en un dans le panneau (Ctrl+Alt+K).</translation>
    </message>
    <message>
        <source>None of the list's columns could be understood: {columns}. Say in a mapping what they mean, or choose another file.</source>
        <translation>Aucune colonne de la liste n’a pu être comprise : {columns}. Indiquez leur sens dans une correspondance, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>None of these requisitions was sent and is still without an answer: {numbers}. There is nothing to remind of.</source>
        <translation>Aucune de ces réquisitions n’a été envoyée et n’attend encore de réponse : {numbers}. Il n’y a rien à rappeler.</translation>
    </message>
    <message>
        <source>None recorded in this area. The inventory may not know every camera: look on the spot.</source>
        <translation>Aucune caméra recensée dans ce secteur. L’inventaire peut ne pas les connaître toutes : vérifiez sur place.</translation>
    </message>
    <message>
        <source>Not looked at: install the missing libraries first.</source>
        <translation>Non examiné : installez d’abord les bibliothèques manquantes.</translation>
    </message>
    <message>
        <source>Nothing is selected. Choose a vector layer in the list of layers, select features in it, and try again.</source>
        <translation>Rien n’est sélectionné. Choisissez une couche vectorielle dans la liste des couches, sélectionnez-y des entités, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing of these requisitions is kept without being asked for: {numbers}. There is nothing to release.</source>
        <translation>Rien de ces réquisitions n’est conservé sans être requis : {numbers}. Il n’y a rien à libérer.</translation>
    </message>
    <message>
        <source>Nothing to do if that is so; else correct “Records” of the recorder.</source>
        <translation>Rien à faire si c’est le cas ; sinon corrigez « Enregistre » de l’enregistreur.</translation>
    </message>
    <message>
        <source>Nothing vouches for this evidence: no manifest lies beside it.</source>
        <translation>Rien ne garantit ces éléments de recherche : aucun manifeste ne les accompagne.</translation>
    </message>
    <message>
        <source>Nothing was known in this inventory on {at}: its first records are newer.</source>
        <translation>Rien n’était connu dans cet inventaire le {at} : ses premiers enregistrements sont plus récents.</translation>
    </message>
    <message>
        <source>One window lasts {hours} hours (more than {limit}): check that it cannot be shorter.</source>
        <translation>Une période dure {hours} heures (plus de {limit}) : vérifiez qu’elle ne peut être resserrée.</translation>
    </message>
    <message>
        <source>Only {free} GB free for cases and packets. Make room, or choose folders on another drive (Settings ▸ Options ▸ Camera Requisition).</source>
        <translation>Seulement {free} Go libres pour les dossiers et les liasses. Libérez de la place, ou choisissez des répertoires sur un autre disque (Préférences ▸ Options ▸ Camera Requisition).</translation>
    </message>
    <message>
        <source>Out of service since {date}, more than six months ago.</source>
        <translation>Hors service depuis le {date}, plus de six mois.</translation>
    </message>
    <message>
        <source>Out of service, nobody knows since when.</source>
        <translation>Hors service, personne ne sait depuis quand.</translation>
    </message>
    <message>
        <source>Papers are set in {family}, for none of the fonts that they are made for is installed. Install DejaVu Sans and print a page.</source>
        <translation>Les pièces sont composées en {family}, car aucune des polices prévues n’est installée. Installez DejaVu Sans et imprimez une page.</translation>
    </message>
    <message>
        <source>Papers are set in {family}.</source>
        <translation>Les pièces sont composées en {family}.</translation>
    </message>
    <message>
        <source>Papers were written while the register was away, and it keeps what it knows of: {numbers}. These requisitions had left the house meanwhile. Don't send the later papers.</source>
        <translation>Des pièces ont été écrites pendant l’absence du registre, et celui-ci garde ce qu’il sait de : {numbers}. Ces réquisitions étaient parties entre-temps. N’envoyez pas les pièces plus récentes.</translation>
    </message>
    <message>
        <source>Place it by its address, or on the map by hand.</source>
        <translation>Placez-la d’après son adresse, ou à la main sur la carte.</translation>
    </message>
    <message>
        <source>Place the camera on the map by hand.</source>
        <translation>Placez la caméra à la main sur la carte.</translation>
    </message>
    <message>
        <source>Placed cameras whose view is missing or out of date: {count}. Each search computes theirs again: run “Build the views of an inventory” in the Processing toolbox.</source>
        <translation>Caméras placées dont le champ filmé manque ou n’est plus à jour : {count}. Chaque recherche le recalcule : lancez « Calculer les champs filmés d’un inventaire » dans la boîte à outils Traitements.</translation>
    </message>
    <message>
        <source>Point {point} in segment {segment} of the recorded track has no usable place or time. Remove it from the file.</source>
        <translation>Le point {point} du segment {segment} de la trace enregistrée n’a ni lieu ni heure utilisables. Retirez-le du fichier.</translation>
    </message>
    <message>
        <source>Point {point} in segment {segment} of the recorded track lies outside the world. Check the file.</source>
        <translation>Le point {point} du segment {segment} de la trace enregistrée est hors du globe. Vérifiez le fichier.</translation>
    </message>
    <message>
        <source>Points of {path} that have no time and were left out of the recorded track: {count}.</source>
        <translation>Points de {path} sans heure, laissés hors de la trace enregistrée : {count}.</translation>
    </message>
    <message>
        <source>Preparing their views</source>
        <translation>Préparation de leurs champs filmés</translation>
    </message>
    <message>
        <source>Press at the centre, keep the button down and drag to the edge of the circle.</source>
        <translation>Appuyez au centre, maintenez le bouton enfoncé et faites glisser jusqu’au bord du cercle.</translation>
    </message>
    <message>
        <source>QGIS has no authentication “{authcfg}” that can be used, or its master password was not given. Look under Settings, Options, Authentication.</source>
        <translation>QGIS n’a pas d’authentification « {authcfg} » utilisable, ou son mot de passe principal n’a pas été donné. Voyez Préférences, Options, Authentification.</translation>
    </message>
    <message>
        <source>QGIS has no data of the time zone {zone}, so times cannot be reckoned. Install your system's time zone data (Debian: apt install tzdata) or update QGIS.</source>
        <translation>QGIS ne connaît pas le fuseau horaire {zone} : les heures ne peuvent pas être calculées. Installez les données de fuseaux horaires de votre système (Debian : apt install tzdata) ou mettez QGIS à jour.</translation>
    </message>
    <message>
        <source>Question {number} was decided meanwhile, or is no longer there: look at the list of what is open again.</source>
        <translation>La question {number} a été tranchée entre-temps, ou n’existe plus : regardez de nouveau la liste de ce qui est ouvert.</translation>
    </message>
    <message>
        <source>Reading the cameras near by</source>
        <translation>Lecture des caméras proches</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Lecture de la liste</translation>
    </message>
    <message>
        <source>Recorders belong to an owner: name the owner.</source>
        <translation>Les enregistreurs appartiennent à un exploitant : indiquez l’exploitant.</translation>
    </message>
    <message>
        <source>Remind the owner to have it renewed; then set “Authorisation expires on” of the recorder.</source>
        <translation>Rappelez à l’exploitant de la faire renouveler, puis renseignez « Fin de validité de l’autorisation » de l’enregistreur.</translation>
    </message>
    <message>
        <source>Requisition {number} belongs to case {other}, not to {case}. Open its case, or choose requisitions of this one only.</source>
        <translation>La réquisition {number} appartient à la procédure {other}, non à {case}. Ouvrez son dossier, ou ne choisissez que des réquisitions de celui-ci.</translation>
    </message>
    <message>
        <source>Requisition {number} has already left the house (state “{state}”), so its papers are not made again. Export once more: the next wave asks only for the difference.</source>
        <translation>La réquisition {number} est déjà partie (état « {state} ») ; ses pièces ne sont pas refaites. Exportez à nouveau : la vague suivante ne demande que la différence.</translation>
    </message>
    <message>
        <source>Requisition {number} is a draft that still lacks: {missing}. A draft is never sent; complete the case, export, and have the new paper signed.</source>
        <translation>La réquisition {number} est un projet auquel il manque encore : {missing}. Un projet ne s’envoie jamais ; complétez l’affaire, exportez, et faites signer la nouvelle pièce.</translation>
    </message>
    <message>
        <source>Requisition {number} is a draft that still lacks: {missing}. Complete the case and export it again before it is sent.</source>
        <translation>La réquisition {number} est un projet auquel il manque encore : {missing}. Complétez l’affaire et exportez-la à nouveau avant l’envoi.</translation>
    </message>
    <message>
        <source>Requisition {number} is in the state “{now}”; “{state}” cannot follow it. Look at its history in the register.</source>
        <translation>La réquisition {number} est à l’état « {now} » ; « {state} » ne peut suivre. Voyez son historique au registre.</translation>
    </message>
    <message>
        <source>Rows about the same owner or recorder differ; the first one counts.</source>
        <translation>Des lignes sur le même exploitant ou enregistreur diffèrent ; la première l’emporte.</translation>
    </message>
    <message>
        <source>Rows of one recorder state different retentions; the shortest counts.</source>
        <translation>Des lignes d’un même enregistreur indiquent des durées de conservation différentes ; la plus courte l’emporte.</translation>
    </message>
    <message>
        <source>Run “Build the views of an inventory”; searches compute it anew each time until then.</source>
        <translation>Lancez « Calculer les champs filmés d’un inventaire » ; jusque-là, chaque recherche le recalcule.</translation>
    </message>
    <message>
        <source>Said to be wrong, but not what is right: ask the owner. Nothing was changed.</source>
        <translation>Dite fausse, sans dire ce qui est juste : demandez à l’exploitant. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Say who delivered the list (SOURCE): lists of one source are compared with each other.</source>
        <translation>Indiquez qui a livré la liste (SOURCE) : les listes d’une même source sont comparées entre elles.</translation>
    </message>
    <message>
        <source>Say why it is no problem: whoever sees it set aside has to know.</source>
        <translation>Dites pourquoi ce n’est pas un problème : qui le verra mis de côté doit le savoir.</translation>
    </message>
    <message>
        <source>Segment {segment} of the recorded track goes back in time (points concerned: {count}); its points were put in the order of their times.</source>
        <translation>Le segment {segment} de la trace enregistrée remonte dans le temps (points concernés : {count}) ; ses points ont été remis dans l’ordre de leurs heures.</translation>
    </message>
    <message>
        <source>Segment {segment} of the recorded track has a single point and was left out.</source>
        <translation>Le segment {segment} de la trace enregistrée n’a qu’un point et a été écarté.</translation>
    </message>
    <message>
        <source>Set e-mail, telephone or address of the owner, or the contact on duty of the recorder.</source>
        <translation>Renseignez courriel, téléphone ou adresse de l’exploitant, ou le contact de permanence de l’enregistreur.</translation>
    </message>
    <message>
        <source>Set them in the form, or aim the camera on the map; until then it may see, but not surely.</source>
        <translation>Renseignez-les dans le formulaire, ou orientez la caméra sur la carte ; jusque-là elle peut voir, mais pas sûrement.</translation>
    </message>
    <message>
        <source>Set “Heading” in the form, or aim the camera on the map; where it turns, set its kind to pan-tilt-zoom.</source>
        <translation>Renseignez l’« Orientation » dans le formulaire, ou orientez la caméra sur la carte ; si elle tourne, donnez-lui le type mobile (PTZ).</translation>
    </message>
    <message>
        <source>Set “Last confirmed on” to the day on which it was.</source>
        <translation>Mettez dans « Dernière confirmation le » le jour où elle a eu lieu.</translation>
    </message>
    <message>
        <source>Set “Status since”: until then searches show it as one that may have filmed.</source>
        <translation>Renseignez « État depuis le » : jusque-là, les recherches la montrent comme ayant pu filmer.</translation>
    </message>
    <message>
        <source>Sightings not used: {count}. They narrow the times of flight paths, and there is none.</source>
        <translation>Observations non utilisées : {count}. Elles resserrent les heures des trajets de fuite, et il n’y en a aucun.</translation>
    </message>
    <message>
        <source>Since {date} the newest list of {source} no longer names it.</source>
        <translation>Depuis le {date}, la dernière liste de {source} ne la cite plus.</translation>
    </message>
    <message>
        <source>Something unforeseen happened ({kind}: {text}). Nothing was saved by this step. Please report it with the details.</source>
        <translation>Une erreur imprévue s’est produite ({kind} : {text}). Cette étape n’a rien enregistré. Merci de la signaler avec les détails.</translation>
    </message>
    <message>
        <source>The GPX file {path} cannot be read ({detail}). Check that it is complete and well-formed.</source>
        <translation>Le fichier GPX {path} est illisible ({detail}). Vérifiez qu’il est complet et bien formé.</translation>
    </message>
    <message>
        <source>The GPX file {path} holds neither a track nor a route with two points. Waypoints alone are not a path.</source>
        <translation>Le fichier GPX {path} ne contient ni trace ni route de deux points. Des points de passage seuls ne font pas un trajet.</translation>
    </message>
    <message>
        <source>The O in its heading was read as west (ouest). Check it if the list is German.</source>
        <translation>Le O de l’orientation a été lu comme ouest. Vérifiez-le si la liste est allemande.</translation>
    </message>
    <message>
        <source>The PDF was changed after it was signed: the signature does not cover it to its end. Use the file as it was signed.</source>
        <translation>Le PDF a été modifié après sa signature : elle ne le couvre pas jusqu’à la fin. Utilisez le fichier tel qu’il a été signé.</translation>
    </message>
    <message>
        <source>The Python library {name} is missing or too old. Install it as the plugin's documentation says for your system.</source>
        <translation>La bibliothèque Python {name} manque ou est trop ancienne. Installez-la comme l’indique la documentation de l’extension pour votre système.</translation>
    </message>
    <message>
        <source>The angle counts counter-clockwise from east: the heading is 90° minus it.</source>
        <translation>L’angle est compté depuis l’est, dans le sens inverse des aiguilles d’une montre : l’orientation est 90° moins cet angle.</translation>
    </message>
    <message>
        <source>The authorisation ended on {date}.</source>
        <translation>L’autorisation a pris fin le {date}.</translation>
    </message>
    <message>
        <source>The authorisation ends on {date}.</source>
        <translation>L’autorisation prend fin le {date}.</translation>
    </message>
    <message>
        <source>The camera {camera_id} has been given a place meanwhile: it stays where it is.</source>
        <translation>La caméra {camera_id} a reçu une position entre-temps : elle reste où elle est.</translation>
    </message>
    <message>
        <source>The case file {path} cannot be read ({reason}). Check that you may read the file and that its drive is connected.</source>
        <translation>Le fichier de dossier {path} est illisible ({reason}). Vérifiez que vous avez le droit de le lire et que son lecteur est connecté.</translation>
    </message>
    <message>
        <source>The case file {path} cannot be written. Copy it to a folder of your own to work on it.</source>
        <translation>Impossible d’écrire dans le fichier de dossier {path}. Copiez-le dans un répertoire à vous pour y travailler.</translation>
    </message>
    <message>
        <source>The case file {path} could not be used ({reason}). What was saved before is unchanged.</source>
        <translation>Le fichier de dossier {path} n’a pas pu être utilisé ({reason}). Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>The case file {path} is damaged ({reason}). Restore it from a copy.</source>
        <translation>Le fichier de dossier {path} est endommagé ({reason}). Restaurez-le depuis une copie.</translation>
    </message>
    <message>
        <source>The case file {path} refuses this change ({reason}). What was saved before is unchanged.</source>
        <translation>Le fichier de dossier {path} refuse cette modification ({reason}). Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>The case file {path} was written by a newer version of the plugin (schema {version}, this one knows {supported}). Update the plugin.</source>
        <translation>Le fichier de dossier {path} a été écrit par une version plus récente de l’extension (schéma {version}, celle-ci connaît {supported}). Mettez l’extension à jour.</translation>
    </message>
    <message>
        <source>The case needs a number with at least one letter or digit.</source>
        <translation>La procédure exige un numéro avec au moins une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>The case particulars are not a JSON object with fields.</source>
        <translation>Les éléments de la procédure ne sont pas un objet JSON avec des champs.</translation>
    </message>
    <message>
        <source>The case particulars {path} cannot be read ({reason}). Choose an existing JSON file.</source>
        <translation>Les éléments de la procédure {path} sont illisibles ({reason}). Choisissez un fichier JSON existant.</translation>
    </message>
    <message>
        <source>The case {path} was changed by {who} at {at}, since you opened it. Open it again to go on from there; your last change was not saved.</source>
        <translation>Le dossier {path} a été modifié par {who} ({at}) depuis que vous l’avez ouvert. Rouvrez-le pour repartir de là ; votre dernière modification n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>The comma in its heading can separate a list or decimals. Check how it was read.</source>
        <translation>La virgule de l’orientation peut séparer une liste ou des décimales. Vérifiez comment elle a été lue.</translation>
    </message>
    <message>
        <source>The computer's memory is too short for this. Close other programs, take less at once, and try again.</source>
        <translation>La mémoire de l’ordinateur ne suffit pas. Fermez d’autres programmes, traitez-en moins à la fois, puis réessayez.</translation>
    </message>
    <message>
        <source>The connection text cannot be read. It is “postgresql:” followed by pairs such as dbname=cameras, with a space between them; a value with a space in it stands between single quotes.</source>
        <translation>Le texte de connexion est illisible. Il s’écrit « postgresql: » suivi de paires telles que dbname=cameras, séparées par une espace ; une valeur qui contient une espace se met entre apostrophes droites.</translation>
    </message>
    <message>
        <source>The connection to {reference} was lost ({reason}). Nothing of this step was kept. Try again when the server is back.</source>
        <translation>La connexion à {reference} a été perdue ({reason}). Rien de cette étape n’a été conservé. Réessayez quand le serveur sera revenu.</translation>
    </message>
    <message>
        <source>The connection to {reference} was lost at the moment in which the change was being confirmed: look whether it is there before you repeat it.</source>
        <translation>La connexion à {reference} a été perdue au moment où la modification était confirmée : regardez si elle y est avant de la répéter.</translation>
    </message>
    <message>
        <source>The coordinates of camera {camera_id} cannot lie in {crs}, so it was not searched. Correct its position.</source>
        <translation>Les coordonnées de la caméra {camera_id} sont impossibles dans {crs} ; elle n’a donc pas été examinée. Corrigez sa position.</translation>
    </message>
    <message>
        <source>The coordinates {x}, {y} cannot lie in the reference system {crs}. Check the system and the order of the axes.</source>
        <translation>Les coordonnées {x}, {y} sont impossibles dans le système de coordonnées {crs}. Vérifiez ce système et l’ordre des axes.</translation>
    </message>
    <message>
        <source>The copy would not say the same as {path}, and was not made. Please report this.</source>
        <translation>La copie ne dirait pas la même chose que {path}, et n’a pas été faite. Veuillez le signaler.</translation>
    </message>
    <message>
        <source>The database of {reference} does not know the reference system {crs}, and you may not add it. Ask its administrator to add number {srid} to spatial_ref_sys, or choose another system.</source>
        <translation>La base de données de {reference} ne connaît pas le système de référence {crs}, et vous ne pouvez pas l’ajouter. Demandez à son administrateur d’ajouter le numéro {srid} à spatial_ref_sys, ou choisissez un autre système.</translation>
    </message>
    <message>
        <source>The database of {reference} has no PostGIS. Ask its administrator to run: CREATE EXTENSION postgis</source>
        <translation>La base de données de {reference} n’a pas PostGIS. Demandez à son administrateur d’exécuter : CREATE EXTENSION postgis</translation>
    </message>
    <message>
        <source>The date given for requisition {number} lies before its papers were made. Correct the date.</source>
        <translation>La date donnée pour la réquisition {number} précède l’établissement de ses pièces. Corrigez la date.</translation>
    </message>
    <message>
        <source>The date was read with the month first, since it would not be a date otherwise.</source>
        <translation>La date a été lue avec le mois en premier : sinon, ce ne serait pas une date.</translation>
    </message>
    <message>
        <source>The edits of “{layer}” could not be saved ({reason}). They are still open in the layer.</source>
        <translation>Les modifications de « {layer} » n’ont pas pu être enregistrées ({reason}). Elles sont toujours en cours dans la couche.</translation>
    </message>
    <message>
        <source>The end ({end}) lies before the start ({start}). Exchange them or correct one.</source>
        <translation>La fin ({end}) précède le début ({start}). Permutez-les ou corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>The event log {path} cannot be written ({reason}). Searches, freezes and exports must be recorded: choose another place for the log in the options.</source>
        <translation>Impossible d’écrire le journal {path} ({reason}). Les recherches, gels et exports doivent être consignés : choisissez un autre emplacement pour le journal dans les options.</translation>
    </message>
    <message>
        <source>The evidence is not the one that the packet's manifest names: it was changed after the export.</source>
        <translation>Les éléments de recherche ne sont pas ceux que nomme le manifeste : ils ont été modifiés après l’export.</translation>
    </message>
    <message>
        <source>The evidence is the one that the packet's manifest names.</source>
        <translation>Les éléments de recherche sont ceux que nomme le manifeste.</translation>
    </message>
    <message>
        <source>The evidence {path} cannot be opened. Work on a copy.</source>
        <translation>Les éléments de recherche {path} ne peuvent être ouverts. Travaillez sur une copie.</translation>
    </message>
    <message>
        <source>The evidence {path} cannot be read ({reason}). Check that you may read the file and that its drive is connected.</source>
        <translation>Les éléments de recherche {path} sont illisibles ({reason}). Vérifiez que vous pouvez lire le fichier et que son lecteur est connecté.</translation>
    </message>
    <message>
        <source>The evidence {path} cannot be written ({reason}).</source>
        <translation>Impossible d’écrire les éléments de preuve {path} ({reason}).</translation>
    </message>
    <message>
        <source>The evidence {path} could not be used ({reason}).</source>
        <translation>Les éléments de recherche {path} n’ont pu être utilisés ({reason}).</translation>
    </message>
    <message>
        <source>The evidence {path} is damaged ({reason}). Take it from the packet's zip.</source>
        <translation>Les éléments de recherche {path} sont endommagés ({reason}). Prenez-les dans l’archive zip de la liasse.</translation>
    </message>
    <message>
        <source>The evidence {path} was written by a newer version of the plugin (schema {version}, this one knows {supported}). Update the plugin.</source>
        <translation>Les éléments de recherche {path} viennent d’une version plus récente de l’extension (schéma {version}, celle-ci connaît {supported}). Mettez l’extension à jour.</translation>
    </message>
    <message>
        <source>The field {field} holds date-times of which QGIS doesn't know the offset. Use a text field, such as 2026-10-25T02:30:00+01:00.</source>
        <translation>Le champ {field} contient des dates-heures dont QGIS ne connaît pas le décalage. Utilisez un champ texte, par exemple 2026-10-25T02:30:00+01:00.</translation>
    </message>
    <message>
        <source>The field {field} holds {value}, which isn't a number. Correct it, or leave it empty.</source>
        <translation>Le champ {field} contient {value}, qui n’est pas un nombre. Corrigez-le ou laissez-le vide.</translation>
    </message>
    <message>
        <source>The file is not a complete PDF. Save or scan the signed requisition as a PDF.</source>
        <translation>Le fichier n’est pas un PDF complet. Enregistrez ou numérisez la réquisition signée en PDF.</translation>
    </message>
    <message>
        <source>The files of the demonstration in {path} cannot be read ({reason}). Install the plugin again.</source>
        <translation>Les fichiers de la démonstration dans {path} sont illisibles ({reason}). Réinstallez l’extension.</translation>
    </message>
    <message>
        <source>The flight path has no line. Draw at least two points.</source>
        <translation>Le trajet de fuite n’a pas de ligne. Dessinez au moins deux points.</translation>
    </message>
    <message>
        <source>The flight path has only one point. Draw at least two points at different places, or search a zone around the point.</source>
        <translation>Le trajet de fuite n’a qu’un point. Dessinez au moins deux points en des lieux différents, ou recherchez dans une zone autour du point.</translation>
    </message>
    <message>
        <source>The flight path must be made of lines. Choose a line layer or a GPX file.</source>
        <translation>Le trajet de fuite doit être fait de lignes. Choisissez une couche de lignes ou un fichier GPX.</translation>
    </message>
    <message>
        <source>The flight path passes the sightings in too many possible orders. Divide the path into several, or leave sightings out.</source>
        <translation>Le trajet de fuite peut passer par les observations dans trop d’ordres possibles. Divisez-le en plusieurs, ou écartez des observations.</translation>
    </message>
    <message>
        <source>The folder {path} holds something else already, and is never overwritten. Move it away, or rename it.</source>
        <translation>Le dossier {path} contient déjà autre chose et n’est jamais écrasé. Déplacez-le ou renommez-le.</translation>
    </message>
    <message>
        <source>The footage ends ({end}) before it begins ({start}).</source>
        <translation>Les images finissent ({end}) avant de commencer ({start}).</translation>
    </message>
    <message>
        <source>The height of its lens is not known; it sees this place over a low building if it hangs 3.5 m high.</source>
        <translation>Hauteur de l’objectif inconnue ; elle voit ce lieu par-dessus un bâtiment bas si elle est fixée à 3,5 m.</translation>
    </message>
    <message>
        <source>The intake {intake_id} is from before this version: what it changed was not kept, and it cannot be taken back.</source>
        <translation>L’intégration {intake_id} date d’avant cette version : ce qu’elle a modifié n’a pas été conservé, elle ne peut pas être annulée.</translation>
    </message>
    <message>
        <source>The intake {intake_id} was already taken back, on {at}.</source>
        <translation>L’intégration {intake_id} a déjà été annulée, le {at}.</translation>
    </message>
    <message>
        <source>The inventory {path} cannot be read ({reason}). Check that you may read the file and that its drive is connected.</source>
        <translation>L’inventaire {path} est illisible ({reason}). Vérifiez que vous avez le droit de le lire et que son lecteur est connecté.</translation>
    </message>
    <message>
        <source>The inventory {path} cannot be written. Ask for the right to write its file and its folder, or work on a copy.</source>
        <translation>Impossible d’écrire dans l’inventaire {path}. Demandez le droit d’écriture sur le fichier et son répertoire, ou travaillez sur une copie.</translation>
    </message>
    <message>
        <source>The inventory {path} could not be used ({reason}). Nothing was changed.</source>
        <translation>L’inventaire {path} n’a pas pu être utilisé ({reason}). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The inventory {path} has lost columns of its table {table}: {columns}. Restore it from a copy.</source>
        <translation>L’inventaire {path} a perdu des colonnes de sa table {table} : {columns}. Restaurez-le depuis une copie.</translation>
    </message>
    <message>
        <source>The inventory {path} is damaged ({reason}). Restore it from a copy.</source>
        <translation>L’inventaire {path} est endommagé ({reason}). Restaurez-le depuis une copie.</translation>
    </message>
    <message>
        <source>The inventory {path} refuses these rows ({reason}). Nothing was changed.</source>
        <translation>L’inventaire {path} refuse ces lignes ({reason}). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The inventory {path} was opened for reading only.</source>
        <translation>L’inventaire {path} a été ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>The inventory {path} was written by a newer version of the plugin (schema {version}, this one knows {supported}). Update the plugin.</source>
        <translation>L’inventaire {path} a été écrit par une version plus récente de l’extension (schéma {version}, celle-ci connaît {supported}). Mettez l’extension à jour.</translation>
    </message>
    <message>
        <source>The jurisdiction pack is broken in {file}, line {line}: {problem}. Mend it, or choose another pack. No paper was written.</source>
        <translation>Le pack juridique est défectueux dans {file}, ligne {line} : {problem}. Corrigez-le, ou choisissez un autre pack. Aucune pièce n’a été écrite.</translation>
    </message>
    <message>
        <source>The last day for an answer, {reply_by}, is over already. Choose a later one.</source>
        <translation>Le dernier jour pour répondre, {reply_by}, est déjà passé. Choisissez une date ultérieure.</translation>
    </message>
    <message>
        <source>The layer of buildings has no field “{field}”. It has: {fields}. Name the one that holds heights in metres, or none.</source>
        <translation>La couche des bâtiments n’a pas de champ « {field} ». Elle a : {fields}. Indiquez celui qui contient les hauteurs en mètres, ou aucun.</translation>
    </message>
    <message>
        <source>The layer {layer} cannot be read as a list: {problem}</source>
        <translation>La couche {layer} ne peut pas être lue comme une liste : {problem}</translation>
    </message>
    <message>
        <source>The layer {layer} of {path} cannot be opened. Delete the folder of the demonstration, and open the demonstration again.</source>
        <translation>La couche {layer} de {path} ne s’ouvre pas. Supprimez le dossier de la démonstration, puis rouvrez la démonstration.</translation>
    </message>
    <message>
        <source>The layer “{layer}” cannot be edited, so cameras can't be aimed in it. Ask for the right to write its file and its folder, or work on a copy.</source>
        <translation>La couche « {layer} » n’est pas modifiable, on ne peut donc pas y orienter de caméras. Demandez le droit d’écrire dans son fichier et son dossier, ou travaillez sur une copie.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no column camera_id: choose the inventory's layer of cameras.</source>
        <translation>La couche « {layer} » n’a pas de colonne camera_id : choisissez la couche des caméras de l’inventaire.</translation>
    </message>
    <message>
        <source>The layer “{layer}” holds no footprint that can be used: it is empty, or holds no polygons, or lies in another reference system than it says. The inventory is as it was.</source>
        <translation>La couche « {layer} » ne contient aucune emprise utilisable : elle est vide, ou sans polygones, ou dans un autre système de coordonnées que celui qu’elle annonce. L’inventaire n’a pas changé.</translation>
    </message>
    <message>
        <source>The layer “{layer}” refused the change. Nothing was changed; what you aimed is still on the map.</source>
        <translation>La couche « {layer} » a refusé la modification. Rien n’a été modifié ; ce que vous avez orienté est encore sur la carte.</translation>
    </message>
    <message>
        <source>The layer “{layer}” refused to note who made these edits, or since when they are true. The edits themselves are saved: look them through in the history.</source>
        <translation>La couche « {layer} » a refusé de noter qui a fait ces modifications, ou depuis quand elles sont vraies. Les modifications elles-mêmes sont enregistrées : vérifiez-les dans l’historique.</translation>
    </message>
    <message>
        <source>The library {library}, which this function needs, isn't installed. When QGIS starts, Camera Requisition says how to install it.</source>
        <translation>La bibliothèque {library}, nécessaire à cette fonction, n’est pas installée. Au démarrage de QGIS, Camera Requisition indique comment l’installer.</translation>
    </message>
    <message>
        <source>The list doesn't say in which reference system its coordinates ({columns}) are. Choose it as INPUT_CRS.</source>
        <translation>La liste n’indique pas le système de ses coordonnées ({columns}). Choisissez-le (INPUT_CRS).</translation>
    </message>
    <message>
        <source>The list says again what was decided against or corrected since; what was decided stays.</source>
        <translation>La liste répète ce qui a été écarté ou corrigé depuis ; ce qui a été décidé reste.</translation>
    </message>
    <message>
        <source>The list says otherwise than what was surveyed: the surveyed value stays.</source>
        <translation>La liste dit autre chose que ce qui a été relevé : la valeur relevée reste.</translation>
    </message>
    <message>
        <source>The longest wait at the end of leg {leg} is {wait_max_s} s. Give a number of seconds that is not negative.</source>
        <translation>L’arrêt maximal à la fin du tronçon {leg} est de {wait_max_s} s. Indiquez un nombre de secondes non négatif.</translation>
    </message>
    <message>
        <source>The map template {file} cannot be used, line {line}: {problem}. Mend it in QGIS's layout manager, or take it out of the pack's folder “maps”. No paper was written.</source>
        <translation>Le modèle de plan {file} est inutilisable, ligne {line} : {problem}. Corrigez-le dans le gestionnaire de mises en page de QGIS, ou retirez-le du dossier « maps » du pack. Aucune pièce n’a été écrite.</translation>
    </message>
    <message>
        <source>The map template {file} cannot be used: its item “{item}” (line {line}) {problem}. Mend it in QGIS's layout manager, or take it out of the pack's folder “maps”. No paper was written.</source>
        <translation>Le modèle de plan {file} est inutilisable : son élément « {item} » (ligne {line}) {problem}. Corrigez-le dans le gestionnaire de mises en page de QGIS, ou retirez-le du dossier « maps » du pack. Aucune pièce n’a été écrite.</translation>
    </message>
    <message>
        <source>The mapping fills {target}, which isn't a field that a list can fill. These are: {targets}.</source>
        <translation>La correspondance remplit {target}, champ qu’une liste ne peut pas remplir. Champs possibles : {targets}.</translation>
    </message>
    <message>
        <source>The mapping gives only one of camera.x and camera.y. Give both, or none.</source>
        <translation>La correspondance n’indique que camera.x ou camera.y. Indiquez les deux, ou aucun.</translation>
    </message>
    <message>
        <source>The mapping takes {target} from a column {column}, which the list doesn't have. It has: {columns}.</source>
        <translation>La correspondance prend {target} dans une colonne {column} que la liste n’a pas. Colonnes de la liste : {columns}.</translation>
    </message>
    <message>
        <source>The mapping {path} cannot be read: {problem}. It has to be a JSON object of "table.field": "column".</source>
        <translation>La correspondance {path} est illisible : {problem}. Ce doit être un objet JSON de la forme "table.champ": "colonne".</translation>
    </message>
    <message>
        <source>The near distance lies between 0 and the range ({range} m); {value} m doesn't.</source>
        <translation>La distance minimale est comprise entre 0 et la portée ({range} m) ; {value} m ne convient pas.</translation>
    </message>
    <message>
        <source>The number {number} belongs to another requisition of the register, in case {case}. Give this case another procedure number.</source>
        <translation>Le numéro {number} appartient à une autre réquisition du registre, dans l’affaire {case}. Donnez à cette affaire un autre numéro de procédure.</translation>
    </message>
    <message>
        <source>The outline of a zone crosses itself at longitude {longitude}, latitude {latitude}. Move a corner there, or draw two zones.</source>
        <translation>Le contour d’une zone se croise à la longitude {longitude}, latitude {latitude}. Déplacez-y un sommet, ou dessinez deux zones.</translation>
    </message>
    <message>
        <source>The pack {pack} has no frame “{frame}”. It has: {known}.</source>
        <translation>Le pack {pack} n’a pas de cadre d’enquête « {frame} ». Cadres connus : {known}.</translation>
    </message>
    <message>
        <source>The packet of requisition {number} is not where it was written: {path}. Put it back, or export again.</source>
        <translation>La liasse de la réquisition {number} n’est plus là où elle a été écrite : {path}. Remettez-la en place, ou exportez à nouveau.</translation>
    </message>
    <message>
        <source>The paper “{title}” could not be drawn. Nothing was left behind.</source>
        <translation>La pièce « {title} » n’a pas pu être composée. Aucun fichier n’a été laissé.</translation>
    </message>
    <message>
        <source>The papers are written, but not in the register yet: {reference} doesn't answer. The case keeps what is to be entered, and enters it when it is opened again with the server back.</source>
        <translation>Les pièces sont écrites, mais pas encore inscrites au registre : {reference} ne répond pas. Le dossier conserve ce qui doit être inscrit et l’inscrira à sa réouverture, une fois le serveur revenu.</translation>
    </message>
    <message>
        <source>The place is near enough, but it looks another way.</source>
        <translation>Lieu à portée, mais caméra orientée ailleurs.</translation>
    </message>
    <message>
        <source>The place lies beyond its range.</source>
        <translation>Lieu hors de portée.</translation>
    </message>
    <message>
        <source>The place lies outside what it surely sees, inside what it may see.</source>
        <translation>Lieu hors du champ sûr, dans le champ possible.</translation>
    </message>
    <message>
        <source>The place lies under it, nearer than it sees.</source>
        <translation>Lieu sous la caméra, plus près que son champ.</translation>
    </message>
    <message>
        <source>The place or time of a sighting is not a number. Set it again.</source>
        <translation>Le lieu ou l’heure d’une observation n’est pas un nombre. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The project shows no layer of cameras. Open an inventory and choose “Show its layers on the map” first.</source>
        <translation>Le projet n’affiche aucune couche de caméras. Ouvrez d’abord un inventaire et choisissez « Afficher ses couches sur la carte ».</translation>
    </message>
    <message>
        <source>The radius of a zone is {radius_m} m. Give a radius greater than 0.</source>
        <translation>Le rayon d’une zone est de {radius_m} m. Indiquez un rayon supérieur à 0.</translation>
    </message>
    <message>
        <source>The range is given in metres, more than 0 and at most 100,000; {value} can't be used.</source>
        <translation>La portée s’indique en mètres, supérieure à 0 et d’au plus 100 000 ; {value} est inutilisable.</translation>
    </message>
    <message>
        <source>The recorded track has no segment with two points. Search a zone around the point instead.</source>
        <translation>La trace enregistrée n’a aucun segment de deux points. Recherchez plutôt dans une zone autour du point.</translation>
    </message>
    <message>
        <source>The recorder has no owner: nobody can be written to.</source>
        <translation>L’enregistreur n’a pas d’exploitant : on ne peut écrire à personne.</translation>
    </message>
    <message>
        <source>The reference system is missing or not known. Give it, for example EPSG:2154.</source>
        <translation>Le système de coordonnées manque ou est inconnu. Indiquez-le, par exemple EPSG:2154.</translation>
    </message>
    <message>
        <source>The reference system {crs} cannot be read or cannot be kept in a GeoPackage ({reason}). Choose another one.</source>
        <translation>Le système de coordonnées {crs} est illisible ou ne peut pas être enregistré dans un GeoPackage ({reason}). Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The reference system {crs} is neither projected nor geographic in two dimensions. Choose another one.</source>
        <translation>Le système de coordonnées {crs} n’est ni projeté ni géographique à deux dimensions. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The register can't be read: the work queue doesn't know how often cameras are asked for.</source>
        <translation>Le registre est illisible : l’ordre de travail ne sait pas combien de fois les caméras sont demandées.</translation>
    </message>
    <message>
        <source>The register knows no requisition {number}. Check the number, or choose another register in the options.</source>
        <translation>Le registre ne connaît pas de réquisition {number}. Vérifiez le numéro, ou choisissez un autre registre dans les options.</translation>
    </message>
    <message>
        <source>The register of requisitions could not be read, so what owners have already answered was not taken into account. Its page says why.</source>
        <translation>Le registre des réquisitions n’a pas pu être lu : ce que les exploitants ont déjà répondu n’a pas été pris en compte. Sa page dit pourquoi.</translation>
    </message>
    <message>
        <source>The register {path} cannot be read ({reason}). Check that you may read the file and that its drive is connected.</source>
        <translation>Le registre {path} est illisible ({reason}). Vérifiez que vous pouvez lire le fichier et que son lecteur est connecté.</translation>
    </message>
    <message>
        <source>The register {path} cannot be written. Ask for the right to write its file and its folder.</source>
        <translation>Le registre {path} ne peut être écrit. Demandez le droit d’écrire le fichier et son dossier.</translation>
    </message>
    <message>
        <source>The register {path} could not be used ({reason}). Nothing was changed.</source>
        <translation>Le registre {path} n’a pu être utilisé ({reason}). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The register {path} is damaged ({reason}). Restore it from a copy.</source>
        <translation>Le registre {path} est endommagé ({reason}). Restaurez-le d’une copie.</translation>
    </message>
    <message>
        <source>The register {path} refuses this entry ({reason}). Nothing was changed.</source>
        <translation>Le registre {path} refuse cette inscription ({reason}). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The register {path} was written by a newer version of the plugin (schema {version}, this one knows {supported}). Update the plugin.</source>
        <translation>Le registre {path} vient d’une version plus récente de l’extension (schéma {version}, celle-ci connaît {supported}). Mettez l’extension à jour.</translation>
    </message>
    <message>
        <source>The result kept in the case cannot be read ({problem}). Search again; marks and exports are kept.</source>
        <translation>Le résultat conservé dans le dossier est illisible ({problem}). Relancez la recherche ; les coches et les exports sont conservés.</translation>
    </message>
    <message>
        <source>The row doesn't say which sheet it belongs to, or names one that was never written: “{reference}”.</source>
        <translation>La ligne ne dit pas à quelle feuille elle appartient, ou en nomme une qui n’a jamais été écrite : « {reference} ».</translation>
    </message>
    <message>
        <source>The row names no camera and describes none that could be added.</source>
        <translation>La ligne ne nomme aucune caméra et n’en décrit aucune qui puisse être ajoutée.</translation>
    </message>
    <message>
        <source>The row names no camera, but the owner's camera {camera_id} has the same channel, name and address: nothing was added.</source>
        <translation>La ligne ne nomme aucune caméra, mais la caméra {camera_id} de l’exploitant a les mêmes voie, nom et adresse : rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>The row no longer says which value it is about: “{field}”. Its name in brackets must be sent back.</source>
        <translation>La ligne ne dit plus sur quelle valeur elle porte : « {field} ». Le nom entre crochets doit être renvoyé.</translation>
    </message>
    <message>
        <source>The schema “{schema}” of {reference} exists already and is never overwritten. Choose another name.</source>
        <translation>Le schéma « {schema} » de {reference} existe déjà et n’est jamais écrasé. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The search did not find these cameras, so nothing can be asked of them: {cameras}. Correct their ids, or widen the search.</source>
        <translation>La recherche n’a pas trouvé ces caméras ; rien ne peut donc être demandé : {cameras}. Corrigez leurs identifiants, ou élargissez la recherche.</translation>
    </message>
    <message>
        <source>The search run again on the evidence finds something else. The evidence was changed, or it was written by another version of the program.</source>
        <translation>La recherche refaite sur les éléments trouve autre chose. Ils ont été modifiés, ou viennent d’une autre version du programme.</translation>
    </message>
    <message>
        <source>The search run again on the evidence finds the very same.</source>
        <translation>La recherche refaite sur les éléments trouve exactement la même chose.</translation>
    </message>
    <message>
        <source>The server of {reference} cannot be reached ({reason}). Check the network, or work with a local copy.</source>
        <translation>Le serveur de {reference} est injoignable ({reason}). Vérifiez le réseau, ou travaillez sur une copie locale.</translation>
    </message>
    <message>
        <source>The server of {reference} has no space left ({reason}). Nothing was changed. Tell its administrator.</source>
        <translation>Le serveur de {reference} n’a plus de place ({reason}). Rien n’a été modifié. Prévenez son administrateur.</translation>
    </message>
    <message>
        <source>The server of {reference} has no such database ({reason}). Correct dbname, or ask the administrator to create it.</source>
        <translation>Le serveur de {reference} n’a pas cette base de données ({reason}). Corrigez dbname, ou demandez à l’administrateur de la créer.</translation>
    </message>
    <message>
        <source>The server of {reference} is PostgreSQL {version}; version {oldest} or later is needed.</source>
        <translation>Le serveur de {reference} est PostgreSQL {version} ; il faut la version {oldest} ou une version ultérieure.</translation>
    </message>
    <message>
        <source>The server of {reference} refuses the sign-in ({reason}). Check user and password in QGIS's authentication, in pg_service.conf or in .pgpass.</source>
        <translation>Le serveur de {reference} refuse l’identification ({reason}). Vérifiez l’utilisateur et le mot de passe dans l’authentification de QGIS, dans pg_service.conf ou dans .pgpass.</translation>
    </message>
    <message>
        <source>The server of {reference} took too long. Nothing was changed. Try again, or search a smaller place.</source>
        <translation>Le serveur de {reference} a mis trop longtemps. Rien n’a été modifié. Réessayez, ou cherchez un lieu plus petit.</translation>
    </message>
    <message>
        <source>The sheet has more than {rows} rows: no owner was sent such a one.</source>
        <translation>La feuille a plus de {rows} lignes : aucun exploitant n’en a reçu de telle.</translation>
    </message>
    <message>
        <source>The sighting at longitude {longitude}, latitude {latitude} belongs to the hypothesis “{hypothesis}”, but no flight path does. Correct the name, or remove it so that the sighting counts for every path.</source>
        <translation>L’observation à la longitude {longitude}, latitude {latitude} relève de l’hypothèse « {hypothesis} », mais aucun trajet de fuite n’en relève. Corrigez le nom, ou retirez-le pour que l’observation vaille pour tous les trajets.</translation>
    </message>
    <message>
        <source>The sighting at longitude {longitude}, latitude {latitude} lies {distance_m} m from the flight path; at most {reach_m} m are allowed. Move it, draw the path through it, or leave it out.</source>
        <translation>L’observation à la longitude {longitude}, latitude {latitude} est à {distance_m} m du trajet de fuite ; {reach_m} m au plus sont admis. Déplacez-la, faites passer le trajet par elle, ou écartez-la.</translation>
    </message>
    <message>
        <source>The signed file is larger than {megabytes} MB. Scan it with a lower resolution.</source>
        <translation>Le fichier signé dépasse {megabytes} Mo. Numérisez-le avec une résolution plus faible.</translation>
    </message>
    <message>
        <source>The status has changed, but it isn't said since when.</source>
        <translation>L’état a changé, sans que l’on dise depuis quand.</translation>
    </message>
    <message>
        <source>The system refuses this ({reason}). Check that all drives are connected and have room, then try again.</source>
        <translation>Le système refuse cette opération ({reason}). Vérifiez que tous les disques sont connectés et ont de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The system refuses {path} ({reason}). Check that its drive is connected and has room and that you may write there, then try again.</source>
        <translation>Le système refuse {path} ({reason}). Vérifiez que son disque est connecté et a de la place et que vous avez le droit d’y écrire, puis réessayez.</translation>
    </message>
    <message>
        <source>The table of assumptions in the inventory's settings cannot be read ({reason}). Correct it, or empty it to use the defaults.</source>
        <translation>La table des hypothèses des paramètres de l’inventaire est illisible ({reason}). Corrigez-la, ou videz-la pour utiliser les valeurs par défaut.</translation>
    </message>
    <message>
        <source>The territory holds no polygon: nothing was found to lie outside it. Choose another layer.</source>
        <translation>Le territoire ne contient aucun polygone : rien n’a été trouvé hors de lui. Choisissez une autre couche.</translation>
    </message>
    <message>
        <source>The text of {path} is neither UTF-8 nor Windows-1252. Save it again as UTF-8.</source>
        <translation>Le texte de {path} n’est ni en UTF-8 ni en Windows-1252. Enregistrez-le de nouveau en UTF-8.</translation>
    </message>
    <message>
        <source>The time zone {name} isn't known. Use a name such as Europe/Paris.</source>
        <translation>Le fuseau horaire {name} est inconnu. Utilisez un nom comme Europe/Paris.</translation>
    </message>
    <message>
        <source>The translation for “{language}” is loaded.</source>
        <translation>La traduction « {language} » est chargée.</translation>
    </message>
    <message>
        <source>The translation for “{language}” was not loaded. Start QGIS again; if that doesn't help, install the plugin again.</source>
        <translation>La traduction « {language} » n’a pas été chargée. Redémarrez QGIS ; si cela ne suffit pas, réinstallez l’extension.</translation>
    </message>
    <message>
        <source>The value of “{key}” in the connection text cannot be used. Correct it.</source>
        <translation>La valeur de « {key} » dans le texte de connexion est inutilisable. Corrigez-la.</translation>
    </message>
    <message>
        <source>The view from {x}, {y} holds a pole, which this reference system can't show. Use a polar one.</source>
        <translation>Le champ filmé depuis {x}, {y} contient un pôle, que ce système de coordonnées ne peut pas représenter. Utilisez un système polaire.</translation>
    </message>
    <message>
        <source>The view of camera {camera_id} could not be worked out, and it was not searched. Check its position and the reference system.</source>
        <translation>Le champ filmé de la caméra {camera_id} n’a pas pu être calculé, et elle n’a pas été examinée. Vérifiez sa position et le système de coordonnées.</translation>
    </message>
    <message>
        <source>The width in pixels was taken from the usual meaning of the name.</source>
        <translation>La largeur en pixels a été déduite du sens habituel du nom.</translation>
    </message>
    <message>
        <source>There is an end ({end}) without a start. Give the start as well; if only one moment is known, give it as the start.</source>
        <translation>Il y a une fin ({end}) sans début. Indiquez aussi le début ; si un seul instant est connu, indiquez-le comme début.</translation>
    </message>
    <message>
        <source>There is no camera {camera_id} in this inventory.</source>
        <translation>Il n’y a pas de caméra {camera_id} dans cet inventaire.</translation>
    </message>
    <message>
        <source>There is no case file at {path}. Choose an existing file, or begin a new case.</source>
        <translation>Il n’y a pas de fichier de dossier à l’emplacement {path}. Choisissez un fichier existant, ou commencez un nouveau dossier.</translation>
    </message>
    <message>
        <source>There is no edition {edition} of IEC 62676-4 here. Choose one of {editions}.</source>
        <translation>L’édition {edition} de l’IEC 62676-4 n’est pas connue ici. Choisissez parmi {editions}.</translation>
    </message>
    <message>
        <source>There is no event log {path}. Choose the file that the options name.</source>
        <translation>Il n’y a pas de journal {path}. Choisissez le fichier que nomment les options.</translation>
    </message>
    <message>
        <source>There is no evidence {path}. Give the packet's folder, or its evidence.gpkg.</source>
        <translation>Il n’y a pas d’éléments de recherche {path}. Donnez le dossier de la liasse, ou son evidence.gpkg.</translation>
    </message>
    <message>
        <source>There is no file at {path}.</source>
        <translation>Il n’y a pas de fichier à l’emplacement {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}. Create it, or choose another one.</source>
        <translation>Le répertoire {path} n’existe pas. Créez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no intake {intake_id} in this inventory. It knows: {known}.</source>
        <translation>Il n’y a pas d’intégration {intake_id} dans cet inventaire. Il connaît : {known}.</translation>
    </message>
    <message>
        <source>There is no inventory at {path}. Choose an existing file, or create an inventory first.</source>
        <translation>Il n’y a pas d’inventaire à l’emplacement {path}. Choisissez un fichier existant, ou créez d’abord un inventaire.</translation>
    </message>
    <message>
        <source>There is no inventory yet. Open one, or make a new one, first.</source>
        <translation>Il n’y a pas encore d’inventaire. Ouvrez-en un, ou créez-en un d’abord.</translation>
    </message>
    <message>
        <source>There is no jurisdiction pack {pack}, or its {file} cannot be read. Choose a pack by its name or its folder.</source>
        <translation>Le pack juridique {pack} n’existe pas, ou son fichier {file} est illisible. Choisissez un pack par son nom ou son répertoire.</translation>
    </message>
    <message>
        <source>There is no place to search yet. Draw a zone or a flight path first.</source>
        <translation>Il n’y a pas encore de lieu à examiner. Dessinez d’abord une zone ou un trajet de fuite.</translation>
    </message>
    <message>
        <source>There is no register {path}. Check the path, or export papers once: that makes a new one.</source>
        <translation>Il n’y a pas de registre {path}. Vérifiez le chemin, ou exportez des pièces une fois : cela en crée un.</translation>
    </message>
    <message>
        <source>There is no space left where {path} lies. Nothing was changed. Free some space, then try again.</source>
        <translation>Il n’y a plus d’espace à l’emplacement de {path}. Rien n’a été modifié. Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no state “{state}”. Use one of: {known}.</source>
        <translation>Il n’y a pas d’état « {state} ». Utilisez l’un de : {known}.</translation>
    </message>
    <message>
        <source>There is no translation for “{language}” yet: the plugin speaks English. Papers follow the jurisdiction pack all the same.</source>
        <translation>Il n’y a pas encore de traduction « {language} » : l’extension parle anglais. Les pièces suivent malgré tout le pack juridique.</translation>
    </message>
    <message>
        <source>There is no {table} {record_id} in this inventory, and never was one.</source>
        <translation>Il n’y a pas de {table} {record_id} dans cet inventaire, et il n’y en a jamais eu.</translation>
    </message>
    <message>
        <source>There is no {table} {record_id} in this inventory.</source>
        <translation>Il n’y a pas de {table} {record_id} dans cet inventaire.</translation>
    </message>
    <message>
        <source>This QGIS has no library for PostgreSQL (psycopg2). Install it (Debian and Ubuntu: python3-psycopg2; on Windows it comes with QGIS), then start QGIS again.</source>
        <translation>Ce QGIS n’a pas de bibliothèque pour PostgreSQL (psycopg2). Installez-la (Debian et Ubuntu : python3-psycopg2 ; sous Windows elle vient avec QGIS), puis relancez QGIS.</translation>
    </message>
    <message>
        <source>This computer is in {system}, the inventory in {zone}. Times are typed and shown in the inventory's zone: don't copy them from this computer's clock.</source>
        <translation>Cet ordinateur est à l’heure de {system}, l’inventaire à celle de {zone}. Les heures se saisissent et s’affichent dans le fuseau de l’inventaire : ne les recopiez pas de l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>This computer's clock says {now}, but the event log was written at {last}. Set the clock: deadlines are reckoned from it.</source>
        <translation>L’horloge de cet ordinateur indique {now}, mais le journal a été écrit à {last}. Réglez l’horloge : les échéances en dépendent.</translation>
    </message>
    <message>
        <source>This is the paper as it was printed, without a signature. Sign it with your signature program, or sign it by hand and scan it.</source>
        <translation>C’est la pièce telle qu’imprimée, sans signature. Signez-la avec votre logiciel de signature, ou à la main puis numérisez-la.</translation>
    </message>
    <message>
        <source>This works on inventories in files only. Give the path of a GeoPackage; “Copy an inventory” makes one of {reference}.</source>
        <translation>Cela ne fonctionne que sur des inventaires en fichier. Donnez le chemin d’un GeoPackage ; « Copier un inventaire » en fait un de {reference}.</translation>
    </message>
    <message>
        <source>Two directions differ by more than 45°; the first one counts.</source>
        <translation>Deux orientations diffèrent de plus de 45° ; la première l’emporte.</translation>
    </message>
    <message>
        <source>Two known times contradict each other: {first} and {second}. For the {length_m} m between them one would have to go at {speed_kmh} km/h, slower than the legs allow. Correct one of the times, lower the slowest speed, or add a wait.</source>
        <translation>Deux heures connues se contredisent : {first} et {second}. Pour les {length_m} m qui les séparent, il faudrait aller à {speed_kmh} km/h, moins vite que ne l’admettent les tronçons. Corrigez l’une des heures, baissez la vitesse minimale, ou ajoutez un arrêt.</translation>
    </message>
    <message>
        <source>Two known times contradict each other: {first} and {second}. The {length_m} m between them would need at least {speed_kmh} km/h, more than the legs allow. Correct one of the times, or raise the fastest speed.</source>
        <translation>Deux heures connues se contredisent : {first} et {second}. Les {length_m} m qui les séparent exigeraient au moins {speed_kmh} km/h, plus que n’admettent les tronçons. Corrigez l’une des heures, ou relevez la vitesse maximale.</translation>
    </message>
    <message>
        <source>Two known times contradict each other: {first} comes before {second} on the flight path, but not in time. Correct one of them, or reverse the path.</source>
        <translation>Deux heures connues se contredisent : {first} précède {second} sur le trajet de fuite, mais pas dans le temps. Corrigez l’une d’elles, ou inversez le trajet.</translation>
    </message>
    <message>
        <source>Working out times and deadlines</source>
        <translation>Calcul des périodes et des échéances</translation>
    </message>
    <message>
        <source>Write these dates like 2026-11-23, or leave them empty.</source>
        <translation>Écrivez ces dates comme 2026-11-23, ou laissez-les vides.</translation>
    </message>
    <message>
        <source>Writing to the inventory</source>
        <translation>Écriture dans l’inventaire</translation>
    </message>
    <message>
        <source>You belong to no service in the register {reference}. Ask its administrator to enter you.</source>
        <translation>Vous n’appartenez à aucun service dans le registre {reference}. Demandez à son administrateur de vous inscrire.</translation>
    </message>
    <message>
        <source>Your administrator has fixed {names} in {path}.</source>
        <translation>Votre administrateur a fixé {names} dans {path}.</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>modifiée depuis</translation>
    </message>
    <message>
        <source>found then, not today</source>
        <translation>trouvée alors, plus aujourd’hui</translation>
    </message>
    <message>
        <source>found today, not then</source>
        <translation>trouvée aujourd’hui, pas alors</translation>
    </message>
    <message>
        <source>{cameras} cameras would be requested (more than {limit}): check that each is needed.</source>
        <translation>{cameras} caméras seraient requises (plus de {limit}) : vérifiez que chacune est nécessaire.</translation>
    </message>
    <message>
        <source>{confirmation_id} is no round of confirmation of this inventory: was the sheet written from another one?</source>
        <translation>{confirmation_id} n’est pas une campagne de confirmation de cet inventaire : la feuille vient-elle d’un autre ?</translation>
    </message>
    <message>
        <source>{days} days are more than the {maximum} that the law allows where the public is filmed ({fields}).</source>
        <translation>{days} jours dépassent les {maximum} que la loi permet là où le public est filmé ({fields}).</translation>
    </message>
    <message>
        <source>{day} is still to come: an answer counts from the day on which it was given.</source>
        <translation>{day} est encore à venir : une réponse compte à partir du jour où elle a été donnée.</translation>
    </message>
    <message>
        <source>{free} GB free for cases and packets.</source>
        <translation>{free} Go libres pour les dossiers et les liasses.</translation>
    </message>
    <message>
        <source>{height} m can't be the height of what is to be seen. Give metres above the ground, from 0 to {highest}.</source>
        <translation>{height} m ne peut pas être la hauteur de ce qui doit être vu. Donnez des mètres au-dessus du sol, de 0 à {highest}.</translation>
    </message>
    <message>
        <source>{hours} camera-hours would be requested (more than {limit}): check that this is proportionate.</source>
        <translation>{hours} heures-caméras seraient requises (plus de {limit}) : vérifiez que c’est proportionné.</translation>
    </message>
    <message>
        <source>{now}. Compare it with a clock that you trust: deadlines depend on it.</source>
        <translation>{now}. Comparez avec une horloge sûre : les échéances en dépendent.</translation>
    </message>
    <message>
        <source>{owner} wants papers by “{channel}”, but no contact of that kind is recorded.</source>
        <translation>{owner} veut recevoir les pièces par « {channel} », mais aucun contact de ce genre n’est renseigné.</translation>
    </message>
    <message>
        <source>{parameter} cannot be {value}. Give a number that is not negative.</source>
        <translation>{parameter} ne peut pas valoir {value}. Indiquez un nombre non négatif.</translation>
    </message>
    <message>
        <source>{path} can be read and written.</source>
        <translation>{path} peut être lu et modifié.</translation>
    </message>
    <message>
        <source>{path} can be read and written; cameras: {cameras}; schema {schema} (this plugin's: {newest}).</source>
        <translation>{path} peut être lu et modifié ; caméras : {cameras} ; schéma {schema} (celui de cette extension : {newest}).</translation>
    </message>
    <message>
        <source>{path} cannot be opened: another program holds it, or you may not read it. Close it there, or ask for the right to read it.</source>
        <translation>{path} ne peut pas être ouvert : un autre programme le tient, ou vous n’avez pas le droit de le lire. Fermez-le là-bas, ou demandez ce droit.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {problem} A Shapefile needs its .shp, .shx and .dbf beside each other.</source>
        <translation>Impossible d’ouvrir {path} : {problem} Un Shapefile exige ses fichiers .shp, .shx et .dbf côte à côte.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}). Choose the signed requisition as a PDF.</source>
        <translation>{path} est illisible ({reason}). Choisissez la réquisition signée en PDF.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a workbook ({problem}). It was probably cut off on the way: have it delivered again, or save it again as XLSX.</source>
        <translation>{path} ne peut pas être lu comme classeur ({problem}). Il a sans doute été coupé en route : faites-le transmettre de nouveau, ou enregistrez-le de nouveau en XLSX.</translation>
    </message>
    <message>
        <source>{path} cannot be read as an OpenStreetMap file ({problem}). Have it delivered again.</source>
        <translation>{path} ne peut pas être lu comme fichier OpenStreetMap ({problem}). Faites-le livrer de nouveau.</translation>
    </message>
    <message>
        <source>{path} cannot be read beyond row {row}: {problem}</source>
        <translation>{path} est illisible au-delà de la ligne {row} : {problem}</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Choose another folder, or close the program that has it open.</source>
        <translation>Impossible d’écrire {path} ({reason}). Choisissez un autre répertoire, ou fermez le programme qui l’a ouvert.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Ask for the right to write there, or choose another place (Settings ▸ Options ▸ Camera Requisition).</source>
        <translation>{path} ne peut pas être modifié. Demandez le droit d’y écrire, ou choisissez un autre emplacement (Préférences ▸ Options ▸ Camera Requisition).</translation>
    </message>
    <message>
        <source>{path} cannot be written: permission is denied. Choose another folder. Nothing was left behind.</source>
        <translation>Impossible d’écrire {path} : accès refusé. Choisissez un autre répertoire. Aucun fichier n’a été laissé.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Nothing was left behind.</source>
        <translation>{path} n’a pas pu être écrit ({reason}). Aucun fichier n’a été laissé.</translation>
    </message>
    <message>
        <source>{path} doesn't look like a street layer: no column holds the streets' names. It has: {columns}.</source>
        <translation>{path} ne ressemble pas à une couche de voies : aucune colonne ne contient le nom des voies. Elle a : {columns}.</translation>
    </message>
    <message>
        <source>{path} doesn't look like an address layer: it needs a column with the street and one with the number. It has: {columns}.</source>
        <translation>{path} ne ressemble pas à une couche d’adresses : il lui faut une colonne pour la voie et une pour le numéro. Elle a : {columns}.</translation>
    </message>
    <message>
        <source>{path} exists already and is never overwritten. Choose another name.</source>
        <translation>{path} existe déjà et n’est jamais écrasé. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{path} fixes {names}, but no setting is called {unknown}. Correct the name there: what is misspelt is not fixed.</source>
        <translation>{path} fixe {names}, mais aucun paramètre ne s’appelle {unknown}. Corrigez-y ce nom : ce qui est mal écrit n’est pas fixé.</translation>
    </message>
    <message>
        <source>{path} gives its cameras no numbers, by which they could be found again. Say in a mapping which column holds them.</source>
        <translation>{path} ne donne pas de numéros à ses caméras, qui permettraient de les retrouver. Dites dans une correspondance quelle colonne les contient.</translation>
    </message>
    <message>
        <source>{path} has a header but no rows. Ask for the list again, or choose another file.</source>
        <translation>{path} a un en-tête mais aucune ligne. Redemandez la liste, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} has more than {most} rows: too many for a list of cameras. Keep the rows of the cameras, or deliver it in parts.</source>
        <translation>{path} a plus de {most} lignes : trop pour une liste de caméras. Gardez les lignes des caméras, ou faites-la transmettre en plusieurs parties.</translation>
    </message>
    <message>
        <source>{path} has no cameras yet. Take the first list in (Inventory ▸ Take in a list…).</source>
        <translation>{path} ne contient encore aucune caméra. Intégrez une première liste (Inventaire ▸ Intégrer une liste…).</translation>
    </message>
    <message>
        <source>{path} has no column {column}. It has: {columns}.</source>
        <translation>{path} n’a pas de colonne {column}. Elle a : {columns}.</translation>
    </message>
    <message>
        <source>{path} has no layer {layer}. It has: {layers}.</source>
        <translation>{path} n’a pas de couche {layer}. Couches présentes : {layers}.</translation>
    </message>
    <message>
        <source>{path} has several layers ({layers}). Name one: path|layername=name.</source>
        <translation>{path} a plusieurs couches ({layers}). Nommez-en une : chemin|layername=nom.</translation>
    </message>
    <message>
        <source>{path} holds more text up to row {row} than the memory can keep. Keep only the columns that say something of the cameras, or deliver it in parts.</source>
        <translation>{path} contient jusqu’à la ligne {row} plus de texte que la mémoire ne peut en garder. Ne gardez que les colonnes qui parlent des caméras, ou faites-la transmettre en plusieurs parties.</translation>
    </message>
    <message>
        <source>{path} holds no layer of polygons that QGIS can open. Choose another file, or add it to the project and look at it there.</source>
        <translation>{path} ne contient aucune couche de polygones que QGIS puisse ouvrir. Choisissez un autre fichier, ou ajoutez-le au projet pour l’y examiner.</translation>
    </message>
    <message>
        <source>{path} holds no object tagged man_made=surveillance.</source>
        <translation>{path} ne contient aucun objet portant l’attribut man_made=surveillance.</translation>
    </message>
    <message>
        <source>{path} is JSON, but neither GeoJSON nor an answer of Overpass with elements.</source>
        <translation>{path} est du JSON, mais ni du GeoJSON ni une réponse d’Overpass avec des éléments.</translation>
    </message>
    <message>
        <source>{path} is a GeoPackage, but not a case file of Camera Requisition. Choose another file.</source>
        <translation>{path} est un GeoPackage, mais pas un fichier de dossier de Camera Requisition. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is a GeoPackage, but not a register of Camera Requisition. Choose another file.</source>
        <translation>{path} est un GeoPackage, mais pas un registre de Camera Requisition. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is a GeoPackage, but not an inventory of Camera Requisition. Choose another file, or create an inventory and import this one as a list.</source>
        <translation>{path} est un GeoPackage, mais pas un inventaire de Camera Requisition. Choisissez un autre fichier, ou créez un inventaire et importez-y celui-ci comme une liste.</translation>
    </message>
    <message>
        <source>{path} is a GeoPackage, but not evidence of Camera Requisition. Give the packet's evidence.gpkg.</source>
        <translation>{path} est un GeoPackage, mais pas des éléments de recherche de Camera Requisition. Donnez l’evidence.gpkg de la liasse.</translation>
    </message>
    <message>
        <source>{path} is a file, which is brought up to date by itself when something is written. Give the connection text of an inventory on a server.</source>
        <translation>{path} est un fichier, qui se met à jour de lui-même quand on y écrit. Donnez le texte de connexion d’un inventaire sur un serveur.</translation>
    </message>
    <message>
        <source>{path} is a folder without evidence. Give the packet's folder, or its evidence.gpkg.</source>
        <translation>{path} est un dossier sans éléments de recherche. Donnez le dossier de la liasse, ou son evidence.gpkg.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose the case's file, which ends in .gpkg.</source>
        <translation>{path} est un répertoire. Choisissez le fichier du dossier, qui se termine par .gpkg.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose the file in it that holds the list.</source>
        <translation>{path} est un dossier. Choisissez le fichier qui contient la liste.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose the inventory's file, which ends in .gpkg.</source>
        <translation>{path} est un répertoire. Choisissez le fichier de l’inventaire, qui se termine par .gpkg.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose the register's file, which ends in .gpkg.</source>
        <translation>{path} est un dossier. Choisissez le fichier du registre, qui se termine par .gpkg.</translation>
    </message>
    <message>
        <source>{path} is a workbook (XLSX or ODS), although its name doesn't say so. Let its name end in .xlsx or .ods, and choose it again.</source>
        <translation>{path} est un classeur (XLSX ou ODS), bien que son nom ne le dise pas. Faites finir son nom par .xlsx ou .ods, et choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>{path} is an empty file, not a case. Choose another file.</source>
        <translation>{path} est un fichier vide, pas un dossier. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is an empty file, not a register. Restore it from a copy, or choose another file.</source>
        <translation>{path} est un fichier vide, pas un registre. Restaurez-le d’une copie, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is an empty file, not an inventory. Choose another file, or restore this one from a copy.</source>
        <translation>{path} est un fichier vide, pas un inventaire. Choisissez un autre fichier, ou restaurez celui-ci depuis une copie.</translation>
    </message>
    <message>
        <source>{path} is an empty file, not evidence. Take it from the packet's zip.</source>
        <translation>{path} est un fichier vide, pas des éléments de recherche. Prenez-les dans l’archive zip de la liasse.</translation>
    </message>
    <message>
        <source>{path} is empty. Ask for the list again, or choose another file.</source>
        <translation>{path} est vide. Redemandez la liste, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is in a format that cannot be read. These can: {forms}. Save an older workbook (.xls) or another table as XLSX, ODS or CSV first.</source>
        <translation>{path} est dans un format illisible. Sont lisibles : {forms}. Enregistrez d’abord un ancien classeur (.xls) ou un autre tableau en XLSX, ODS ou CSV.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MB, too large to be read as JSON. Save it as GeoPackage first.</source>
        <translation>{path} dépasse {limit} Mo, trop pour être lu en JSON. Enregistrez-le d’abord en GeoPackage.</translation>
    </message>
    <message>
        <source>{path} is left, perhaps without some of its packets: another program holds a file ({reason}). Close it, then purge again.</source>
        <translation>{path} est laissé, peut-être sans certaines de ses liasses : un autre programme tient un fichier ({reason}). Fermez-le, puis purgez à nouveau.</translation>
    </message>
    <message>
        <source>{path} is left: it cannot be read ({reason}).</source>
        <translation>{path} est laissé : il est illisible ({reason}).</translation>
    </message>
    <message>
        <source>{path} is left: it keeps packets that the register doesn't know yet. Open the case while the register answers, then purge again.</source>
        <translation>{path} est laissé : il garde des liasses que le registre ne connaît pas encore. Ouvrez le dossier quand le registre répond, puis purgez de nouveau.</translation>
    </message>
    <message>
        <source>{path} is left: the case is open here. Close it, then purge again.</source>
        <translation>{path} est laissé : l’affaire est ouverte ici. Fermez-la, puis purgez à nouveau.</translation>
    </message>
    <message>
        <source>{path} is no filled-in sheet of confirmation: it lacks the columns {columns}. They carry their names in brackets and must be sent back.</source>
        <translation>{path} n’est pas une feuille de confirmation remplie : il lui manque les colonnes {columns}. Elles portent leur nom entre crochets et doivent être renvoyées.</translation>
    </message>
    <message>
        <source>{path} is not JSON ({problem}). Correct it, or write the case again.</source>
        <translation>{path} n’est pas du JSON ({problem}). Corrigez-le, ou ressaisissez les éléments de la procédure.</translation>
    </message>
    <message>
        <source>{path} is not a GeoPackage. Choose an inventory that was made with “Create a camera inventory”.</source>
        <translation>{path} n’est pas un GeoPackage. Choisissez un inventaire créé avec « Créer un inventaire de caméras ».</translation>
    </message>
    <message>
        <source>{path} is not a case file of Camera Requisition. Choose another file.</source>
        <translation>{path} n’est pas un fichier de dossier de Camera Requisition. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is not a complete JSON file: {problem}. It was probably cut off on the way: fetch it again.</source>
        <translation>{path} n’est pas un fichier JSON complet : {problem}. Il a sans doute été tronqué en route : récupérez-le de nouveau.</translation>
    </message>
    <message>
        <source>{path} is not a manifest that can be read ({reason}). Choose the manifest.json of a packet.</source>
        <translation>{path} n’est pas un manifeste lisible ({reason}). Choisissez le manifest.json d’une liasse.</translation>
    </message>
    <message>
        <source>{path} is not a register of Camera Requisition. Choose another file.</source>
        <translation>{path} n’est pas un registre de Camera Requisition. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is not a text file: byte {position} of it is zero. Open it in the program that wrote it, and save it as CSV or XLSX.</source>
        <translation>{path} n’est pas un fichier texte : son octet {position} est nul. Ouvrez-le dans le programme qui l’a écrit et enregistrez-le en CSV ou XLSX.</translation>
    </message>
    <message>
        <source>{path} is not a workbook, although its name says so. If it is text with delimiters, let its name end in .csv; else have it saved again as XLSX.</source>
        <translation>{path} n’est pas un classeur, bien que son nom le dise. Si c’est du texte avec des séparateurs, faites finir son nom par .csv ; sinon faites-le enregistrer de nouveau en XLSX.</translation>
    </message>
    <message>
        <source>{path} is not evidence of Camera Requisition. Give the packet's evidence.gpkg.</source>
        <translation>{path} n’est pas des éléments de recherche de Camera Requisition. Donnez l’evidence.gpkg de la liasse.</translation>
    </message>
    <message>
        <source>{path} is protected by a password. Open it with the password, save it without one, and choose it again.</source>
        <translation>{path} est protégé par un mot de passe. Ouvrez-le avec le mot de passe, enregistrez-le sans, et choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>{path} is the inventory itself: choose the copy that it is to be restored from.</source>
        <translation>{path} est l’inventaire lui-même : choisissez la copie d’après laquelle le restaurer.</translation>
    </message>
    <message>
        <source>{path} is too long: with the papers' own folders it would pass the 240 characters that Windows allows. Choose a folder nearer to the drive.</source>
        <translation>{path} est trop long : avec les répertoires des pièces, il dépasserait les 240 caractères que Windows admet. Choisissez un répertoire plus proche de la racine du lecteur.</translation>
    </message>
    <message>
        <source>{path} isn't there yet; it is made when it is first needed.</source>
        <translation>{path} n’existe pas encore ; il sera créé au premier besoin.</translation>
    </message>
    <message>
        <source>{path} lies in a folder that is copied to other computers, and what is in it leaves this one. Choose another place (Settings ▸ Options ▸ Camera Requisition).</source>
        <translation>{path} se trouve dans un répertoire copié vers d’autres ordinateurs : son contenu quitte celui-ci. Choisissez un autre emplacement (Préférences ▸ Options ▸ Camera Requisition).</translation>
    </message>
    <message>
        <source>{path} lies on a network share, where two desks that write at once damage a file. Choose a place on this computer (Settings ▸ Options ▸ Camera Requisition).</source>
        <translation>{path} se trouve sur un partage réseau, où deux postes qui écrivent en même temps abîment un fichier. Choisissez un emplacement sur cet ordinateur (Préférences ▸ Options ▸ Camera Requisition).</translation>
    </message>
    <message>
        <source>{path} may only be read until its administrator has migrated it for this version of the plugin.</source>
        <translation>{path} ne peut être que lu tant que son administrateur ne l’a pas migré pour cette version de l’extension.</translation>
    </message>
    <message>
        <source>{path} may only be read: it lies in a folder that is synchronised with other computers, where edits would be lost. Keep the inventory in PostgreSQL for several desks, or copy it to a folder of this computer alone to edit it.</source>
        <translation>{path} ne peut qu’être lu : il se trouve dans un dossier synchronisé avec d’autres ordinateurs, où des modifications se perdraient. Gardez l’inventaire dans PostgreSQL pour plusieurs postes, ou copiez-le dans un dossier de ce seul ordinateur pour le modifier.</translation>
    </message>
    <message>
        <source>{path} may only be read: it lies on a network share, where two desks that write at once would damage it. Keep the inventory in PostgreSQL for several desks, or copy it to a drive of this computer to edit it.</source>
        <translation>{path} ne peut qu’être lu : il se trouve sur un partage réseau, où deux postes qui écrivent en même temps l’abîmeraient. Gardez l’inventaire dans PostgreSQL pour plusieurs postes, ou copiez-le sur un disque de cet ordinateur pour le modifier.</translation>
    </message>
    <message>
        <source>{path} may only be read: it was migrated for a newer version of the plugin. Update the plugin to edit it.</source>
        <translation>{path} ne peut être que lu : il a été migré pour une version plus récente de l’extension. Mettez l’extension à jour pour le modifier.</translation>
    </message>
    <message>
        <source>{path} may only be read: its folder cannot be written. Ask for the right to write there, or work on a copy.</source>
        <translation>{path} est en lecture seule : impossible d’écrire dans son répertoire. Demandez-y le droit d’écriture, ou travaillez sur une copie.</translation>
    </message>
    <message>
        <source>{path} may only be read: the file is write-protected. Remove the protection, or work on a copy.</source>
        <translation>{path} est en lecture seule : le fichier est protégé en écriture. Retirez la protection, ou travaillez sur une copie.</translation>
    </message>
    <message>
        <source>{path} may only be read: the server gives you no right to write, or is a copy that follows another server.</source>
        <translation>{path} ne peut être que lu : le serveur ne vous donne pas le droit d’écrire, ou il est la copie d’un autre serveur.</translation>
    </message>
    <message>
        <source>{path} shows the inventory as it was known on {at} and isn't edited. Open the inventory itself to change something.</source>
        <translation>{path} montre l’inventaire tel qu’il était connu le {at} et n’est pas modifiable. Ouvrez l’inventaire lui-même pour modifier quelque chose.</translation>
    </message>
    <message>
        <source>{path} was changed, replaced or removed by another program while it was read. Nothing was taken in. Wait until it is complete, close it there, and start again.</source>
        <translation>{path} a été modifié, remplacé ou retiré par un autre programme pendant sa lecture. Rien n’a été intégré. Attendez qu’il soit complet, fermez-le là-bas et recommencez.</translation>
    </message>
    <message>
        <source>{path} was removed, with its packets ({packets}).</source>
        <translation>{path} a été retiré, avec ses liasses ({packets}).</translation>
    </message>
    <message>
        <source>{path} would be removed, with its packets ({packets}).</source>
        <translation>{path} serait retiré, avec ses liasses ({packets}).</translation>
    </message>
    <message>
        <source>{path} would unpack to more than any list of cameras holds (limit {limit} MB), or to far more than its own size: it is not opened. Save only the sheet of the cameras as a new file.</source>
        <translation>{path} donnerait, une fois décompressé, plus que ne contient une liste de caméras (limite {limit} Mo), ou bien plus que sa propre taille : il n’est pas ouvert. Enregistrez la seule feuille des caméras dans un nouveau fichier.</translation>
    </message>
    <message>
        <source>{path}: lines of the log that were changed outside the plugin: {count}. Tell whoever is responsible for the log, and run “Verify the event log” in the Processing toolbox.</source>
        <translation>{path} : lignes du journal modifiées en dehors de l’extension : {count}. Prévenez le responsable du journal et lancez « Vérifier le journal » dans la boîte à outils Traitements.</translation>
    </message>
    <message>
        <source>{record_id} can't be both {one} and {other}: answer these two questions one after the other.</source>
        <translation>{record_id} ne peut être à la fois {one} et {other} : répondez à ces deux questions l’une après l’autre.</translation>
    </message>
    <message>
        <source>{record_id} cannot be merged into itself: choose two records or more.</source>
        <translation>{record_id} ne peut être fusionné avec lui-même : choisissez au moins deux enregistrements.</translation>
    </message>
    <message>
        <source>{record_id} has no earlier state number {number}: it has {count}.</source>
        <translation>{record_id} n’a pas d’état antérieur numéro {number} : il en a {count}.</translation>
    </message>
    <message>
        <source>{record_id} is no longer in use in this inventory, so this can't be decided any more: it needs no answer.</source>
        <translation>{record_id} n’est plus en usage dans cet inventaire : cela ne peut plus être décidé et n’a plus besoin de réponse.</translation>
    </message>
    <message>
        <source>{record_id} was already found to be {into}: merge with that one, or take the earlier merge back.</source>
        <translation>{record_id} a déjà été reconnu comme étant {into} : fusionnez avec celui-ci, ou annulez la fusion précédente.</translation>
    </message>
    <message>
        <source>{record_id} was deleted, and ids are never used again: enter it as a new record with what its last state says.</source>
        <translation>{record_id} a été supprimé, et les identifiants ne sont jamais réutilisés : saisissez un nouvel enregistrement avec ce que dit son dernier état.</translation>
    </message>
    <message>
        <source>{reference} gives you no right to do this ({reason}). Ask its administrator.</source>
        <translation>{reference} ne vous en donne pas le droit ({reason}). Demandez à son administrateur.</translation>
    </message>
    <message>
        <source>{reference} holds none of ours: there is no schema “{schema}” that this plugin or its administrator made, or you may not use it. Correct schema=…, or create it.</source>
        <translation>{reference} ne contient rien de nous : il n’y a pas de schéma « {schema} » créé par cette extension ou par son administrateur, ou vous n’y avez pas accès. Corrigez schema=…, ou créez-le.</translation>
    </message>
    <message>
        <source>{reference} is of schema version {version}, and this plugin knows {known}. Update the plugin.</source>
        <translation>{reference} est à la version {version} du schéma, et cette extension connaît la version {known}. Mettez l’extension à jour.</translation>
    </message>
    <message>
        <source>{reference} is of schema version {version}, and this plugin needs {needed}. Ask the administrator to migrate it.</source>
        <translation>{reference} est à la version {version} du schéma, et cette extension demande la version {needed}. Demandez à l’administrateur de le migrer.</translation>
    </message>
    <message>
        <source>{text} does not exist in {zone}: the clock was put forward then. Is {first} or {second} meant? Write the time with its offset.</source>
        <translation>{text} n’existe pas dans le fuseau {zone} : passage à l’heure d’été. S’agit-il de {first} ou de {second} ? Écrivez l’heure avec son décalage.</translation>
    </message>
    <message>
        <source>{text} exists twice in {zone}: the clock was put back then. Is {first} or {second} meant? Write the time with its offset.</source>
        <translation>{text} existe deux fois dans le fuseau {zone} : passage à l’heure d’hiver. S’agit-il de {first} ou de {second} ? Écrivez l’heure avec son décalage.</translation>
    </message>
    <message>
        <source>{text} is no word that this field knows ({fields}).</source>
        <translation>{text} n’est pas un mot que ce champ connaît ({fields}).</translation>
    </message>
    <message>
        <source>{value} can't be days of retention ({fields}).</source>
        <translation>{value} ne peut pas être un nombre de jours de conservation ({fields}).</translation>
    </message>
    <message>
        <source>{value} mm can't be: {fields}.</source>
        <translation>{value} mm est impossible : {fields}.</translation>
    </message>
    <message>
        <source>{version}</source>
        <translation>{version}</translation>
    </message>
    <message>
        <source>{version} is installed, but cannot be used ({reason}). Remove it and install it again as the plugin's documentation says for your system.</source>
        <translation>{version} est installée, mais inutilisable ({reason}). Supprimez-la et réinstallez-la comme l’indique la documentation de l’extension pour votre système.</translation>
    </message>
    <message>
        <source>{version} is too old: {wanted} or newer is needed. Update QGIS, which brings it along.</source>
        <translation>{version} est trop ancien : il faut {wanted} ou plus récent. Mettez QGIS à jour, il l’apporte avec lui.</translation>
    </message>
    <message>
        <source>{x}, {y} is no place in the reference system {crs}.</source>
        <translation>{x}, {y} n’est aucun lieu du système de coordonnées {crs}.</translation>
    </message>
    <message>
        <source>{zone} on this computer.</source>
        <translation>{zone} sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{zone}, on this computer and in the inventory.</source>
        <translation>{zone}, sur cet ordinateur et dans l’inventaire.</translation>
    </message>
    <message>
        <source>“head” is a whole number from 1 on; {value} isn't.</source>
        <translation>« head » est un nombre entier à partir de 1 ; {value} ne convient pas.</translation>
    </message>
    <message>
        <source>“point” has to be the geometry of one point, not {given}.</source>
        <translation>« point » doit être la géométrie d’un seul point, et non {given}.</translation>
    </message>
    <message>
        <source>“{crs}” is no reference system that QGIS knows. Write it like 'EPSG:2154'.</source>
        <translation>« {crs} » n’est pas un système de coordonnées connu de QGIS. Écrivez-le ainsi : 'EPSG:2154'.</translation>
    </message>
    <message>
        <source>“{decision}” is no answer to this question. Possible answers: {possible}.</source>
        <translation>« {decision} » n’est pas une réponse à cette question. Réponses possibles : {possible}.</translation>
    </message>
    <message>
        <source>“{key}” stands twice in the connection text. Leave one of them.</source>
        <translation>« {key} » figure deux fois dans le texte de connexion. N’en laissez qu’une.</translation>
    </message>
    <message>
        <source>“{parameter}” has to be a number; “{value}” is none.</source>
        <translation>« {parameter} » doit être un nombre ; « {value} » n’en est pas un.</translation>
    </message>
    <message>
        <source>“{parameter}” is a number of days from 0 on; {value} isn't.</source>
        <translation>« {parameter} » est un nombre de jours à partir de 0 ; {value} ne convient pas.</translation>
    </message>
    <message>
        <source>“{record}” is no record of the owner who was asked with {reference}.</source>
        <translation>« {record} » n’est pas une fiche de l’exploitant interrogé par {reference}.</translation>
    </message>
    <message>
        <source>“{state}” is not an answer on a camera. Use one of: {known}.</source>
        <translation>« {state} » n’est pas une réponse pour une caméra. Utilisez l’un de : {known}.</translation>
    </message>
    <message>
        <source>“{text}” has no offset from UTC. Write it like 2026-10-24T22:00:00+02:00, or give “time_zone”, for example time_zone:='Europe/Paris'.</source>
        <translation>« {text} » n’a pas de décalage avec UTC. Écrivez-le ainsi : 2026-10-24T22:00:00+02:00, ou donnez « time_zone », par exemple time_zone:='Europe/Paris'.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time. Write it as 2026-11-23T22:15:00, with an offset such as +01:00 where it is not local time.</source>
        <translation>« {text} » n’est pas une date avec heure. Écrivez-la sous la forme 2026-11-23T22:15:00, avec un décalage comme +01:00 si ce n’est pas l’heure locale.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it as year-month-day, such as 2026-11-23.</source>
        <translation>« {text} » n’est pas une date. Écrivez-la sous la forme année-mois-jour, par exemple 2026-11-23.</translation>
    </message>
    <message>
        <source>“{text}” is not an instant with its offset. Write it like 2026-11-23T10:00:00+01:00.</source>
        <translation>« {text} » n’est pas un instant avec son décalage. Écrivez-le ainsi : 2026-11-23T10:00:00+01:00.</translation>
    </message>
    <message>
        <source>“{text}” is what a spreadsheet makes of what stood there as {field}: the value recorded stays. Ask the owner if it was meant.</source>
        <translation>« {text} » est ce qu’un tableur fait de ce qui figurait comme {field} : la valeur recensée reste. Demandez à l’exploitant si c’était voulu.</translation>
    </message>
    <message>
        <source>“{text}” isn't understood as {field}: the value recorded stays.</source>
        <translation>« {text} » n’est pas compris comme {field} : la valeur enregistrée reste.</translation>
    </message>
    <message>
        <source>“{value}” cannot be noted as {lesson}. Enter a number, in the unit that the field names.</source>
        <translation>« {value} » ne peut être noté comme {lesson}. Entrez un nombre, dans l’unité que nomme le champ.</translation>
    </message>
</context>
</TS>
