# Toutes les phrases montrées, en français. Une phrase par clé ; les mêmes clés et les mêmes variables existent dans
# chaque langue (un test le vérifie). Devant : ; ! ? » et après «, l'espace est insécable (U+00A0) : un test le vérifie.

## Nombres, dates, listes
number-thousands = { "\u202F" }
number-decimal = { "," }
number-euros = { $amount }{ "\u00A0" }€
number-percent = { $n }{ "\u00A0" }%
number-weeks = { $n ->
    [one] { $n }{ "\u00A0" }semaine
   *[other] { $n }{ "\u00A0" }semaines
}
number-hours = { $n ->
    [one] { $shown }{ "\u00A0" }heure
   *[other] { $shown }{ "\u00A0" }heures
}
duration-years = { $n ->
    [one] { $n }{ "\u00A0" }an
   *[other] { $n }{ "\u00A0" }ans
}
duration-months = { $n }{ "\u00A0" }mois
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-month = { $month } { $year }
date-unknown = sans date
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
quoted = « { $words } »
list-last = { $head } et { $last }
choice-last = { $head } ou { $last }
week-range = { $start }–{ $end }
occupation-both = { $label } / { $feminine }
route-by = { $title } ({ $provider })
unknown = inconnu
to-be-asked = à demander
free = gratuit
standard-input = entrée standard
yes = oui
no = non

## Mots des échelles
level-basic = notions
level-working = pratique courante
level-solid = maîtrise
degree-none = sans diplôme
degree-cap = CAP ou BEP
degree-bac = bac
degree-bac2 = bac+2
degree-bac3 = bac+3
degree-bac4 = bac+4
degree-bac5 = bac+5
degree-bac8 = bac+8 (doctorat)
band-junior = 0 à 2 ans d’expérience
band-confirmed = 3 à 5 ans d’expérience
band-senior = 6 ans d’expérience et plus
band-all = tous niveaux d’expérience réunis
confidence-low = faible
confidence-medium = moyenne
confidence-high = bonne
what-ads = des offres d’emploi
what-survey = une enquête
what-grid = une grille de salaires publiée
what-claim = une affirmation d’article
section-summary = présentation
section-experience = expérience
section-education = formation
section-skills = compétences
section-languages = langues
section-certifications = certifications
section-projects = projets
section-interests = centres d’intérêt
section-references = références
section-contact = coordonnées
status-ready = rien à apprendre avant
status-planned = un plan existe
status-beyond = au-delà de vos limites
status-ask = une école à interroger
language-fr = français
language-en = anglais
language-es = espagnol
language-de = allemand
language-it = italien
language-pt = portugais
language-ar = arabe
language-zh = chinois
language-ru = russe
language-nl = néerlandais
language-pl = polonais
language-ro = roumain
language-tr = turc
language-ja = japonais
unit-EUR = { $euros }
unit-EUR-year = { $euros } par an
unit-EUR-month = { $euros } par mois
unit-EUR-enrolment = { $euros } par inscription
unit-hours = { $number } heures
unit-months = { $number } mois
unit-percent-of-SMIC = { $number } % du SMIC
unit-year = { $plain }
limit-unit-bytes = octets
limit-unit-pages = pages
limit-unit-marks = balises et entités
limit-unit-values = valeurs
limit-unit-seconds = secondes
limit-unit-objects = objets
limit-unit-files = fichiers
limit-unit-levels = niveaux
limit-unit-times = fois
limit-unit-characters = caractères

## Rapport : en-tête
orient-title = Vos métiers de l’IA à portée
orient-made = D’après « { $file } », { $date }.
orient-lead = Ce rapport part de ce que vous savez déjà faire. Il dit quels métiers de l’intelligence artificielle (IA) sont proches, ce qui manque, et comment l’apprendre, semaine par semaine.
footer = Tremplin { $version }, connaissances { $knowledge }. Calculé sur cet ordinateur : votre CV n’en est pas sorti.

## Rapport : ce que nous avons lu
profile-heading = Ce que nous avons lu dans votre CV
profile-headline = Vous vous présentez
profile-experience = Expérience
profile-experience-value = { $duration } ({ $jobs ->
    [0] aucun emploi daté
    [one] { $jobs } emploi daté
   *[other] { $jobs } emplois datés
})
profile-last-job = { "\u00A0" }; le plus récent : { $title }
profile-degree = Diplôme
profile-degree-value = { $level } : { $title }
profile-languages = Langues
profile-language-level = { $name } ({ $level })
profile-language-native = { $name } (langue maternelle)
profile-unread = non lu
profile-strengths = Vos points forts, et les mots qui les montrent
profile-strength = { $level }, { $how }
profile-other-skills = Lu aussi : { $skills }{ $more ->
    [0] {""}
    [one] {" "}et { $more } autre
   *[other] {" "}et { $more } autres
}.
proof-practised-months = exercé pendant { $duration }
proof-practised = exercé au travail ou dans un projet
proof-taught = appris en formation
proof-listed = seulement cité
profile-no-experience = Aucune durée d’emploi n’a été lue. Écrivez les dates de chaque emploi ainsi : « mars 2019 – juin 2022 », sur la ligne de l’emploi, puis recommencez.
profile-no-degree = Aucun diplôme n’a été lu. Si vous en avez un, écrivez son nom et son année sous un titre « Formation » (par exemple : « Licence de gestion, 2012 »), puis recommencez.
profile-no-language = Aucune langue n’a été lue. Écrivez-les sous un titre « Langues », avec le niveau (par exemple : « Anglais B2 »).
profile-something-wrong = Une ligne manque ou est mal comprise ? Tout le rapport en dépend. Écrivez la compétence avec son nom courant, dans l’emploi où elle a servi, et recommencez. La commande « tremplin read » montre tout ce qui est lu.

## Rapport : le tableau
table-heading = Les métiers à portée, du plus proche au plus lointain
limits-none = Les semaines sont comptées à raison de { $hours } par semaine. Vous n’avez donné aucune limite de temps ni d’argent.
limits-given = Les semaines sont comptées à raison de { $hours } par semaine. Vos limites : { $limits }.
mode-remote = à distance
mode-onsite = en présence
table-caption = Distance de chaque métier
table-rank = Rang
table-occupation = Métier
table-weeks = Semaines
table-euros = Euros
table-share = Déjà là
table-status = Où en est le plan
table-legend = « Semaines » et « Euros » : formation et projets du chemin le plus court connu. « Déjà là » : la part de ce que demande le métier que votre CV montre.

