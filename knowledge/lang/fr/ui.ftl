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
plan-ended = { $title } : jamais proposée, car l’enregistrement de sa certification a pris fin le { $date }. Demandez à l’école si un titre la remplace.
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
error-suppose-skill = --with, --without : aucune compétence « { $skill } ». Proches : { $nearest }. Toutes : tremplin knowledge list skills
error-suppose-route = --with-route : aucune formation « { $route } ». Proches : { $nearest }. Toutes : tremplin knowledge list routes
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
error-not-built = { $command } : cette commande n’existe pas encore. Disponibles : orient, read, link, knowledge, shortlist, audit, limits.

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
expect-with = COMPÉTENCE ou COMPÉTENCE=NIVEAU (basic, working ou solid), par exemple sql=working
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
help-orient-with = Et si vous saviez cela ? Une compétence, et son niveau (basic, working, solid) ; peut se répéter
help-orient-with-route = Et si vous aviez suivi cette formation ? Peut se répéter
help-orient-without = Et si vous ne saviez pas cela ? Peut se répéter
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

# Ce que changerait une compétence ou une formation, et par quoi commencer.
what-if-heading = Et si…
what-if-with = On suppose que vous avez : { $what }.
what-if-without = On suppose que vous n’avez pas : { $what }.
what-if-skill = { $name } ({ $level })
what-if-nothing = Cela ne change le chemin d’aucun métier.
what-if-caption = Le chemin de chaque métier, avant et avec ce qui est supposé
what-if-weeks-before = Semaines avant
what-if-weeks-with = Semaines avec
what-if-euros-before = Euros avant
what-if-euros-with = Euros avec
what-if-unknown = inconnu
what-if-more = { $n ->
    [one] Un autre métier change aussi.
   *[other] { $n } autres métiers changent aussi.
}
shown-supposed = { $name } (supposé)
first-heading = Par quoi commencer
first-intro = Si vous n’appreniez qu’une chose : voici celles qui ouvrent le plus de métiers pour le temps passé.
first-caption = Une compétence ou un projet à la fois
first-what = À apprendre
first-opens = Ouvre
first-nearer = Rapproche de
first-opens-none = aucun encore
first-opens-value = { $names }{ $more ->
    [0] { "" }
    [one] { " " }et un autre
   *[other] { " " }et { $more } autres
}
first-skill = { $name } ({ $level }) : { $way }
first-project = Projet : { $name }
first-legend = « Ouvre » : il ne vous manquerait plus rien de ce qu’il faut pour commencer. « Rapproche de » : nombre de métiers pour lesquels il vous manquerait une compétence de moins. Semaines et euros : le chemin connu le plus court.

## Candidatures classées
shortlist-title = Candidatures classées : { $title }
shortlist-untitled = annonce sans titre
shortlist-counts = { $n } CV lus, dont { $qualified } qui montrent tout ce que l’annonce exige ; { $unreadable } illisibles.
shortlist-for = Pour { $reviewer }, qui décide. Cette liste n’écarte personne.
shortlist-logged = Noté dans { $path } sous { $ranking } : des nombres et des raisons, ni CV ni nom de candidat.
shortlist-demands = Ce que l’annonce demande
demand-required = Exigé
demand-unspecified = Nommé sans plus
demand-preferred = Souhaité
demand-kin = { $skill } ou équivalent
demand-months = { $duration } d’expérience dans le métier
demand-degree = diplôme : { $degree }
demand-degree-or = diplôme : { $degree }, ou { $duration } d’expérience
demand-language = { $language } ({ $level })
shortlist-no-must = L’annonce n’exige rien : toutes les candidatures comptent comme qualifiées, seul l’ordre les départage.
shortlist-order = L’ordre
shortlist-caption = Candidatures, d’abord celles qui montrent tout ce qui est exigé, puis par score
shortlist-column-file = CV
shortlist-column-must = Exigences montrées
shortlist-column-score = Score
shortlist-column-day = Jour
shortlist-column-qualified = Qualifiées
shortlist-column-all = Reçues
shortlist-days = Candidatures par jour
shortlist-tie = { $rank } (ex æquo)
shortlist-of = { $n } sur { $all }
shortlist-candidate = Rang { $rank } : { $file }
shortlist-qualified = Montre tout ce que l’annonce exige.
shortlist-not-qualified = Ne montre pas tout ce que l’annonce exige. Un CV ne dit pas tout : lisez-le, ou demandez.
shortlist-lead-required = { $what } (exigé)
shortlist-lead-unspecified = { $what }
shortlist-lead-preferred = { $what } (souhaité)
shortlist-met = oui : { $why }
shortlist-not-met = non : { $why }
shortlist-repeated = { $n ->
    [one] Un passage répète
   *[other] { $n } passages répètent
} les mêmes mots de nombreuses fois : il ne compte ni pour ni contre.
shortlist-hidden = Ce fichier contient du texte caché : il n’est ni lu ni compté. Un modèle de mise en page en laisse parfois ; ce n’est pas une faute en soi.
shortlist-unreadable = CV que le programme n’a pas pu lire : à lire par une personne
shortlist-notices = À savoir avant de décider
shortlist-notice-law = Classer des candidats est un usage à haut risque du règlement européen sur l’IA (annexe III, point 4 a) : obligations du chapitre III, sections 1 à 3, applicables le 2 décembre 2027 d’après le règlement (UE) 2026/1744 (date lue chez des tiers, pas au Journal officiel). Ceci n’est pas un conseil juridique.
shortlist-notice-human = Personne ne doit être refusé sur la seule foi de cette liste (RGPD, article 22). Lisez les CV ; votre décision et sa raison se notent avec « tremplin shortlist decide ».
shortlist-notice-read = Sont lus : compétences, durée dans le métier, niveau de diplôme, langues. Jamais : nom, photo, âge, adresse, sexe, famille, école, employeur, périodes sans emploi, loisirs, texte caché.
shortlist-notice-inform = Les candidats doivent savoir avant que cette méthode est employée (Code du travail, L1221-8) et le CSE en être informé (L2312-38). Chacun peut demander l’explication de sa place : « tremplin shortlist --explain ».
shortlist-notice-ties = Les ex æquo ont le même rang ; entre eux, l’ordre vient d’une empreinte de l’annonce et du CV, ni du nom ni du fichier, et ne dit rien.
shown-proof-practised = pratiqué dans un emploi ou un projet
shown-proof-taught = appris dans une formation
shown-proof-listed = cité, sans emploi ni projet qui le montre
shown-how-named = { $skill } : { $by } ({ $proof })
shown-how-implied = { $by } suppose { $skill } ({ $proof })
shown-how-narrower = { $by } fait partie de { $skill } ({ $proof })
shown-how-near = { $by } est proche de { $skill } ({ $proof })
shown-months = { $duration } d’après les dates des emplois du métier
shown-no-month = aucun mois
shown-equivalent = l’expérience tient lieu de diplôme ({ $duration })
shown-degree = { $degree }
shown-language = niveau { $level }
shown-language-bare = langue citée sans niveau
shown-written = le CV est écrit dans cette langue
shown-silent-skill = rien dans le CV ne le montre
shown-silent = le CV n’en dit rien
shortlist-forgotten = { $candidate } est oublié : { $n } lignes du journal ne gardent que cette marque.
shortlist-decided = Noté : { $candidate }, { $outcome }.
outcome-kept = retenu pour la suite
outcome-refused = non retenu
outcome-pool = gardé en vivier avec son accord
outcome-hired = embauché