## Rapport : un métier
occupation-heading = { $rank }. { $name }
figure-weeks = Préparation
figure-euros = Prix des formations
figure-share = Déjà là
reasons-heading = Pourquoi ce métier, pour vous
reasons-intro = Voici les lignes de votre CV qui placent ce métier ici :
reasons-none = Votre CV ne montre encore aucune des compétences de ce métier au niveau demandé : il est ici parce que le chemin pour les apprendre est court.
reasons-shows = montre : { $skills }
reasons-also = Comptent aussi : { $skills }.
shown-implied = { $name } (va avec : { $by })
shown-narrower = { $name } (grâce à : { $by })
shown-part = { $name } (en partie)
shown-near-part = { $name } (en partie, car proche de : { $by })
shown-near = { $name } (proche de : { $by })
missing-heading = Ce qui manque, et pourquoi
missing-none = Rien d’important ne manque.
missing-core = Indispensables : sans elles, on ne peut pas commencer dans ce métier.
missing-useful = Utiles, mais peuvent s’apprendre une fois en poste :
missing-learnt = S’apprend avec { $steps }.
missing-practised = Se travaille avec le projet { $steps }.
missing-rest = Un plus, à voir en poste : { $skills }.
trade-own = C’est votre métier, avec l’IA en plus : le plan n’ajoute que ce que l’IA change.
trade-not-taught = Ce métier existe sans l’IA : il ne s’apprend pas ici, le plan ne compte que ce que l’IA y ajoute.
why-core = Indispensable : sans elle, on ne peut pas commencer dans ce métier.
why-useful = Utile, mais peut s’apprendre une fois en poste.
why-wanted-counted = { $share } des { $n } offres comptées la nomment
why-wanted-most = presque tous les employeurs y tiennent
why-wanted-many = beaucoup d’employeurs y tiennent
why-wanted-some = certains employeurs y tiennent
why-level = Niveau demandé : { $level } ; { $wanted }.
why-not-seen = Votre CV ne la montre pas.
why-part-same = Vous en avez une partie (niveau lu : { $level }) : { $quote }.
why-part-other = Vous en avez une partie ({ $level }) grâce à : { $by }, lu dans { $quote }.
plan-heading = Le plan, semaine par semaine
plan-none-needed = Rien à apprendre avant de commencer : votre CV montre toutes les compétences indispensables. Il reste à le prouver par un ou deux projets : { $weeks } en tout.
plan-optimal = Le chemin le plus court dans vos limites : { $weeks } en tout, dont { $hours } de formation et de projets indispensables, pour { $euros }.
plan-shortest = Le chemin le plus court que nous connaissons : { $weeks } en tout, dont { $hours } de formation et de projets indispensables, pour { $euros }.
plan-without-limits = {" "}Sans vos limites, il prendrait { $weeks } et { $euros }.
plan-step-named = { $n ->
    [one] « { $title } » (semaine { $weeks })
   *[other] « { $title } » (semaines { $weeks })
}
plan-feasible = Un chemin dans vos limites : { $weeks } en tout, dont { $hours } de formation et de projets indispensables, pour { $euros }.
plan-gap = {" "}Il existe peut-être plus court, d’au plus { $gap }.
plan-unknown-rest = {" "}Le reste s’apprend ainsi :
plan-unknown = Pas encore de plan : aucune formation dont nous connaissons la durée et le prix n’enseigne { $skills }.
plan-beyond = Aucun plan connu ne tient dans vos limites.
plan-beyond-needs = Aucun plan ne tient dans vos limites : il faudrait { $weeks } et { $euros }.
plan-beyond-weeks = Il faudrait { $weeks } au lieu de { $given-weeks } (et { $euros }). Plus d’heures par semaine raccourcissent le plan.
plan-beyond-budget = Il faudrait { $euros } au lieu de { $given-euros } (et { $weeks }). Voyez plus bas qui peut payer.
plan-beyond-both = Il faudrait plus de temps ou plus d’argent : { $weeks } et { $euros }, au lieu de { $given-weeks } semaines et { $given-euros }.
plan-beyond-mode = Aucun plan ne se suit de la façon demandée. Autrement, il faudrait { $weeks } et { $euros }.
plan-caption = Le plan, étape par étape
plan-column-weeks = Semaines
plan-column-what = Ce que vous faites
plan-column-hours = Heures
plan-column-euros = Prix
plan-column-gains = Ce que cela apporte
plan-project = Projet : { $title }
plan-quoted = {" "}(devis que vous avez donné)
plan-courses-in = Formations de ce plan en { $language } : { $n } sur { $all } (votre niveau d’après le CV : { $level }).
plan-courses-hard = Formations de ce plan en { $language } : { $n } sur { $all }, et votre niveau d’après le CV est { $level }. Prévoyez plus de temps, mettez les sous-titres, ou cherchez la même formation dans votre langue avec un conseiller.
plan-courses-old = { $n } des { $all } formations de ce plan ont été vues il y a plus de trois ans, ou à une date inconnue : vérifiez qu’elles existent encore.
plan-courses-unread = Formations de ce plan en { $language } : { $n } sur { $all }, et votre CV ne dit pas votre niveau. Vérifiez que vous pourrez les suivre.
plan-ask = À demander aussi, si vous préférez une école :
plan-ask-needed = Ces écoles peuvent l’enseigner. Demandez-leur :
plan-teaches = apporterait : { $skills }
ask = { $provider } : { $unknown } de « { $title } »
ask-for-price = le prix
ask-for-hours = le nombre d’heures
chart-description = { $steps ->
    [0] Aucune formation
    [one] { $steps } formation
   *[other] { $steps } formations
} et { $projects ->
    [0] aucun projet
    [one] { $projects } projet
   *[other] { $projects } projets
}, sur { $weeks }. Le tableau qui suit dit la même chose.
chart-axis = Semaines du plan
chart-training = Formation
chart-projects = Projet
projects-heading = Vos projets à montrer
projects-intro = Deux ou trois projets, même modestes, valent mieux qu’un profil théorique. Mettez-les en ligne, ou sur quelques pages.
project-yours = Le vôtre, parce que vous connaissez déjà : { $skills }.
project-good = Un bon travail : { $good }
project-data = Données : { $name }.
project-data-at = Données : { $name }, { $url }
pay-heading = Ce que cela peut rapporter
pay-not-enough = Pas assez de données pour donner un chiffre. Mieux vaut aucun chiffre qu’un faux.
pay-range = Salaire brut par an : { $range } ({ $band }). Un repère, pas une promesse.
pay-median = {" "}Milieu : { $median }.
pay-between = de { $low } à { $high }
pay-from = à partir de { $low }
pay-to = jusqu’à { $high }
pay-around = autour de { $median }
pay-not-own = Ce chiffre est celui de tous les métiers de l’IA réunis : nous n’en avons pas de fiable pour celui-ci seul.
pay-origin = Compté d’après { $what } : { $source }, { $date }. Confiance : { $confidence }.
pay-n = {" "}Nombre de cas : { $n }.
pay-coverage = {" "}Vérifié : { $share } de cas mis de côté tombent dans cet intervalle.
pay-untested = {" "}Cet intervalle n’a pas été vérifié sur d’autres cas.
degree-heading = Le diplôme, et la porte d’entrée
degree-met = Diplôme habituel au moins : { $usual }. Le vôtre suffit : { $held }. Source : { $source }, { $date }.
degree-below = On demande souvent { $usual } au moins ; votre CV montre { $held }. Ce n’est pas une interdiction : des projets solides et votre expérience peuvent convaincre, surtout dans une petite entreprise. Source : { $source }, { $date }.
degree-unread = On demande souvent { $usual } au moins ; nous n’avons pas lu de diplôme dans votre CV. Source : { $source }, { $date }.
degree-ways-in = Par où l’on entre : { $ways }

## Rapport : les autres métiers
others-heading = Les autres métiers, en une ligne
others-intro = Pour voir le plan complet d’un de ces métiers, demandez-le par son nom : « --target ».
others-line = { $distance } Déjà là : { $share }.
others-planned = { $weeks } et { $euros }.
others-missing = {" "}Manque : { $skills }{ $more ->
    [0] {""}
    [one] {" "}et { $more } autre
   *[other] {" "}et { $more } autres
}.
others-ask = Pour { $skills } : à demander à { $providers }.
others-no-route = Aucune formation connue n’enseigne { $skills }.

## Rapport : la fin
funding-heading = Qui peut payer
funding-intro = Le compte personnel de formation (CPF) appartient à chaque personne qui travaille : voyez votre solde sur moncompteformation.gouv.fr. Les formations gratuites du plan n’en ont pas besoin. Demandeur ou demandeuse d’emploi : parlez-en à France Travail avant de vous inscrire.
funding-more = Les autres règles (alternance, droits d’inscription, formation avant embauche) : « tremplin knowledge list funding ».
origin-short = (source : { $source }, { $date })
origin = Source : { $source }, { $date }. Confiance : { $confidence }.
quotes-heading = Ajouter le devis d’une école
quotes-what = Beaucoup d’écoles ne publient ni prix ni durée. Appelez-les, demandez le prix total et le nombre d’heures, puis refaites ce rapport : le plan en tiendra compte.
quotes-how = Ajoutez à la commande : --quote { $route }=1500,120 (ici : 1 500 euros et 120 heures ; mettez vos chiffres).
unknown-heading = Ce que ce rapport ne sait pas
unknown-weeks = Les semaines comptent les heures que les écoles annoncent et, pour les projets, nos estimations : chacun va à son pas. Être prêt à commencer ne suffit pas toujours à être choisi.
unknown-ads = Les offres d’emploi ouvertes près de chez vous ne sont pas encore comptées.
unknown-place = Votre ville, votre famille, votre santé, vos envies : le CV ne les dit pas, et nous ne les devinons pas.
unknown-entry = Une école peut refuser une inscription, changer un prix ou fermer une session. Vérifiez toujours auprès d’elle.
unknown-cv = Ce qui n’est pas écrit dans le CV ne compte pas, même si vous savez le faire.
unknown-decision = Ce rapport aide à choisir ; il ne décide pas. Parlez-en avec un conseiller ou une conseillère.
sources-heading = D’où viennent les chiffres
sources-intro = Sources des métiers racontés ci-dessus, avec leur date.
source-entry = { $name } ({ $date }).
source-address = { $url } ({ $date }).

## Commande read
reading-cv = Lu comme un CV : { $file }
reading-ad = Lu comme une offre d’emploi : { $file }
reading-facts = L’essentiel
reading-sections = Rubriques
reading-jobs = Emplois
reading-degrees = Diplômes
reading-skills = Compétences, et les mots qui les montrent
reading-no-skills = Aucune compétence connue n’a été lue.
reading-notes = Remarques sur le document
reading-likely = sens probable, à vérifier (juste dans { $chance } des cas semblables)
reading-today = aujourd’hui
reading-untitled = (titre non lu)
reading-dates = de { $start } à { $end }
reading-title = Titre
reading-occupation = Métier
reading-rome = Code métier (ROME)
reading-rome-sure = { $label } ({ $code }), suggéré par le titre et le texte, juste dans { $confidence } des cas semblables
reading-years-between = de { $min } à { $max } ans
reading-years-from = { $min } ans au moins
reading-years-to = { $max } ans au plus
reading-no-degree-asked = aucun diplôme demandé
reading-contract = Contrat
reading-salary = Rémunération
reading-remote = Télétravail
reading-place = Lieu
reading-amount = { $figure } { $currency }
reading-salary-between = de { $min } à { $max }
reading-salary-from = au moins { $min }
reading-salary-to = au plus { $max }
reading-gross = brut
reading-net = net
reading-payments = en { $n } versements par an
reading-variable = avec une part variable en plus
reading-package = part variable comprise
reading-implausible = chiffres impossibles pour cette durée
reading-remote-days = { $mode }, { $days } jours par semaine
reading-benefits = Avantages
reading-start = Début
reading-published = Publication
reading-sector = Secteur
reading-apply = Candidature
reading-project = Projet du poste
reading-arrondissement = { $place } (arrondissement { $code })
reading-soon = dès que possible
reading-days-ago = { $n ->
    [0] le jour même
    [one] il y a un jour
   *[other] il y a { $n } jours
}
reading-deadline = avant le { $date }
reading-by-post = par courrier
reading-contact = une personne est nommée
project-described = décrit
project-named = nommé, sans être décrit
project-absent = l’offre n’en parle pas
document-cv = CV
document-cover-letter = lettre de motivation
document-portfolio = réalisations
document-diplomas = diplômes ou relevés de notes
document-references = recommandations
document-situation = situation administrative
benefit-meal-vouchers = titres-restaurant ou repas payés
benefit-canteen = restaurant d’entreprise
benefit-health-insurance = mutuelle
benefit-income-protection = prévoyance
benefit-profit-sharing = intéressement ou participation
benefit-savings-plan = épargne salariale
benefit-equity = actions ou options
benefit-extra-leave = congés et RTT
benefit-thirteenth-month = treizième mois
benefit-holiday-vouchers = chèques et activités du comité
benefit-transport = transport
benefit-training-budget = budget de formation
benefit-parental-leave = congé parental
benefit-sport = sport
benefit-wellbeing = soutien psychologique et bien-être
benefit-company-car = véhicule de fonction
benefit-home-office = aide au télétravail
benefit-pension = retraite
benefit-childcare = garde d’enfants
benefit-housing = logement ou déménagement
benefit-referral-bonus = prime de cooptation
period-hour = par heure
period-day = par jour
period-week = par semaine
period-month = par mois
period-year = par an
contract-cdi = CDI
contract-cdd = CDD
contract-interim = intérim
contract-alternance = alternance
contract-stage = stage
contract-freelance = indépendant
remote-onsite = sur place
remote-occasional = de temps en temps
remote-hybrid = une partie de la semaine
remote-remote = tout le temps
remark-age-limit = L’offre fixe un âge, ce que la loi n’admet presque jamais : dites plutôt l’expérience qu’il faut.
remark-date-reversed = Un emploi finit avant de commencer : les deux dates ont été lues dans l’autre sens. Vérifiez-les.
remark-salary-implausible = La rémunération est impossible pour la durée indiquée : elle est gardée telle qu’elle est écrite, sans montant annuel.
remark-salary-missing = L’offre parle de rémunération sans donner de chiffre.
remark-jsonld-salary-no-unit = La rémunération ne dit pas si elle est par heure, par mois ou par an.
remark-experience-conflict = La phrase et la case cochée ne demandent pas la même expérience : la phrase a été suivie.
remark-remote-conflict = La case et la phrase ne disent pas la même chose du télétravail : la phrase a été suivie.
note-text-entities = Des signes écrits dans le code des pages web, comme &amp;, ont été lus pour ce qu’ils veulent dire.
note-text-ligatures = Le texte vient d’un PDF : des lettres dessinées d’un seul trait ont été écrites une à une.
note-text-accents-apart = Le texte vient d’un PDF : des accents séparés de leur lettre y ont été remis.
note-text-hyphens = Le texte vient d’un PDF : des mots coupés en fin de ligne ont été recollés.
note-text-pdf-syntax = Des lignes qui sont l’intérieur d’un PDF, et non du texte, ont été laissées de côté.
note-text-ligatures-lost = Des lettres manquent dans certains mots, comme { $detail } : le programme qui a fait ce texte les a perdues. Exportez-le à nouveau.
necessity-required = exigé
necessity-preferred = souhaité
necessity-unspecified = cité
necessity-unwanted = écarté par l’offre
note = Remarque { $code } : { $detail }
note-text-mojibake = Des lettres accentuées étaient abîmées dans le fichier ; elles ont été réparées.
note-text-mojibake-left = Des lettres sont abîmées dans le fichier et n’ont pas pu être réparées : exportez-le de nouveau.
note-text-encoding = Des octets du fichier ne sont pas du texte ; ils ont été remplacés par un signe.
note-text-encoding-guess = Le fichier ne dit pas comment ses lettres sont codées ; la lecture la plus probable a été prise.
note-pdf-truncated = La fin du PDF manque ; ce qui pouvait être lu l’a été. Exportez-le de nouveau.
note-pdf-mostly-image = Des pages sont des images avec un texte reconnu automatiquement : attendez-vous à des erreurs de lecture.
note-pdf-no-unicode = Des caractères du PDF n’ont pas de lettre connue : exportez-le depuis un autre logiciel si des mots manquent.
note-text-hidden = Du texte invisible à l’œil a été trouvé dans le fichier et laissé de côté : « { $detail } ».
note-type-mismatch = Le contenu du fichier ne correspond pas à son extension ; le contenu a été suivi.
note-text-tag-characters = Des signes qu’aucun écran ne montre écrivent un texte caché ; il a été laissé de côté : « { $detail } ».
note-text-bidi = Des signes cachés forcent le sens du texte ; ils ont été laissés de côté.
note-type-ambiguous = Le fichier est à la fois un PDF et une archive ; le PDF a été lu.
note-pdf-xfa-form = Le fichier est un formulaire dont les champs ne se lisent pas : imprimez-le en PDF.
note-docx-macros = Le fichier contient des macros. Elles n’ont pas été exécutées.
note-json-type = Des champs ne sont pas du type attendu et ont été laissés de côté : { $detail }.
note-salary-min-gt-max = Le salaire le plus bas dépasse le plus haut ({ $detail }).
note-date-invalid = Une date n’en est pas une ({ $detail }).
note-jsonld-no-date = Les données pour les moteurs ne disent pas quand l’offre a été publiée ({ $detail }).
note-jsonld-remote-without-country = Le poste est à distance, et les données ne disent pas de quels pays ({ $detail }).