## Ce que lit le candidat
explain-title = Ce que le programme a lu de votre candidature
explain-score = Votre CV montre { $score } de ce que pèsent les { $demands } demandes de l’annonce. Ce nombre ordonne des CV pour une personne, qui décide.
explain-shown = Exigé, et montré : { $what }.
explain-shown-more = Demandé en plus, et montré : { $what }.
explain-not-shown = Exigé, mais pas trouvé dans votre CV : { $what }.
explain-not-shown-more = Demandé en plus, mais pas trouvé : { $what }.
explain-used = Rien d’autre n’a été lu pour cela : ni nom, ni âge, ni adresse, ni photo, ni école, ni employeur, ni loisirs, ni périodes sans emploi.
explain-lines = Demande par demande
explain-rights-heading = Vos droits
explain-rights = Vous pouvez demander qu’une personne revoie votre candidature, donner votre point de vue, contester la décision (RGPD, article 22), obtenir une explication du rôle de ce programme (règlement européen sur l’IA, article 86), une copie de vos données et leur effacement (RGPD, articles 15 et 17).

## Ce qui est gardé
retention-title = Ce qui est gardé des candidats, et jusqu’à quand
retention-terms = Durées
retention-state = Où en est le journal
retention-term = { $days } ({ $source })
retention-days = { $n } jours
retention-refused = Raisons d’un refus
retention-pool = Vivier
retention-log = Lignes du journal
retention-source-retention-refused = guide de la CNIL sur le recrutement, lu chez des tiers : trois mois au plus après la fin du recrutement
retention-source-retention-pool = même guide : deux ans au plus après le dernier contact, avec accord
retention-source-retention-log = règlement européen sur l’IA, articles 19(1) et 26(6) : six mois au moins
retention-empty = Le journal est vide.
retention-lines = Lignes : { $n }, la plus ancienne du { $oldest }.
retention-nothing = Rien n’a dépassé sa durée.
retention-due = À effacer ; pour le faire : tremplin shortlist retention --apply
retention-applied = Effacé :
retention-due-lines = lignes trop anciennes : { $n }
retention-due-refused = candidats refusés dont les raisons n’ont plus à être gardées : { $n }
retention-due-pool = candidats du vivier à recontacter, ou dont effacer le CV : { $n }

## Notice d’utilisation
instructions-title = Classer des candidatures : notice d’utilisation
instructions-lead = Notice au sens de l’article 13 du règlement européen sur l’IA. À lire avant de s’en servir.
instructions-purpose = À quoi cela sert
instructions-purpose-for = Mettre en ordre, pour une personne nommée, les CV reçus pour une annonce, avec pour chaque demande les mots du CV qui y répondent.
instructions-purpose-not = N’est pas fait pour : refuser sans lecture humaine ; évaluer des salariés ; chercher des personnes qui n’ont pas postulé ; juger une personnalité. La commande « orient » ne doit pas servir à trier des candidats.
instructions-how = Comment l’ordre se fait
instructions-how-reads = Le programme lit dans l’annonce les compétences, l’expérience, le diplôme et les langues demandés, et cherche les mêmes dans le CV. Aucun modèle appris n’évalue une personne ; un petit modèle rapproche des formules écrites différemment.
instructions-how-weighs = Une demande pèse 4 si elle est exigée, 2 si elle est nommée, 1 si elle est souhaitée. Une compétence montrée dans un emploi ou un projet compte entière, apprise aux trois quarts, citée ou aux bases pour moitié, proche pour un quart ; la répéter n’ajoute rien. Ces poids sont des choix.
instructions-how-must = Ce qui est exigé décide qui est « qualifié » ; le reste ordonne. L’expérience est comptée dans les emplois du métier, ou qui pratiquent une compétence exigée ; le temps entre deux emplois ne compte pas.
instructions-how-ties = Deux CV qui montrent autant ont le même rang, quel que soit l’ordre des fichiers.
instructions-figures = Ce qui a été mesuré
instructions-figures-caption = Mesures
instructions-figures-note = Une mesure vaut pour l’ensemble sur lequel elle a été faite. Le seul classement jugé par une personne que nous connaissons compte un CV et cent annonces, en anglais : c’est peu.
instructions-column-what = Mesure
instructions-column-value = Valeur
instructions-column-n = Nombre
instructions-column-day = Date
instructions-limits = Limites connues
instructions-limits-words = Ce que le CV dit en images, dans un scan ou dans une autre langue que le français et l’anglais n’est pas vu. Une compétence que la connaissance ne nomme pas n’est ni demandée ni trouvée.
instructions-limits-measure = Le score mesure ce que le CV montre, pas ce que la personne sait faire ni comment elle travaillera.
instructions-limits-groups = Le score ne bouge pas quand seuls changent nom, sexe, âge, adresse, école et les autres critères. Il ne corrige pas ce que la société a déjà inscrit dans les CV : métiers, diplômes, mots choisis. Mesurez vos propres décisions : tremplin audit.
instructions-people = La personne qui décide
instructions-people-who = Elle connaît le métier, sait lire un CV et a le pouvoir de changer l’ordre ou de s’en passer.
instructions-people-bias = On se fie trop volontiers à une liste. Lisez d’abord quelques CV du milieu et de la fin, et ceux qui n’ont pas pu être lus.
instructions-people-stop = Pour arrêter : ne plus lancer la commande. Rien ne tourne sans vous, et rien n’est envoyé.
instructions-kept = Ce qui est gardé
instructions-kept-log = Chaque classement ajoute une ligne au journal : heure, versions, empreinte de l’annonce, pseudonymes, demandes montrées ou non, scores, personne responsable. Jamais le CV, ses mots ou un nom de candidat.
instructions-kept-terms = Durées par défaut : 90 jours pour les raisons d’un refus, 730 pour le vivier, 184 pour le journal : tremplin shortlist retention
instructions-kept-forget = Effacer un candidat : tremplin shortlist forget CV
instructions-duties = Vos devoirs
instructions-duties-list = Tenez aussi une analyse d’impact (RGPD, article 35), vérifiez que les CV donnés répondent bien à cette annonce, suspendez l’usage si un audit montre un écart.
measured-matching-ndcg-10 = Ordre jugé par une personne : nDCG@10
measured-matching-ndcg-10-baseline = Le même, par simple ressemblance des mots (TF-IDF)
measured-swaps-max-score-change = Plus grand écart de score sous changement d’un critère interdit
measured-swaps-rank-changes = Rangs changés par un critère interdit