## Commande knowledge
kinds-occupations = métiers
kinds-skills = compétences
kinds-sectors = secteurs
kinds-routes = formations
kinds-projects = projets
kinds-salaries = salaires
kinds-funding = financements
kinds-claims = affirmations
kinds-taxonomies = référentiels importés
kinds-sources = sources
counted-occupations-ai = de l’IA
counted-occupations-augmented = qui existent sans l’IA et qu’elle change
counted-sectors-uses = usages de l’IA dans ces secteurs
counted-routes-units = unités d’une seule compétence
counted-routes-longer = formations plus longues
kind-occupations = Métier
kind-skills = Compétence
kind-sectors = Secteur
kind-routes = Formation
kind-projects = Projet à montrer
kind-salaries = Salaires
kind-funding = Règle de financement
kind-claims = Affirmation d’une source, à ne pas prendre pour un fait
kind-sources = Source
check-faults = { $n ->
    [one] { $n } erreur : corrigez-la, puis recommencez.
   *[other] { $n } erreurs : corrigez-les, puis recommencez.
}
entry-id = Identifiant
entry-aliases = Autres noms
entry-names = Noms reconnus
entry-family = Famille
entry-sectors = Secteurs
entry-degree-range = de { $min } à { $max }. { $origin }
entry-rome = Codes ROME
entry-esco = ESCO
entry-skills = Compétences demandées
entry-skills-caption = Ce qu’il faut pour commencer
entry-column-skill = Compétence
entry-column-level = Niveau
entry-column-weight = Poids
entry-column-core = Indispensable
entry-column-basis = D’après
entry-count = { $asked } sur { $ads } en { $language }
entry-basis-ads = offres : { $counts }
entry-basis-expert = notre jugement : pas d’offres
entry-basis-few = notre jugement ; trop peu d’offres : { $counts }
entry-pay-all = Salaires, tous métiers de l’IA réunis
entry-pay-caption = Brut par an
entry-column-band = Expérience
entry-column-range = Intervalle
entry-column-median = Milieu
entry-column-n = Cas
entry-column-what = D’après
entry-column-origin = Origine
entry-broader = Montre aussi
entry-implies = Entraîne
entry-near = Proche de
entry-asked-by = Demandée par
entry-taught-by = Enseignée par
entry-data = Données
entry-occupations = Métiers
entry-proof = Petit essai
entry-metric = Mesure
entry-weeks = Durée
entry-weeks-full-time = { $n } semaines à plein temps
entry-provider = Organisme
entry-kind = Genre
entry-mode = Où
entry-status = État
entry-length = Durée
entry-price = Prix
entry-teaches = Enseigne
entry-requires = Demande avant
entry-degree-in = Diplôme d’entrée
entry-degree-out = Diplôme obtenu
entry-cpf = Payable avec le CPF
entry-code = Code officiel
entry-proves = Prouve
entry-draws-on = S’appuie sur
entry-publisher = Éditeur
entry-date = Date
entry-url = Adresse
entry-claims = Ce que cette source affirme
entry-claims-intro = Ce sont ses affirmations, pas des faits établis ; chacune dit ce que d’autres sources en pensent.
entry-claim-section = { $id } (partie { $n })
entry-claim-note = Ailleurs : { $note }
route-kind-unit = module court
route-kind-mooc = cours en ligne ouvert
route-kind-certificate = certificat
route-kind-bootcamp = formation intensive
route-kind-title = titre professionnel
route-kind-du = diplôme d’université
route-kind-master = master
route-kind-engineering = école d’ingénieurs
route-kind-apprenticeship = alternance
route-kind-poei = formation avant embauche (POEI)
route-mode-online = à distance
route-mode-onsite = en présence
route-mode-mixed = à distance et en présence
route-mode-unknown = inconnu
route-status-active = ouverte à la date de la source
route-status-retired = retirée
route-status-ended = terminée
route-status-unchecked = non vérifié