## Audit
audit-title = Audit de décisions
audit-of = { $file } : { $n } lignes.
audit-days = Décisions du { $first } au { $last }.
audit-verdict-disparity = Écart : un groupe avance moins de quatre fois sur cinq pour chaque fois du groupe le mieux placé, sur assez de personnes pour le dire.
audit-verdict-insufficient-data = Trop peu de données pour conclure. Ce n’est pas une preuve que tout va bien.
audit-verdict-no-disparity-seen = Aucun écart vu sous la règle des quatre cinquièmes.
audit-selection = Suite donnée, selon { $columns }
audit-scoring = Score au-dessus de la médiane, selon { $columns }
audit-median = Médiane de tous les scores : { $median }. Un score égal à la médiane n’est pas au-dessus.
audit-caption = Groupes côte à côte
audit-column-group = Groupe
audit-column-n = Nombre
audit-column-selected = Avancent
audit-column-rate = Taux
audit-column-interval = 95 %
audit-column-ratio = Rapport
audit-column-p = p (Fisher)
audit-interval = { $low } à { $high }
audit-none = –
audit-flagged = { $ratio } (< 4/5)
audit-few = {" "}(trop peu)
audit-tiny = < 0,001
audit-worst = Taux le plus bas : { $group }, { $ratio } fois le plus haut, tous groupes compris.
audit-no-ratio = Pas de rapport : personne n’avance, ou un seul groupe est connu.
audit-unknown = Groupe inconnu : { $n }, comptés ici et dans aucun taux.
audit-small = Sous 2 % des données, montrés sans rapport : { $groups }.
audit-rules = Comment lire ces nombres
audit-methods = Taux = avancent / nombre ; rapport = taux / plus haut taux (6 RCNY 5-300 à 5-304). Intervalles exacts de Clopper et Pearson (1934) ; p : test exact bilatéral de Fisher contre le groupe du plus haut taux ; différences : Newcombe (1998), méthode 10.
audit-rule = Un écart est dit quand un taux passe sous les quatre cinquièmes d’un autre (29 CFR 1607.4 D), chacun sur 30 personnes au moins, dont 5 attendues parmi celles qui avancent. En dessous : trop peu de données, quel que soit p.
audit-law = La loi de New York (Local Law 144) ne fixe pas de seuil ; la règle des quatre cinquièmes est un indice, pas une preuve, dans un sens comme dans l’autre. Ceci n’est pas un conseil juridique.
audit-france = En Europe, ne recueillez pas l’origine ou la religion pour cet audit (RGPD, article 9) : changez plutôt ces traits sur des CV avec « tremplin audit --swap ».
audit-old = La dernière décision a plus d’un an : sous la loi de New York, cet audit ne peut plus servir.
audit-footer = Tremplin { $version }. Groupe minimal pour conclure : { $fewest } personnes.
swap-title = Le même CV, une autre personne
swap-of = CV : { $cvs }. Changements essayés : { $changes }.
swap-none = Aucun score et aucun rang n’a bougé.
swap-some = Des scores ou des rangs ont bougé : n’utilisez pas cet ordre, et signalez-le nous avec un exemple inventé.
swap-caption = Changements par critère
swap-column-criterion = Critère
swap-column-changes = Essais
swap-column-score = Plus grand écart (points sur 100)
swap-column-ranks = Rangs changés
swap-unreadable = CV illisibles, non essayés : { $files }.
swap-how = Chaque critère de l’article L1132-1 du Code du travail est écrit dans le CV, en tête puis à la fin, en plusieurs valeurs ; les CV inventés changent aussi d’école, d’employeur et de loisirs.
criterion-origin = origine
criterion-sex = sexe
criterion-morals = mœurs
criterion-orientation = orientation sexuelle
criterion-gender-identity = identité de genre
criterion-age = âge
criterion-family = situation de famille
criterion-pregnancy = grossesse
criterion-genetic = caractéristiques génétiques
criterion-economic = vulnérabilité économique
criterion-ethnicity = ethnie
criterion-nation = nationalité
criterion-race = prétendue race
criterion-politics = opinions politiques
criterion-union = activités syndicales
criterion-mutual = activités mutualistes
criterion-mandate = mandat électif
criterion-religion = religion
criterion-looks = apparence physique
criterion-surname = nom
criterion-residence = lieu de résidence
criterion-bank = domiciliation bancaire
criterion-health = santé
criterion-autonomy-loss = perte d’autonomie
criterion-disability = handicap
criterion-language = autre langue parlée
criterion-whistleblower = lanceur d’alerte
criterion-school = école (CV inventés)
criterion-employer = employeur (CV inventés)
criterion-hobbies = loisirs (CV inventés)

## Refus des classements et audits
error-ad-no-demand = aucune demande n’a été lue dans cette annonce (compétence, expérience, diplôme, langue). Vérifiez que c’est bien l’annonce ; « tremplin read --as ad » montre ce qui est lu.
error-dates-file = --dates : « { $file } » n’est pas un des CV donnés. Écrivez le nom du fichier comme dans la commande.
error-dates-row = ligne { $row }, colonne { $column } : illisible. Attendu : deux colonnes, file et date, avec des dates comme 2026-11-25.
error-log-locked = un autre processus ({ $process }) écrit dans le journal. Attendez qu’il ait fini, puis recommencez.
error-log-damaged = la ligne { $row } de ce journal est abîmée : rien n’a changé. Rendez-le d’une copie, ou mettez-le de côté.
error-ranking = aucun classement « { $ranking } » dans le journal. Son identifiant (r-…) est montré par la commande shortlist.
error-candidate = « { $candidate } » n’est pas dans le journal. Donnez le fichier même qui a été classé, ou son pseudonyme (c-…).
error-reviewer = il manque --reviewer : une personne doit répondre de la liste. Donnez son nom.
error-reviewer-name = --reviewer : donnez un nom sur une ligne, de 200 caractères au plus.
error-reason = --reason est vide : dites pourquoi, sans nom ni donnée personnelle du candidat.
error-output-is-given = c’est un des fichiers donnés : il serait effacé. Donnez un autre nom pour le résultat.
error-audit-no-row = aucune décision dans cette table. Donnez une ligne par personne sous la ligne des titres.
error-audit-no-table = cette table ne se lit pas. Donnez un CSV dont la première ligne nomme les colonnes.
error-audit-ragged = ligne { $line } : { $found } cellules au lieu de { $expected }. Vérifiez les séparateurs et les guillemets de cette ligne.
error-audit-twice = la colonne « { $column } » existe deux fois. Renommez l’une des deux.
error-audit-no-outcome = ni colonne selected (1 ou 0), ni colonne score : rien à auditer. Nommez ainsi la colonne des décisions.
error-audit-no-group = aucune colonne de groupes. Ajoutez-en une (sexe, tranche d’âge) à côté de selected, score, date, candidate.
error-audit-column = --group : aucune colonne « { $column } ». Colonnes possibles : { $known }
error-audit-many = la colonne « { $column } » a { $n } valeurs : ce ne sont pas des groupes. Nommez les colonnes de groupes avec --group, ou regroupez.
error-audit-selected = ligne { $line }, colonne { $column } : « { $value } » n’est ni oui ni non. Écrivez 1 ou 0.
error-audit-score = ligne { $line }, colonne { $column } : « { $value } » n’est pas un nombre.
error-audit-date = ligne { $line }, colonne { $column } : « { $value } » n’est pas une date. Attendu : 2026-11-25.
expect-invented = un nombre entier, de 0 à 10000
expect-rank = un rang, à partir de 1