## Whole taxonomies
progress = { $done } sur { $all } : { $what }
taxonomy-summary = { $occupations } métiers, { $skills } compétences et savoirs ({ $languages })
taxonomy-import = L’import
taxonomy-file = Fichier
taxonomy-bytes = Taille
taxonomy-size = { $n } kio
taxonomy-took = Durée
taxonomy-seconds = { $n } s
taxonomy-aside = Fichiers sans usage ici
taxonomy-faults = { $n ->
    [one] { $shown } ligne n’a pas pu être prise telle quelle :
   *[other] { $shown } lignes n’ont pas pu être prises telles quelles. Les premières de chaque fichier :
}
taxonomy-languages = Langues
taxonomy-labels = Noms en { $language }
taxonomy-unlabelled = Métiers et compétences sans nom en { $language }
taxonomy-links = Liens
taxonomy-sources = Fichiers d’origine
taxonomy-source = { $file } : { $rows } lignes, SHA-256 { $sha }…
taxonomy-name = Nom en { $language }
taxonomy-names = Autres noms en { $language }
taxonomy-texts = Ce que dit la source
taxonomy-more = et { $n } de plus (tout est dans --format json)
taxonomy-mentions = Ce que le texte nomme de { $name }
concept-occupation = métier
concept-title = appellation
concept-skill = compétence
concept-knowledge = savoir
concept-occupation-group = groupe de métiers
concept-skill-group = groupe de compétences
concept-collection = collection
concept-context = contexte de travail
concept-sector = secteur
concept-naf = division de la NAF
concept-fap = famille professionnelle (FAP)
concept-theme = thème ou centre d’intérêt
concept-foreign = concept d’un autre référentiel
field-description = description
field-definition = définition
field-scope = champ
field-access = accès
field-merged = noms et description
link-broader = Fait partie de
link-title-of = Appellation de
link-essential = Indispensable
link-optional = Utile
link-asks = Demande
link-asks-core = Demande, cœur du métier
link-asks-emerging = Demande, en émergence
link-leads-to = Mène à
link-in-sector = Secteurs
link-in-theme = Thèmes
link-counted-in = Compté dans
link-holds = Contient
link-exact-match = Identique à
link-close-match = Proche de
link-broad-match = Plus étroit que
link-narrow-match = Plus large que
linked-broader = Comprend
linked-title-of = Appellations
linked-essential = Indispensable pour
linked-optional = Utile pour
linked-asks = Demandé par
linked-asks-core = Au cœur de
linked-asks-emerging = En émergence pour
linked-leads-to = Accessible depuis
linked-in-sector = Métiers du secteur
linked-in-theme = Métiers du thème
linked-counted-in = Métiers comptés ici
linked-holds = Contenu dans
linked-exact-match = Identique à, dans ce référentiel
linked-close-match = Proche de, dans ce référentiel
linked-broad-match = Plus large que, dans ce référentiel
linked-narrow-match = Plus étroit que, dans ce référentiel
diff-title = De { $first } à { $second }
diff-caption = Ce qui change, par sorte
diff-column-kind = Sorte
diff-column-added = Venus
diff-column-lost = Partis
diff-column-merged = Fondus
diff-column-renamed = Renommés
diff-column-kept = Dans les deux
diff-added = Venus : { $n }
diff-lost = Partis : { $n }
diff-merged = Fondus dans un autre, qui porte leur nom : { $n }
diff-renamed = Renommés : { $n }
diff-language = Seule la version { $version } a des noms en { $language } : les noms n’y sont pas comparés.
diff-no-language = Aucune langue n’est dans les deux versions : on ne sait dire ni ce qui a été renommé, ni ce qui a été fondu.
diff-not-compared = Une seule des deux versions contient cela, qui n’est pas comparé : { $kinds }.

## Erreurs : quoi, où, que faire
error-at = { $path } : { $message }
error-file-not-found = ce fichier n’existe pas. Vérifiez le nom et le dossier.
error-file-folder = c’est un dossier. Donnez un fichier (PDF, DOCX, HTML, texte ou JSON Resume).
error-file-forbidden = lecture interdite. Vérifiez les droits du fichier.
error-file-unreadable = lecture impossible ({ $detail }).
error-stdin-terminal = aucun fichier donné. Donnez un fichier, ou envoyez un texte sur l’entrée standard.
error-document-empty = le fichier est vide. Enregistrez le document de nouveau, puis recommencez.
error-document-no-text = le document ne contient que des images (un scan ?), aucun texte. Exportez-le depuis le logiciel où il a été écrit, ou passez-le par une reconnaissance de caractères (OCR).
error-document-encrypted = le fichier demande un mot de passe. Enregistrez une copie sans mot de passe, puis recommencez.
error-document-unsupported = ce format n’est pas lu. Donnez un PDF, un fichier Word ou OpenDocument, un RTF, une page web, un texte, un JSON Resume, un Europass ou un export LinkedIn.
error-document-damaged = le fichier ({ $format }) est abîmé. Exportez-le de nouveau, puis recommencez.
error-document-limit = le fichier dépasse une limite ({ $limit } : { $max } { $unit } au plus). Donnez un fichier plus petit, en pratique le CV seul.
error-document-crashed = la lecture de ce fichier s’est arrêtée. Exportez-le dans un autre format et signalez-le nous.
error-no-child = le programme ne se trouve pas lui-même pour lancer un processus verrouillé ({ $detail }). Utilisez --trust si vous avez confiance dans le fichier.
error-document-timeout = la lecture de ce fichier a pris trop de temps. Exportez-le dans un autre format.
error-document-memory = la lecture de ce fichier a pris trop de mémoire. Exportez-le dans un autre format.
error-profile-no-skills = aucune compétence connue n’a été lue dans ce document. Vérifiez que c’est bien un CV, en français ou en anglais, qui décrit ce que vous avez fait ; « tremplin read » montre ce qui est lu.
error-target-unknown = --target : aucun métier « { $target } ». Proches : { $nearest }. Tous : tremplin knowledge list occupations
error-quote-route = --quote : aucune formation « { $route } ». Proches : { $nearest }. Toutes : tremplin knowledge list routes
error-knowledge-unknown = rien ne porte l’identifiant « { $id } ». Proches : { $nearest }. Tout : tremplin knowledge list
error-knowledge-no-folder = ce dossier n’existe pas. Donnez un dossier de connaissances.
error-knowledge-unreadable = ce dossier de connaissances ne peut pas être lu ({ $detail }).
error-knowledge-empty = ce dossier ne contient aucun fichier de connaissances. Donnez un dossier de la même forme que knowledge/.
error-knowledge-wrong = ces connaissances contiennent des erreurs ({ $count }), la première : { $first }. Toutes : tremplin knowledge check DOSSIER
error-output-folder = ce dossier n’existe pas. Créez-le, ou choisissez-en un autre pour le résultat.
error-output-is-folder = c’est un dossier. Donnez un nom de fichier pour le résultat.
error-output-is-input = c’est le CV lui-même : il serait effacé. Donnez un autre nom pour le résultat.
error-output-full = le disque est plein : rien n’a été écrit. Libérez de la place, ou écrivez ailleurs.
error-output-read-only = écriture interdite : rien n’a été écrit. Choisissez un autre dossier.
error-output = écriture impossible ({ $detail }) : rien n’a été écrit. Choisissez un autre endroit.
error-home = le dossier de données de cet utilisateur est inconnu. Nommez-en un avec la variable TREMPLIN_HOME.
error-import-as = --as : « { $value } » ne peut pas nommer une version. Attendu : par exemple 1.2 (lettres, chiffres, points, tirets).
error-import-folder = ce dossier n’existe pas. Donnez le dossier où sont les fichiers CSV officiels.
error-import-unreadable = cela ne peut pas être lu ({ $detail }). Vérifiez les droits.
error-import-large = ce fichier dépasse { $max } Mio : ce n’est pas une table officielle. Retirez-le du dossier.
error-import-no-table = ce dossier ne contient aucune table utile à { $name }. Donnez le dossier où les fichiers CSV officiels ont été décompressés.
error-import-no-version = ces dossiers ne disent pas de quelle version ils sont. Dites-le : --as 1.2
error-import-versions = ces dossiers sont de versions différentes ({ $versions }). Importez-les une à une, ou dites la version : --as 1.2
error-import-no-language = la langue de ce fichier ne se reconnaît pas. Ajoutez son code à la fin du nom, par exemple occupations_de.csv.
error-taxonomy-locked = un autre import est en cours (processus { $process }). Attendez sa fin, puis recommencez.
error-taxonomy-damaged = ce fichier est abîmé ({ $detail }) : rien n’en a été lu. Refaites l’import.
error-taxonomy-missing = { $taxonomy } n’a pas été importé. Faites : tremplin knowledge import { $name } DOSSIER. Ce qui est là : tremplin knowledge list taxonomies
error-taxonomy-system = le système refuse ({ $detail }) : rien n’a changé. Vérifiez le dossier.
error-taxonomy-old = { $taxonomy } a été importé par une autre version du programme. Refaites : tremplin knowledge import { $name } DOSSIER
error-taxonomy-unknown = { $taxonomy } n’a pas de concept « { $id } ». Donnez un identifiant, la fin d’une adresse ou un code.
error-diff-version = « { $value } » ne nomme pas une version importée. Attendu : par exemple esco:1.2. Ce qui est là : tremplin knowledge list taxonomies
error-diff-names = ce ne sont pas deux versions d’un même référentiel. Donnez par exemple esco:1.1 esco:1.2
error-not-built = { $command } : cette commande n’existe pas encore. Disponibles : orient, read, link, lint, knowledge, limits.
error-lang = --lang : « { $value } » n’est pas une langue connue. Choix : { $known }.
error-argument-unknown = option ou argument inconnu : { $argument }. Voyez --help.
error-argument-unknown-near = option inconnue : { $argument }. Vouliez-vous dire { $near } ?
error-argument-missing = il manque { $argument }. Voyez --help.
error-argument-twice = { $argument } est donné deux fois, ou contredit une autre option. Donnez-le une fois.
error-argument-other = arguments incompris ({ $detail }). Voyez --help.
error-command-unknown = commande inconnue : { $command }. Voyez --help.
error-command-unknown-near = commande inconnue : { $command }. Vouliez-vous dire { $near } ?
error-command-missing = il manque une commande, par exemple : tremplin orient cv.pdf. Voyez --help.
error-value-missing = { $argument } : il manque une valeur. Voyez --help.
error-value-choice = { $argument } : « { $value } » n’est pas un choix. Choix : { $choices }.
error-value = { $argument } : « { $value } » ne convient pas. Attendu : { $expected }.
error-utf8 = un argument n’est pas du texte UTF-8. Renommez le fichier ou écrivez l’option autrement.
expect-weeks = un nombre entier de semaines, de 1 à 1040
expect-hours-per-week = un nombre entier d’heures par semaine, de 1 à 168
expect-budget = un nombre entier d’euros, de 0 à 1000000
expect-quote = FORMATION=EUROS,HEURES, par exemple lw-data-science=1500,120
expect-today = une date, par exemple 2026-11-25

## Aide
help = Tremplin : quels métiers de l’IA sont à votre portée, ce qui manque, comment y arriver. Rien ne sort de cet ordinateur.
help-after = Exemple : tremplin orient cv.pdf --weeks 40 --budget 2000 --format html -o rapport.html
help-usage = Usage :
help-commands = Commandes{ "\u00A0" }
help-arguments = Arguments{ "\u00A0" }
help-options = Options{ "\u00A0" }
help-any-help = Montre cette aide
help-any-version = Montre la version
help-any-lang = Langue de ce qui est montré : fr ou en (sinon celle du système, sinon fr)
help-any-knowledge-dir = Dossier de connaissances à utiliser au lieu de celles du programme
help-any-trust = Lit le fichier dans ce processus, sans les verrous gardés pour les fichiers inconnus
help-any-format = Forme du résultat : human (pour lire, par défaut), ou une autre de la liste
help-orient = Un CV : les métiers de l’IA à portée, ce qui manque, le plan, les projets, la paie
help-orient-cv = Le CV (PDF, DOCX, HTML, texte ou JSON Resume), ou - pour l’entrée standard
help-orient-target = Métier visé, par nom ou identifiant ; peut se répéter (tous sinon)
help-orient-weeks = Semaines disponibles
help-orient-hours_per_week = Heures de travail par semaine (10 sinon)
help-orient-budget = Euros disponibles
help-orient-mode = Formations à distance (remote), en présence (onsite) ou les deux (any)
help-orient-region = Votre région
help-orient-city = Votre ville
help-orient-quote = Ce qu’une école vous a répondu : prix et heures ; peut se répéter
help-orient-output = Fichier où écrire le résultat
help-orient-today = Date du jour, AAAA-MM-JJ (celle de l’ordinateur sinon)
help-read = Un CV ou une offre d’emploi : ce qui est lu, et où
help-read-files = Les documents, ou - pour l’entrée standard
help-read-as = Lire comme une offre (ad), un CV (cv), ou deviner (auto)
help-read-today = Date du jour, AAAA-MM-JJ (celle de l’ordinateur sinon)
help-knowledge = Ce que le programme sait : métiers, compétences, formations, salaires, sources
help-knowledge-list = La liste de tout, ou d’une sorte
help-knowledge-list-kind = occupations, skills, sectors, routes, projects, salaries, funding, claims, sources ou taxonomies
help-knowledge-show = Tout sur un identifiant, avec sources et dates
help-knowledge-show-id = L’identifiant, par exemple data-analyst
help-knowledge-check = Vérifie un dossier de connaissances
help-knowledge-check-dir = Le dossier (les connaissances du programme sinon)
help-knowledge-check-gaps = Montre plutôt là où la connaissance est mince
help-read-taxonomy = Cherche aussi les noms d’un référentiel importé : esco ou rome ; peut être répété
help-knowledge-import = Importe un référentiel entier (ESCO, ROME) depuis ses fichiers CSV officiels
help-knowledge-import-name = esco ou rome
help-knowledge-import-dirs = Les dossiers ; plusieurs langues, ou les passerelles du ROME, se joignent en une version
help-knowledge-import-as = La version, quand les dossiers ne la disent pas
help-knowledge-diff = Ce qui change entre deux versions importées, par exemple esco:1.1 esco:1.2
help-knowledge-diff-first = L’ancienne version
help-knowledge-diff-second = La nouvelle version
help-limits = Les limites imposées aux fichiers reçus
help-link = Quel métier ou quelle compétence une expression désigne
help-link-texts = Intitulés ou compétences ; sans rien : un par ligne sur l’entrée standard
help-link-kind = Chercher seulement un métier, ou une compétence
help-link-to = Où chercher : les notions de Tremplin, ou une nomenclature importée
help-link-top = Nombre de notions au plus
no-concept = aucune notion
help-scope = Pas encore construite
help-shortlist = Pas encore construite
help-audit = Pas encore construite
help-serve = Pas encore construite

## Commande knowledge check --gaps
gaps-title = Là où la connaissance est mince
gaps-lead = Écrit par « tremplin knowledge check --gaps » d’après les fichiers de knowledge/. Un manque montré vaut mieux qu’un chiffre inventé.
gaps-none = aucun connu
gaps-column-occupation = Métier
gaps-column-weeks = Semaines
gaps-column-euros = Euros
gaps-column-missing = Compétences qu’aucune formation connue n’apporte
gaps-column-ads = Offres en { $language }
gaps-column-skill = Compétence
gaps-column-core = Indispensable pour
gaps-column-others = Autres métiers
gaps-column-share = Part des offres
gaps-column-n = Offres comptées
gaps-plans = Un plan pour qui débute
gaps-plans-intro = Le plus court chemin connu en partant de rien, à { $hours } heures par semaine, avec des formations de prix et de durée connus et les projets qui prouvent les compétences. Pour les métiers augmentés par l’IA, la personne connaît le métier. { $planned } métiers sur { $all } en ont un.
gaps-ads = Métiers qui ont trop peu d’offres
gaps-ads-intro = Moins de { $least } offres comptées : le poids de leurs compétences est notre jugement.
gaps-unlearnt = Compétences qu’aucune formation connue n’apporte
gaps-unlearnt-intro = Aucune formation ouverte, de prix et de durée connus, ne les enseigne, seules ou avec d’autres.
gaps-unnamed = Compétences que les offres demandent et que nos métiers ne nomment pas
gaps-unnamed-intro = Un quart des offres ou plus les demandent. Certaines sont des mots larges (programmation, travail en équipe) qui disent peu.
gaps-pay = Métiers sans chiffre de salaire propre
gaps-pay-intro = Pour ceux-là, seuls les chiffres de l’ensemble des métiers de l’IA sont montrés, ou aucun.
gaps-routes = Formations de prix ou de durée inconnus
gaps-price-intro = { $n } formations ouvertes dont le prix est inconnu ou douteux. Elles ne sont jamais planifiées ; le rapport dit de demander.
gaps-length-intro = { $n } formations ouvertes dont les heures sont inconnues.