## Aide des classements et audits
help-shortlist = Une annonce et des CV : l’ordre, ses raisons, les mots qui les montrent ; une personne décide
help-shortlist-cvs = Les CV (PDF, DOCX, HTML, texte ou JSON Resume)
help-shortlist-ad = L’annonce
help-shortlist-reviewer = Le nom de la personne qui répond de la liste ; obligatoire
help-shortlist-dates = CSV des jours de candidature : colonnes file et date
help-shortlist-explain = Explique à un candidat ce qui a été lu de ce CV, sans classement ni journal
help-shortlist-instructions = La notice d’utilisation, avec ce qui a été mesuré
help-shortlist-output = Fichier où écrire le résultat
help-shortlist-today = Date du jour, AAAA-MM-JJ (celle de l’ordinateur sinon)
help-shortlist-forget = Efface du journal ce qui est dit d’un candidat
help-shortlist-forget-candidate = Son CV, ou son pseudonyme (c-…)
help-shortlist-retention = Montre combien de temps chaque chose est gardée, et ce qui est à effacer
help-shortlist-retention-apply = Efface ce qui est à effacer
help-shortlist-decide = Note la décision d’une personne sur un candidat d’un classement
help-shortlist-decide-ranking = Le classement (r-…)
help-shortlist-decide-candidate = Le CV du candidat, ou son pseudonyme (c-…)
help-shortlist-decide-outcome = kept (retenu), refused (non retenu), pool (vivier) ou hired (embauché)
help-shortlist-decide-reason = Pourquoi, sans nom ni donnée personnelle du candidat
help-shortlist-decide-reviewer = Le nom de la personne qui décide
help-shortlist-decide-rank = Le rang que la personne donne, s’il est autre
help-audit = Des décisions : taux par groupe, rapports, tests exacts ; ou des CV dont seuls changent les traits interdits
help-audit-files = Le CSV des décisions : colonnes selected (1 ou 0) ou score, date et candidate si l’on veut, et une colonne par sorte de groupe ; avec --swap : les CV
help-audit-group = Colonne de groupes ; peut se répéter (sinon toutes celles qui n’ont pas d’autre sens)
help-audit-swap = Change dans des CV le nom, le sexe, l’âge et les autres critères, et mesure ce qui bouge
help-audit-ad = L’annonce, pour --swap
help-audit-invented = Nombre de CV inventés à essayer aussi, pour --swap
help-audit-output = Fichier où écrire le résultat
help-audit-today = Date du jour, AAAA-MM-JJ (celle de l’ordinateur sinon)

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