## The market (feature `market`)
progress-ads = { $what } : { $n } annonces gardées
error-market-absent = market : cette construction du programme ne le contient pas. Pour l’avoir : cargo run --release --features market -- market
error-market-empty = aucune annonce dans le magasin. Faites : tremplin market import FICHIER, ou essayez avec --demo
error-market-locked = un autre processus ({ $process }) écrit dans le magasin. Attendez qu’il ait fini, puis recommencez.
error-market-newer = ce fichier vient d’une version plus récente du programme (forme { $version }) : rien n’en a été lu. Mettez le programme à jour.
error-market-damaged = ce fichier du magasin est abîmé : rien n’a changé. Importez de nouveau, ou rendez-le d’une copie.
error-market-no-file = ce dossier ne contient aucun fichier d’annonces (JSON, JSONL, CSV, Parquet). Donnez-en un autre.
error-market-unreadable = ce fichier d’annonces ne se lit pas ({ $detail }). Ce qui a été gardé le reste ; réparez-le, puis recommencez.
error-market-sql = la question n’a pas de réponse ({ $detail }). On ne peut que lire : select ... from ads
error-shape = ce fichier ne dit pas la forme des annonces ({ $detail }). Exemples : crates/tremplin-observatory/shapes
error-statistic = aucune statistique « { $name } ». Choix : { $known }
market-statistics = Ce qui peut être compté
market-claims = Ce qui se dit, et ce qui se mesure ici
market-claim-source = Source de l’affirmation : { $source }, { $date }.
market-counted = Compté ici : { $what }
market-rows = Lignes lues
market-kept = Annonces gardées
market-before = Lignes lues auparavant
market-silent = Annonces dont aucun texte ne se lit
market-faults = Lignes laissées de côté
market-store = Le magasin
market-ads = Annonces
market-months = Mois
market-span = de { $first } à { $last }
market-imported = Import
market-untold = non dit
market-bracket = { $range } milliers
market-percent = { $n } %
market-too-few = Pas assez de données.
market-more = Et { $n } autres : voir --format csv.
market-held-back = Lignes retenues, parce qu’elles reposent sur trop peu d’annonces (moins de { $fewest }) : { $n }.
market-openings = Sur { $shown } { $n ->
    [one] offre
   *[other] offres
}, copies mises à part. Les intervalles (95 %) ne disent que le hasard, non quels sites ont été lus.
market-invented = Marché de démonstration : annonces, employeurs et chiffres sont inventés.
market-title-invented = { $title } (inventé)
market-left-out = fichier abîmé, laissé de côté : { $path }
market-forgotten = Annonces effacées : { $n }. Elles ne reviendront pas par un import.
market-published = Fichiers écrits : { $n }.
market-without-origin = Source laissée hors de skills-asked.csv, faute d’entrée dans sources.toml : { $source }
stat-openings-occupation = Offres par métier
stat-openings-sector = Offres par secteur
stat-openings-region = Offres par région
stat-openings-month = Offres par mois
stat-skills = Compétences demandées
stat-skills-rising = Compétences en hausse
stat-skills-together = Compétences qui vont ensemble
stat-pay-band = Paie selon l’expérience
stat-pay-occupation = Paie par métier
stat-pay-bracket = Offres par tranche de paie
stat-pay-told = Paie dite ou tue
stat-remote = Télétravail
stat-contract = Contrats
stat-degree = Diplôme demandé
stat-experience = Expérience demandée
stat-employers = Qui recrute
stat-time-open = Durée d’ouverture
counted-openings-occupation = Offres selon le métier que nomme leur intitulé, parmi ceux que le programme connaît.
counted-openings-sector = Offres selon la section de la NAF de l’employeur : celle de l’annonce structurée, sinon ce que dit le texte.
counted-openings-region = Offres selon la région française du premier lieu nommé.
counted-openings-month = Offres selon le mois de leur publication, sinon du jour où elles ont été vues d’abord. Le dernier mois peut n’être pas fini.
counted-skills = Offres qui nomment la compétence sans la refuser ; une offre compte une fois.
counted-skills-rising = Dans chaque source à part : part des offres des six derniers mois qui nomment la compétence, à côté des mois d’avant. En hausse si tout l’intervalle est au-dessus de zéro.
counted-skills-together = Parmi les offres qui nomment la première compétence, celles qui nomment aussi la seconde.
counted-pay-band = Paie brute d’une année, milieu de ce que dit l’offre, selon l’expérience demandée ; sans stages ni alternances, ni paie nette ou par jour. Bas et haut : intervalle de la médiane.
counted-pay-occupation = Paie brute d’une année en euros, milieu de ce que dit l’offre, selon le métier ; sans stages ni alternances, ni paie nette ou par jour. Bas et haut : intervalle de la médiane.
counted-pay-bracket = Offres qui disent une paie, par tranche de dix mille de paie brute annuelle, dans chaque monnaie.
counted-pay-told = Offres qui disent une paie, comprise ou non, et celles qui n’en disent aucune.
counted-remote = Offres selon ce qu’elles disent du travail hors des locaux.
counted-contract = Offres selon le premier contrat qu’elles nomment.
counted-degree = Offres selon le plus bas diplôme demandé, exigé ou souhaité.
counted-experience = Offres selon les années d’expérience demandées au moins ; débutant accepté compte dans la première tranche.
counted-employers = Offres selon l’employeur, comme son nom est écrit ; une agence compte pour ses clients.
counted-time-open = Jours entre la publication et le jour où l’annonce a disparu ; celles encore ouvertes sont laissées de côté, si bien que la vraie durée est plus longue. Bas et haut : intervalle de la médiane.
measure-jobs-140000 = les offres dont l’intitulé nomme un métier de l’IA et des données, dans ce magasin. L’affirmation parle de postes créés en France ; des annonces vues ne sont pas des postes, et ce magasin n’est pas la France : on ne peut pas les comparer.
measure-pay-junior = paie brute annuelle en euros des offres dont l’intitulé nomme un métier de l’IA et des données et qui demandent moins de trois ans d’expérience.
measure-pay-confirmed = paie brute annuelle en euros des offres dont l’intitulé nomme un métier de l’IA et des données et qui demandent de trois à moins de six ans d’expérience.
measure-pay-senior = paie brute annuelle en euros des offres dont l’intitulé nomme un métier de l’IA et des données et qui demandent six ans d’expérience ou plus.
measure-remote-frequent = parmi les offres dont l’intitulé nomme un métier de l’IA et des données, par source, celles qui offrent quelques jours par semaine ou tout le temps hors des locaux. Un site d’emplois à distance ne dit rien des autres.
measure-freelance-common = parmi les offres dont l’intitulé nomme un métier de l’IA et des données, celles dont le premier contrat nommé est indépendant.
measure-python-reference = parmi les offres dont l’intitulé nomme un métier de l’IA et des données, celles qui nomment Python.
measure-sql-unavoidable = parmi les offres dont l’intitulé nomme un métier de l’IA et des données, celles qui nomment SQL.
measure-frameworks = parmi les offres dont l’intitulé nomme un métier de l’IA et des données, celles qui nomment TensorFlow ou PyTorch.
measure-open-bac2-to-bac8 = les offres dont l’intitulé nomme un métier de l’IA et des données et qui demandent un diplôme, selon le plus bas demandé.
measure-uses-banking = parmi les offres dont l’intitulé nomme un métier de l’IA et des données et dont le secteur est connu, celles de la banque et l’assurance (section de la NAF). Cela dit que le secteur recrute, et rien des usages cités.
measure-uses-health = parmi les offres dont l’intitulé nomme un métier de l’IA et des données et dont le secteur est connu, celles de la santé (section de la NAF). Cela dit que le secteur recrute, et rien des usages cités.
measure-uses-industry = parmi les offres dont l’intitulé nomme un métier de l’IA et des données et dont le secteur est connu, celles de l’industrie (section de la NAF). Cela dit que le secteur recrute, et rien des usages cités.
measure-uses-education = parmi les offres dont l’intitulé nomme un métier de l’IA et des données et dont le secteur est connu, celles de l’enseignement (section de la NAF). Cela dit que le secteur recrute, et rien des usages cités.
measure-uses-retail = parmi les offres dont l’intitulé nomme un métier de l’IA et des données et dont le secteur est connu, celles du commerce (section de la NAF). Cela dit que le secteur recrute, et rien des usages cités.
column-occupation = métier
column-section = secteur
column-region = région
column-month = mois
column-skill = compétence
column-beside = avec
column-source = source
column-currency = monnaie
column-band = expérience
column-experience-band = expérience
column-bracket = tranche
column-pay-stated = paie dite
column-remote = télétravail
column-contract = contrat
column-degree = diplôme
column-employer = employeur
column-n = offres
column-total = sur
column-n-before = offres avant
column-total-before = sur (avant)
column-share = part
column-share-before = part avant
column-change = écart
column-low = bas
column-high = haut
column-quarter = quart
column-median = médiane
column-three-quarters = trois quarts
help-market = Les annonces d’emploi : importer, compter, interroger
help-market-collect = Pas encore construite
help-market-import = Importe des fichiers d’annonces ; un import interrompu reprend où il en était
help-market-import-paths = Fichiers ou dossiers : JSONL (compressé ou non), JSON, CSV, Parquet
help-market-import-shape = Fichier TOML qui dit quelle colonne est quoi, si la forme n’est pas connue
help-market-import-seen = Jour où ces annonces ont été vues, AAAA-MM-JJ (aujourd’hui sinon)
help-market-import-no_text = Ne garde pas le texte des annonces, seulement ce qui y est lu
help-market-stats = Une statistique, ou la liste de toutes
help-market-stats-name = Son nom, par exemple skills
help-market-stats-demo = Sur les annonces inventées que le programme apporte
help-market-stats-output = Fichier où écrire le résultat
help-market-sql = Une question en SQL ; table ads, vue openings (sans copies), fonction read_ad(texte)
help-market-sql-question = La question ; elle ne peut que lire
help-market-sql-table = Fichier Parquet à interroger sous ce nom ; peut être répété
help-market-sql-demo = Sur les annonces inventées que le programme apporte
help-market-sql-output = Fichier où écrire le résultat
help-market-claims = Ce qu’affirme l’article, à côté de ce qui se mesure
help-market-claims-demo = Sur les annonces inventées que le programme apporte
help-market-publish = Écrit les petits chiffres en CSV, dont skills-asked.csv pour knowledge/market
help-market-publish-dir = Dossier où les écrire ; il doit exister
help-market-forget = Efface des annonces pour toujours
help-market-forget-id = Une annonce, par son identifiant (source/identifiant, ou identifiant seul)
help-market-forget-url = Les annonces de cette adresse
help-market-forget-employer = Les annonces de cet employeur
help-market-compact = Range ce qu’un import interrompu a laissé en attente
expect-seen = un jour, par exemple 2026-11-25
expect-table = NOM=FICHIER, par exemple annonces=annonces.parquet (nom en minuscules)

# Ce qui ne va pas dans une offre
severity-error = erreur
severity-warning = avertissement
severity-notice = remarque
fault-unlawful = contraire à une loi
fault-bias = écarte des personnes
fault-craft = rend l’offre moins bonne
lint-none = { $file } : rien à signaler.
lint-do = À faire : { $advice }
lint-ask = À demander : { $ask }
lint-law = Loi : { $law }
lint-law-near = À voir : { $law }
lint-law-elsewhere = Texte cité, qui n’oblige pas l’employeur ici aujourd’hui : { $law }
lint-fix-safe = Écrit par --fix : « { $text } »
lint-fix-ask = Proposition, à relire : « { $text } »
lint-count =
    { $errors ->
        [0] Aucune erreur
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [0] aucun avertissement
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }, { $notices ->
        [0] aucune remarque
        [one] { $notices } remarque
       *[other] { $notices } remarques
    }.
lint-more = Pour en savoir plus : tremplin lint --explain { $code }
lint-no-advice = Ceci n’est pas un conseil juridique.
lint-fixed =
    { $file } : { $n ->
        [one] { $n } correction faite
       *[other] { $n } corrections faites
    }.
lint-questions = { $file } : à demander avant de postuler
lint-question = – { $ask } { $why }
lint-question-why = ({ $name }, ligne { $line })
lint-no-question = Rien de particulier : l’offre dit ce qu’il faut.
lint-law-row = { $article } : { $says }. Connu depuis : { $from }. Source : { $source }, lue le { $read }.
error-lint-rule = Aucune règle ne s’appelle « { $rule } ».
error-lint-rule-near = Aucune règle ne s’appelle « { $rule } ». Peut-être : { $near }.
error-lint-config = Ligne { $line } des réglages : { $detail }. Réglages possibles : [lint] select, ignore, severity.
help-lint = Une offre d’emploi : ce qui ne va pas, pourquoi, quoi écrire
help-lint-ads = Les offres, ou - pour l’entrée standard
help-lint-fix = Corrige dans les fichiers texte et Markdown ce qui peut l’être sans en changer le sens
help-lint-as-candidate = Montre ce qu’il faut demander avant de postuler
help-lint-explain = Montre la page d’une règle
help-lint-config = Fichier de réglages (sinon tremplin.toml, cherché à côté de l’offre et au-dessus)
help-lint-today = Date du jour, AAAA-MM-JJ (celle de l’ordinateur sinon)
lsp-write = Écrire « { $text } »
lsp-take-away = Ôter ces mots
error-lsp = L’éditeur ne parle pas le protocole attendu ({ $detail }) : réglez-le pour un serveur LSP sur l’entrée et la sortie standard.
help-lsp = Les mêmes remarques dans un éditeur : serveur LSP sur l’entrée et la sortie standard
help-lsp-today = Date du jour, AAAA-MM-JJ (celle de l’ordinateur sinon)
