# Every sentence shown, in English. One sentence a key; the same keys and the same variables exist in every language (a
# test checks it).

## Numbers, dates, lists
number-thousands = { "," }
number-decimal = { "." }
number-euros = €{ $amount }
number-percent = { $n }%
number-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
number-hours = { $n ->
    [one] { $shown } hour
   *[other] { $shown } hours
}
duration-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
duration-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-unknown = undated
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
quoted = “{ $words }”
list-last = { $head } and { $last }
choice-last = { $head } or { $last }
week-range = { $start }–{ $end }
occupation-both = { $label } / { $feminine }
route-by = { $title } ({ $provider })
unknown = unknown
to-be-asked = to ask
free = free
standard-input = standard input
yes = yes
no = no

## Words of the scales
level-basic = basics
level-working = everyday practice
level-solid = mastery
degree-none = no degree
degree-cap = vocational certificate (CAP)
degree-bac = end of secondary school (bac)
degree-bac2 = two years after school (bac+2)
degree-bac3 = bachelor’s degree (bac+3)
degree-bac4 = four years after school (bac+4)
degree-bac5 = master’s degree (bac+5)
degree-bac8 = doctorate (bac+8)
band-junior = 0 to 2 years of experience
band-confirmed = 3 to 5 years of experience
band-senior = 6 years of experience and more
band-all = all levels of experience together
confidence-low = low
confidence-medium = medium
confidence-high = high
what-ads = job ads
what-survey = a survey
what-grid = a published pay grid
what-claim = a statement in an article
section-summary = summary
section-experience = experience
section-education = education
section-skills = skills
section-languages = languages
section-certifications = certifications
section-projects = projects
section-interests = interests
section-references = references
section-contact = contact
status-ready = nothing to learn first
status-planned = a plan exists
status-beyond = beyond your limits
status-ask = a school must be asked
language-fr = French
language-en = English
language-es = Spanish
language-de = German
language-it = Italian
language-pt = Portuguese
language-ar = Arabic
language-zh = Chinese
language-ru = Russian
language-nl = Dutch
language-pl = Polish
language-ro = Romanian
language-tr = Turkish
language-ja = Japanese
unit-EUR = { $euros }
unit-EUR-year = { $euros } a year
unit-EUR-month = { $euros } a month
unit-EUR-enrolment = { $euros } an enrolment
unit-hours = { $number } hours
unit-months = { $number } months
unit-percent-of-SMIC = { $number }% of the minimum wage (SMIC)
unit-year = { $plain }
limit-unit-bytes = bytes
limit-unit-pages = pages
limit-unit-marks = tags and entities
limit-unit-values = values
limit-unit-seconds = seconds
limit-unit-objects = objects
limit-unit-files = files
limit-unit-levels = levels
limit-unit-times = times
limit-unit-characters = characters

## Report: head
orient-title = AI jobs within your reach
orient-made = From “{ $file }”, { $date }.
orient-lead = This report starts from what you can already do. It says which jobs in artificial intelligence (AI) are close, what is missing, and how to learn it, week by week.
footer = Tremplin { $version }, knowledge { $knowledge }. Worked out on this computer: your CV has not left it.

## Report: what we read
profile-heading = What we read in your CV
profile-headline = You introduce yourself as
profile-experience = Experience
profile-experience-value = { $duration } ({ $jobs ->
    [0] no dated job
    [one] { $jobs } dated job
   *[other] { $jobs } dated jobs
})
profile-last-job = ; the latest: { $title }
profile-degree = Degree
profile-degree-value = { $level }: { $title }
profile-languages = Languages
profile-language-level = { $name } ({ $level })
profile-language-native = { $name } (mother tongue)
profile-unread = not read
profile-strengths = Your strengths, and the words that show them
profile-strength = { $level }, { $how }
profile-other-skills = Also read: { $skills }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
proof-practised-months = practised for { $duration }
proof-practised = practised at work or in a project
proof-taught = learnt in training
proof-listed = only named
profile-no-experience = No length of employment was read. Write the dates of each job like this: “March 2019 – June 2022”, on the line of the job, and run this again.
profile-no-degree = No degree was read. If you have one, write its name and year under a heading “Education” (for example “Bachelor of Business, 2012”), and run this again.
profile-no-language = No language was read. Write them under a heading “Languages”, with the level (for example “French B2”).
profile-something-wrong = Is a line missing or misunderstood? The whole report depends on it. Write the skill under its usual name, in the job where you used it, and run this again. The command “tremplin read” shows everything that is read.

## Report: the table
table-heading = Jobs within reach, the closest first
limits-none = Weeks are counted at { $hours } a week. You gave no limit of time or money.
limits-given = Weeks are counted at { $hours } a week. Your limits: { $limits }.
mode-remote = remote
mode-onsite = on site
table-caption = Distance of each job
table-rank = Rank
table-occupation = Job
table-weeks = Weeks
table-euros = Euros
table-share = Already there
table-status = Where the plan stands
table-legend = “Weeks” and “Euros”: training and projects of the shortest way known. “Already there”: the share of what the job asks that your CV shows.

## Report: one job
occupation-heading = { $rank }. { $name }
figure-weeks = Preparation
figure-euros = Price of training
figure-share = Already there
reasons-heading = Why this job, for you
reasons-intro = These lines of your CV put this job here:
reasons-none = Your CV does not yet show any skill of this job at the level asked: it is here because the way to learn them is short.
reasons-shows = shows: { $skills }
reasons-also = These count too: { $skills }.
shown-implied = { $name } (comes with { $by })
shown-narrower = { $name } (thanks to { $by })
shown-part = { $name } (in part)
shown-near-part = { $name } (in part, being close to { $by })
shown-near = { $name } (close to { $by })
missing-heading = What is missing, and why it matters
missing-none = Nothing important is missing.
missing-core = Indispensable: one cannot begin in this job without them.
missing-useful = Useful, but can be learnt on the job:
missing-learnt = Learnt with { $steps }.
missing-practised = Worked on in the project { $steps }.
missing-rest = A plus, to be seen on the job: { $skills }.
trade-own = Your own trade, with AI in it: the plan adds only what AI changes.
trade-not-taught = This job exists without AI: its own trade is not taught here, only what AI adds to it.
why-core = Indispensable: one cannot begin in this job without it.
why-useful = Useful, but can be learnt on the job.
why-wanted-counted = { $share } of the { $n } ads counted name it
why-wanted-most = nearly all employers care about it
why-wanted-many = many employers care about it
why-wanted-some = some employers care about it
why-level = Level asked: { $level }; { $wanted }.
why-not-seen = Your CV does not show it.
why-part-same = You have part of it (level read: { $level }): { $quote }.
why-part-other = You have part of it ({ $level }) thanks to { $by }, read in { $quote }.
plan-heading = The plan, week by week
plan-none-needed = Nothing to learn before you begin: your CV shows every indispensable skill. What remains is to prove it with one or two projects: { $weeks } in all.
plan-optimal = The shortest way within your limits: { $weeks } in all, with { $hours } of training and indispensable projects, for { $euros }.
plan-shortest = The shortest way we know: { $weeks } in all, with { $hours } of training and indispensable projects, for { $euros }.
plan-without-limits = {" "}Without your limits it would take { $weeks } and { $euros }.
plan-step-named = { $n ->
    [one] “{ $title }” (week { $weeks })
   *[other] “{ $title }” (weeks { $weeks })
}
plan-feasible = A way within your limits: { $weeks } in all, with { $hours } of training and indispensable projects, for { $euros }.
plan-gap = {" "}There may be a shorter one, by { $gap } at most.
plan-unknown-rest = {" "}The rest can be learnt like this:
plan-unknown = No plan yet: no training whose length and price we know teaches { $skills }.
plan-beyond = No known plan fits your limits.
plan-beyond-needs = No plan fits your limits: it would take { $weeks } and { $euros }.
plan-beyond-weeks = It would take { $weeks } instead of { $given-weeks } (and { $euros }). More hours a week make the plan shorter.
plan-beyond-budget = It would take { $euros } instead of { $given-euros } (and { $weeks }). See below who can pay.
plan-beyond-both = It would take more time or more money: { $weeks } and { $euros }, instead of { $given-weeks } weeks and { $given-euros }.
plan-beyond-mode = No plan can be followed in the way you asked. Otherwise it would take { $weeks } and { $euros }.
plan-caption = The plan, step by step
plan-column-weeks = Weeks
plan-column-what = What you do
plan-column-hours = Hours
plan-column-euros = Price
plan-column-gains = What it brings
plan-project = Project: { $title }
plan-quoted = {" "}(the quote you gave)
plan-courses-in = Courses of this plan in { $language }: { $n } of { $all } (your level from the CV: { $level }).
plan-courses-hard = Courses of this plan in { $language }: { $n } of { $all }, and your level from the CV is { $level }. Allow more time, use subtitles, or look for the same course in your language with an adviser.
plan-courses-old = { $n } of the { $all } courses of this plan were last seen more than three years ago, or at a date that is not known: check that they are still open.
plan-courses-unread = Courses of this plan in { $language }: { $n } of { $all }, and your CV does not say your level. Check that you will be able to follow them.
plan-ask = Also worth asking, if you prefer a school:
plan-ask-needed = These schools may teach it. Ask them:
plan-teaches = would bring: { $skills }
ask = { $provider }: { $unknown } of “{ $title }”
ask-for-price = the price
ask-for-hours = the number of hours
chart-description = { $steps ->
    [0] No training
    [one] { $steps } training
   *[other] { $steps } trainings
} and { $projects ->
    [0] no project
    [one] { $projects } project
   *[other] { $projects } projects
}, over { $weeks }. The table that follows says the same.
chart-axis = Weeks of the plan
chart-training = Training
chart-projects = Project
projects-heading = Your projects to show
projects-intro = Two or three projects, even modest, are worth more than a theoretical profile. Put them online, or on a few pages.
project-yours = Yours, because you already know: { $skills }.
project-good = Good work: { $good }
project-data = Data: { $name }.
project-data-at = Data: { $name }, { $url }
pay-heading = What it may pay
pay-not-enough = Not enough data to give a figure. No figure is better than a false one.
pay-range = Gross pay a year in France: { $range } ({ $band }). A guide, not a promise.
pay-median = {" "}Middle: { $median }.
pay-between = from { $low } to { $high }
pay-from = from { $low }
pay-to = up to { $high }
pay-around = about { $median }
pay-not-own = This figure is for all AI jobs together: we have no reliable one for this job alone.
pay-origin = Counted from { $what }: { $source }, { $date }. Confidence: { $confidence }.
pay-n = {" "}Number of cases: { $n }.
pay-coverage = {" "}Tested: { $share } of cases set aside fall in this interval.
pay-untested = {" "}This interval has not been tested on other cases.
degree-heading = The degree, and the way in
degree-met = Usual degree, at least: { $usual }. Yours is enough: { $held }. Source: { $source }, { $date }.
degree-below = Employers often ask for at least: { $usual }; your CV shows: { $held }. It is not a ban: solid projects and your experience can convince, above all in a small firm. Source: { $source }, { $date }.
degree-unread = Employers often ask for at least: { $usual }; we read no degree in your CV. Source: { $source }, { $date }.
degree-ways-in = How people come in: { $ways }

## Report: the other jobs
others-heading = The other jobs, in one line
others-intro = To see the full plan of one of them, ask for it by name: “--target”.
others-line = { $distance } Already there: { $share }.
others-planned = { $weeks } and { $euros }.
others-missing = {" "}Missing: { $skills }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
others-ask = For { $skills }: ask { $providers }.
others-no-route = No known training teaches { $skills }.

## Report: the end
funding-heading = Who can pay
funding-intro = In France, every person who works has a personal training account (CPF): see your balance on moncompteformation.gouv.fr. The free courses of the plan do not need it. If you are looking for work, talk to France Travail before you enrol.
funding-more = The other rules (work-study, university fees, training before hiring): “tremplin knowledge list funding”.
origin-short = (source: { $source }, { $date })
origin = Source: { $source }, { $date }. Confidence: { $confidence }.
quotes-heading = Adding a school’s quote
quotes-what = Many schools publish neither price nor length. Call them, ask for the total price and the number of hours, then make this report again: the plan will take it into account.
quotes-how = Add to the command: --quote { $route }=1500,120 (here: 1,500 euros and 120 hours; put your own figures).
unknown-heading = What this report does not know
unknown-weeks = The weeks count the hours that schools state and, for projects, our estimates: people go at their own pace. Being ready to begin is not always enough to be chosen.
unknown-ads = Job ads open near you are not counted yet.
unknown-place = Your town, your family, your health, your wishes: the CV does not say, and we do not guess.
unknown-entry = A school may refuse an enrolment, change a price or close a session. Always check with it.
unknown-cv = What is not written in the CV does not count, even if you can do it.
unknown-decision = This report helps you choose; it does not decide. Talk about it with a counsellor.
sources-heading = Where the figures come from
sources-intro = Sources of the jobs told above, with their date.
source-entry = { $name } ({ $date }).
source-address = { $url } ({ $date }).

## Command read
reading-cv = Read as a CV: { $file }
reading-ad = Read as a job ad: { $file }
reading-facts = The essentials
reading-sections = Sections
reading-jobs = Jobs
reading-degrees = Degrees
reading-skills = Skills, and the words that show them
reading-no-skills = No known skill was read.
reading-notes = Remarks on the document
reading-likely = probable meaning, please check (right in { $chance } of similar cases)
reading-today = today
reading-untitled = (title not read)
reading-dates = from { $start } to { $end }
reading-title = Title
reading-occupation = Job
reading-rome = Job code (ROME)
reading-rome-sure = { $label } ({ $code }), suggested by title and text, right in { $confidence } of such cases
reading-years-between = from { $min } to { $max } years
reading-years-from = at least { $min } years
reading-years-to = at most { $max } years
reading-no-degree-asked = no degree asked
reading-contract = Contract
reading-salary = Pay
reading-remote = Working from home
reading-place = Place
reading-amount = { $figure } { $currency }
reading-salary-between = from { $min } to { $max }
reading-salary-from = at least { $min }
reading-salary-to = at most { $max }
reading-gross = before tax and contributions
reading-net = after contributions
reading-payments = in { $n } payments a year
reading-variable = with a variable part on top
reading-package = variable part included
reading-implausible = figures that cannot be right for that time
reading-remote-days = { $mode }, { $days } days a week
reading-benefits = Benefits
reading-start = Start
reading-published = Published
reading-sector = Sector
reading-apply = To apply
reading-project = Project of the post
reading-arrondissement = { $place } (arrondissement { $code })
reading-soon = as soon as possible
reading-days-ago = { $n ->
    [0] the same day
    [one] a day ago
   *[other] { $n } days ago
}
reading-deadline = before { $date }
reading-by-post = by post
reading-contact = a person is named
project-described = described
project-named = named, not described
project-absent = the ad does not tell
document-cv = CV
document-cover-letter = cover letter
document-portfolio = portfolio
document-diplomas = diplomas or transcripts
document-references = references
document-situation = administrative situation
benefit-meal-vouchers = meal vouchers or allowance
benefit-canteen = canteen or free meals
benefit-health-insurance = health insurance
benefit-income-protection = life or disability insurance
benefit-profit-sharing = profit sharing
benefit-savings-plan = employee savings plan
benefit-equity = shares or options
benefit-extra-leave = paid leave
benefit-thirteenth-month = thirteenth month
benefit-holiday-vouchers = vouchers and discounts
benefit-transport = transport
benefit-training-budget = training budget
benefit-parental-leave = parental leave
benefit-sport = gym or sport
benefit-wellbeing = mental health and wellness support
benefit-company-car = company car
benefit-home-office = home-office allowance
benefit-pension = pension
benefit-childcare = childcare
benefit-housing = housing or relocation
benefit-referral-bonus = referral bonus
period-hour = an hour
period-day = a day
period-week = a week
period-month = a month
period-year = a year
contract-cdi = permanent contract
contract-cdd = fixed-term contract
contract-interim = temporary agency work
contract-alternance = apprenticeship
contract-stage = internship
contract-freelance = freelance
remote-onsite = at the workplace
remote-occasional = now and then
remote-hybrid = some days a week
remote-remote = all the time
remark-age-limit = The ad sets an age, which the law hardly ever allows: say what experience is needed instead.
remark-date-reversed = A job ends before it begins: the two dates were read the other way round. Check them.
remark-salary-implausible = The pay cannot be right for the time it is said to be for: it was kept as written, without a yearly figure.
remark-salary-missing = The ad speaks of pay and gives no figure.
remark-jsonld-salary-no-unit = The pay does not say whether it is for an hour, a month or a year.
remark-experience-conflict = The sentence and the chosen label do not ask the same experience: the sentence was followed.
remark-remote-conflict = The label and the sentence do not say the same of working from home: the sentence was followed.
note-text-entities = Signs written in the code of web pages, such as &amp;, were read as what they stand for.
note-text-ligatures = The text was copied out of a PDF: letters that were drawn as one were spelt out.
note-text-accents-apart = The text was copied out of a PDF: accents that stood beside their letter were put back on it.
note-text-hyphens = The text was copied out of a PDF: words cut at the end of a line were joined.
note-text-pdf-syntax = Lines that are the inside of a PDF, and no text, were left aside.
note-text-ligatures-lost = Letters are missing from some words, such as { $detail }: the program that made the text lost them. Export it again.
necessity-required = required
necessity-preferred = preferred
necessity-unspecified = named
necessity-unwanted = ruled out by the ad
note = Remark { $code }: { $detail }
note-text-mojibake = Accented letters were damaged in the file; they have been repaired.
note-text-mojibake-left = Letters are damaged in the file and could not be repaired: export it again.
note-text-encoding = Some bytes of the file are no text; a sign stands in their place.
note-text-encoding-guess = The file does not say how its letters are coded; the likeliest reading was taken.
note-pdf-truncated = The end of the PDF is missing; what could be read was read. Export it again.
note-pdf-mostly-image = Some pages are images with text recognised by a machine: expect reading errors.
note-pdf-no-unicode = Some characters of the PDF have no known letter: export it from other software if words are missing.
note-text-hidden = Text that the eye cannot see was found in the file and left aside: “{ $detail }”.
note-type-mismatch = The content of the file does not match its extension; the content was followed.
note-text-tag-characters = Signs that no screen shows spell a hidden text; it was left aside: “{ $detail }”.
note-text-bidi = Hidden signs force the direction of the text; they were left aside.
note-type-ambiguous = The file is a PDF and an archive at once; the PDF was read.
note-pdf-xfa-form = The file is a form whose fields cannot be read: print it to a PDF.
note-docx-macros = The file holds macros. They were not run.
note-json-type = Some fields are not of the type expected and were left out: { $detail }.
note-salary-min-gt-max = The lowest pay is above the highest ({ $detail }).
note-date-invalid = A date is not one ({ $detail }).
note-jsonld-no-date = The data for search engines do not say when the ad was published ({ $detail }).
note-jsonld-remote-without-country = The post is remote, and the data do not say from which countries ({ $detail }).

## Command knowledge
kinds-occupations = occupations
kinds-skills = skills
kinds-sectors = sectors
kinds-routes = training routes
kinds-projects = projects
kinds-salaries = pay figures
kinds-funding = funding rules
kinds-claims = claims
kinds-taxonomies = imported taxonomies
kinds-sources = sources
counted-occupations-ai = of AI
counted-occupations-augmented = that exist without AI and that it changes
counted-sectors-uses = uses of AI in them
counted-routes-units = single-skill units
counted-routes-longer = longer routes
kind-occupations = Occupation
kind-skills = Skill
kind-sectors = Sector
kind-routes = Training route
kind-projects = Project to show
kind-salaries = Pay
kind-funding = Funding rule
kind-claims = Claim of a source, not to be taken for a fact
kind-sources = Source
check-faults = { $n ->
    [one] { $n } fault: mend it, then run this again.
   *[other] { $n } faults: mend them, then run this again.
}
entry-id = Identifier
entry-aliases = Other names
entry-names = Names recognised
entry-family = Family
entry-sectors = Sectors
entry-degree-range = from { $min } to { $max }. { $origin }
entry-rome = ROME codes
entry-esco = ESCO
entry-skills = Skills asked
entry-skills-caption = What it takes to begin
entry-column-skill = Skill
entry-column-level = Level
entry-column-weight = Weight
entry-column-core = Indispensable
entry-column-basis = Based on
entry-count = { $asked } of { $ads } in { $language }
entry-basis-ads = ads: { $counts }
entry-basis-expert = our judgement: no ads
entry-basis-few = our judgement; too few ads: { $counts }
entry-pay-all = Pay, all AI jobs together
entry-pay-caption = Gross a year
entry-column-band = Experience
entry-column-range = Range
entry-column-median = Middle
entry-column-n = Cases
entry-column-what = Based on
entry-column-origin = Origin
entry-broader = Also shows
entry-implies = Implies
entry-near = Close to
entry-asked-by = Asked by
entry-taught-by = Taught by
entry-data = Data
entry-occupations = Occupations
entry-proof = Small trial
entry-metric = Measure
entry-weeks = Length
entry-weeks-full-time = { $n } weeks full time
entry-provider = Provider
entry-kind = Kind
entry-mode = Where
entry-status = State
entry-length = Length
entry-price = Price
entry-teaches = Teaches
entry-requires = Asks before
entry-degree-in = Degree to enter
entry-degree-out = Degree given
entry-cpf = Payable with the CPF
entry-code = Official code
entry-proves = Proves
entry-draws-on = Draws on
entry-publisher = Publisher
entry-date = Date
entry-url = Address
entry-claims = What this source claims
entry-claims-intro = These are its claims, not established facts; each says what other sources think of it.
entry-claim-section = { $id } (part { $n })
entry-claim-note = Elsewhere: { $note }
route-kind-unit = short unit
route-kind-mooc = open online course
route-kind-certificate = certificate
route-kind-bootcamp = bootcamp
route-kind-title = professional title
route-kind-du = university diploma
route-kind-master = master’s degree
route-kind-engineering = engineering school
route-kind-apprenticeship = work-study
route-kind-poei = training before hiring (POEI)
route-mode-online = remote
route-mode-onsite = on site
route-mode-mixed = remote and on site
route-mode-unknown = unknown
route-status-active = open at the date of the source
route-status-retired = withdrawn
route-status-ended = over
route-status-unchecked = not checked

## Whole taxonomies
progress = { $done } of { $all }: { $what }
taxonomy-summary = { $occupations } occupations, { $skills } skills and kinds of knowledge ({ $languages })
taxonomy-import = The import
taxonomy-file = File
taxonomy-bytes = Size
taxonomy-size = { $n } KiB
taxonomy-took = Time
taxonomy-seconds = { $n } s
taxonomy-aside = Files of no use here
taxonomy-faults = { $n ->
    [one] { $shown } row could not be taken as it is:
   *[other] { $shown } rows could not be taken as they are. The first of each file:
}
taxonomy-languages = Languages
taxonomy-labels = Names in { $language }
taxonomy-unlabelled = Occupations and skills without a name in { $language }
taxonomy-links = Links
taxonomy-sources = Source files
taxonomy-source = { $file }: { $rows } rows, SHA-256 { $sha }…
taxonomy-name = Name in { $language }
taxonomy-names = Other names in { $language }
taxonomy-texts = What the source says
taxonomy-more = and { $n } more (--format json gives all)
taxonomy-mentions = What the text names of { $name }
concept-occupation = occupation
concept-title = job title
concept-skill = skill
concept-knowledge = knowledge
concept-occupation-group = group of occupations
concept-skill-group = group of skills
concept-collection = collection
concept-context = work context
concept-sector = sector
concept-naf = NAF division
concept-fap = occupational family (FAP)
concept-theme = theme or interest
concept-foreign = concept of another taxonomy
field-description = description
field-definition = definition
field-scope = scope
field-access = way in
field-merged = names and description
link-broader = Part of
link-title-of = Title of
link-essential = Essential
link-optional = Optional
link-asks = Asks
link-asks-core = Asks, core of the trade
link-asks-emerging = Asks, emerging
link-leads-to = Leads to
link-in-sector = Sectors
link-in-theme = Themes
link-counted-in = Counted in
link-holds = Holds
link-exact-match = Same as
link-close-match = Close to
link-broad-match = Narrower than
link-narrow-match = Wider than
linked-broader = Holds within
linked-title-of = Titles
linked-essential = Essential for
linked-optional = Optional for
linked-asks = Asked by
linked-asks-core = At the core of
linked-asks-emerging = Emerging for
linked-leads-to = Reached from
linked-in-sector = Occupations of the sector
linked-in-theme = Occupations of the theme
linked-counted-in = Occupations counted here
linked-holds = Held by
linked-exact-match = Same as, in this taxonomy
linked-close-match = Close to, in this taxonomy
linked-broad-match = Wider than, in this taxonomy
linked-narrow-match = Narrower than, in this taxonomy
diff-title = From { $first } to { $second }
diff-caption = What changes, by kind
diff-column-kind = Kind
diff-column-added = Added
diff-column-lost = Lost
diff-column-merged = Merged
diff-column-renamed = Renamed
diff-column-kept = In both
diff-added = Added: { $n }
diff-lost = Lost: { $n }
diff-merged = Merged into another, which has their name: { $n }
diff-renamed = Renamed: { $n }
diff-language = Only version { $version } has names in { $language }: names in it are not compared.
diff-no-language = No language is in both versions: what was renamed or merged cannot be told.
diff-not-compared = Only one of the two versions holds these, which are not compared: { $kinds }.

## Errors: what, where, what to do
error-at = { $path }: { $message }
error-file-not-found = this file does not exist. Check the name and the folder.
error-file-folder = this is a folder. Give a file (PDF, DOCX, HTML, text or JSON Resume).
error-file-forbidden = reading is forbidden. Check the file’s permissions.
error-file-unreadable = it cannot be read ({ $detail }).
error-stdin-terminal = no file given. Give a file, or send text to standard input.
error-document-empty = the file is empty. Save the document again, then retry.
error-document-no-text = the document holds only images (a scan?) and no text. Export it from the software in which it was written, or run character recognition (OCR) on it.
error-document-encrypted = the file asks for a password. Save a copy without a password, then retry.
error-document-unsupported = this format is not read. Give a PDF, a Word or OpenDocument file, RTF, a web page, text, JSON Resume, Europass or a LinkedIn export.
error-document-damaged = the file ({ $format }) is damaged. Export it again, then retry.
error-document-limit = the file passes a limit ({ $limit }: { $max } { $unit } at most). Give a smaller file, usually the CV alone.
error-document-crashed = the reading of this file stopped. Export it to another format, and report it to us.
error-no-child = the program cannot find itself to start a locked child process ({ $detail }). Use --trust if you trust the file.
error-document-timeout = the reading of this file took too long. Export it to another format.
error-document-memory = the reading of this file took too much memory. Export it to another format.
error-profile-no-skills = no known skill was read in this document. Check that it is a CV, in French or English, that tells what you have done; “tremplin read” shows what is read.
error-target-unknown = --target: no occupation “{ $target }”. Close: { $nearest }. All: tremplin knowledge list occupations
error-quote-route = --quote: no training route “{ $route }”. Close: { $nearest }. All: tremplin knowledge list routes
error-knowledge-unknown = nothing has the identifier “{ $id }”. Close: { $nearest }. All: tremplin knowledge list
error-knowledge-no-folder = this folder does not exist. Give a knowledge folder.
error-knowledge-unreadable = this knowledge folder cannot be read ({ $detail }).
error-knowledge-empty = this folder holds no knowledge file. Give a folder of the same shape as knowledge/.
error-knowledge-wrong = this knowledge has faults ({ $count }), the first: { $first }. All: tremplin knowledge check DIR
error-output-folder = this folder does not exist. Create it, or choose another for the result.
error-output-is-folder = this is a folder. Give a file name for the result.
error-output-is-input = this is the CV itself: it would be lost. Give another name for the result.
error-output-full = the disk is full: nothing was written. Make room, or write elsewhere.
error-output-read-only = writing is forbidden: nothing was written. Choose another folder.
error-output = it cannot be written ({ $detail }): nothing was written. Choose another place.
error-home = the data folder of this user is unknown. Name one with the variable TREMPLIN_HOME.
error-import-as = --as: “{ $value }” cannot name a version. Expected: for example 1.2 (letters, digits, dots, hyphens).
error-import-folder = this folder does not exist. Give the folder that holds the official CSV files.
error-import-unreadable = it cannot be read ({ $detail }). Check the permissions.
error-import-large = this file is larger than { $max } MiB: it is no official table. Remove it from the folder.
error-import-no-table = this folder holds no table of use to { $name }. Give the folder where the official CSV files were unpacked.
error-import-no-version = these folders do not tell their version. Say it: --as 1.2
error-import-versions = these folders are of different versions ({ $versions }). Import them one by one, or say the version: --as 1.2
error-import-no-language = the language of this file cannot be told. Add its code at the end of its name, for example occupations_de.csv.
error-taxonomy-locked = another import is at work (process { $process }). Wait for its end, then retry.
error-taxonomy-damaged = this file is damaged ({ $detail }): nothing of it was read. Import it again.
error-taxonomy-missing = { $taxonomy } has not been imported. Do: tremplin knowledge import { $name } DIR. What is there: tremplin knowledge list taxonomies
error-taxonomy-system = the system refuses ({ $detail }): nothing has changed. Check the folder.
error-taxonomy-old = { $taxonomy } was imported by another version of the program. Do again: tremplin knowledge import { $name } DIR
error-taxonomy-unknown = { $taxonomy } has no concept “{ $id }”. Give an identifier, the end of an address, or a code.
error-diff-version = “{ $value }” names no imported version. Expected: for example esco:1.2. What is there: tremplin knowledge list taxonomies
error-diff-names = these are not two versions of one taxonomy. Give for example esco:1.1 esco:1.2
error-not-built = { $command }: this command does not exist yet. Available: orient, read, link, lint, knowledge, limits.
error-lang = --lang: “{ $value }” is not a known language. Choose among: { $known }.
error-argument-unknown = unknown option or argument: { $argument }. See --help.
error-argument-unknown-near = unknown option: { $argument }. Did you mean { $near }?
error-argument-missing = { $argument } is missing. See --help.
error-argument-twice = { $argument } is given twice, or goes against another option. Give it once.
error-argument-other = arguments not understood ({ $detail }). See --help.
error-command-unknown = unknown command: { $command }. See --help.
error-command-unknown-near = unknown command: { $command }. Did you mean { $near }?
error-command-missing = a command is missing, for example: tremplin orient cv.pdf. See --help.
error-value-missing = { $argument }: a value is missing. See --help.
error-value-choice = { $argument }: “{ $value }” is not a choice. Choose among: { $choices }.
error-value = { $argument }: “{ $value }” will not do. Expected: { $expected }.
error-utf8 = an argument is not UTF-8 text. Rename the file, or write the option otherwise.
expect-weeks = a whole number of weeks, from 1 to 1040
expect-hours-per-week = a whole number of hours a week, from 1 to 168
expect-budget = a whole number of euros, from 0 to 1000000
expect-quote = ROUTE=EUROS,HOURS, for example lw-data-science=1500,120
expect-today = a date, for example 2026-11-25

## Help
help = Tremplin: which AI jobs are within your reach, what is missing, how to get there. Nothing leaves this computer.
help-after = Example: tremplin orient cv.pdf --weeks 40 --budget 2000 --format html -o report.html
help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-any-help = Show this help
help-any-version = Show the version
help-any-lang = Language of what is shown: fr or en (else the system’s, else fr)
help-any-knowledge-dir = Knowledge folder to use instead of the program’s own
help-any-trust = Reads the file in this process, without the locks kept for strangers’ files
help-any-format = Form of the result: human (to read, the default), or another of the list
help-orient = A CV: the AI jobs in reach, what is missing, the plan, the projects, the pay
help-orient-cv = The CV (PDF, DOCX, HTML, text or JSON Resume), or - for standard input
help-orient-target = Occupation aimed at, by name or identifier; may be repeated (all otherwise)
help-orient-weeks = Weeks available
help-orient-hours_per_week = Hours of work a week (10 otherwise)
help-orient-budget = Euros available
help-orient-mode = Training remote, on site (onsite) or both (any)
help-orient-region = Your region
help-orient-city = Your town
help-orient-quote = What a school answered you: price and hours; may be repeated
help-orient-output = File to write the result to
help-orient-today = Today’s date, YYYY-MM-DD (the computer’s otherwise)
help-read = A CV or a job ad: what is read, and where
help-read-files = The documents, or - for standard input
help-read-as = Read as a job ad (ad), a CV (cv), or guess (auto)
help-read-today = Today’s date, YYYY-MM-DD (the computer’s otherwise)
help-knowledge = What the program knows: occupations, skills, training, pay, sources
help-knowledge-list = The list of everything, or of one kind
help-knowledge-list-kind = occupations, skills, sectors, routes, projects, salaries, funding, claims, sources or taxonomies
help-knowledge-show = All about an identifier, with sources and dates
help-knowledge-show-id = The identifier, for example data-analyst
help-knowledge-check = Checks a knowledge folder
help-knowledge-check-dir = The folder (the program’s own knowledge otherwise)
help-knowledge-check-gaps = Shows instead where the knowledge is thin
help-read-taxonomy = Also looks for the names of an imported taxonomy: esco or rome; may be repeated
help-knowledge-import = Imports a whole taxonomy (ESCO, ROME) from its official CSV files
help-knowledge-import-name = esco or rome
help-knowledge-import-dirs = The folders; several languages, or the crosswalks of ROME, join into one version
help-knowledge-import-as = The version, where the folders do not tell it
help-knowledge-diff = What changes between two imported versions, for example esco:1.1 esco:1.2
help-knowledge-diff-first = The old version
help-knowledge-diff-second = The new version
help-limits = The limits set on files received
help-link = Which occupation or skill a phrase names
help-link-texts = Job titles or skill phrases; none: one a line on standard input
help-link-kind = Look for an occupation or for a skill only
help-link-to = Where to look: Tremplin's own concepts, or a taxonomy imported before
help-link-top = How many concepts at most
no-concept = no concept
help-scope = Not built yet
help-shortlist = Not built yet
help-audit = Not built yet
help-serve = Not built yet

## Command knowledge check --gaps
gaps-title = Where the knowledge is thin
gaps-lead = Written by “tremplin knowledge check --gaps” from the files of knowledge/. A hole that is shown is better than a figure that is invented.
gaps-none = none known
gaps-column-occupation = Occupation
gaps-column-weeks = Weeks
gaps-column-euros = Euros
gaps-column-missing = Skills that no known route brings
gaps-column-ads = Ads in { $language }
gaps-column-skill = Skill
gaps-column-core = Indispensable for
gaps-column-others = Other occupations
gaps-column-share = Share of ads
gaps-column-n = Ads counted
gaps-plans = A plan for a beginner
gaps-plans-intro = Shortest known way from nothing, at { $hours } hours a week, with routes of known price and length and the projects that prove the skills. For the jobs that AI augments, the person knows the trade. { $planned } occupations out of { $all } have one.
gaps-ads = Occupations with too few ads
gaps-ads-intro = Fewer than { $least } ads counted: the weights of their skills are our judgement.
gaps-unlearnt = Skills that no known route brings
gaps-unlearnt-intro = No open route of known price and length teaches them, alone or with others.
gaps-unnamed = Skills that ads ask and that our occupations do not name
gaps-unnamed-intro = A quarter of the ads or more ask them. Some are wide words (programming, teamwork) that say little.
gaps-pay = Occupations without a pay figure of their own
gaps-pay-intro = For these, only the figures of all AI jobs together are shown, or none.
gaps-routes = Routes of unknown price or length
gaps-price-intro = { $n } open routes whose price is unknown or doubtful. They are never planned; the report says to ask.
gaps-length-intro = { $n } open routes whose hours are unknown.

## The market (feature `market`)
progress-ads = { $what }: { $n } ads kept
error-market-absent = market: this build of the program does not hold it. To have it: cargo run --release --features market -- market
error-market-empty = no ad in the store. Do: tremplin market import FILE, or try with --demo
error-market-locked = another process ({ $process }) writes to the store. Wait for its end, then retry.
error-market-newer = this file is from a newer version of the program (form { $version }): nothing of it was read. Update the program.
error-market-damaged = this file of the store is damaged: nothing has changed. Import again, or restore it from a copy.
error-market-no-file = this folder holds no file of ads (JSON, JSONL, CSV, Parquet). Give another.
error-market-unreadable = this file of ads cannot be read ({ $detail }). What was kept stays; mend it, then retry.
error-market-sql = the question has no answer ({ $detail }). Only reading is allowed: select ... from ads
error-shape = this file does not tell the shape of ads ({ $detail }). Examples: crates/tremplin-observatory/shapes
error-statistic = no statistic “{ $name }”. Choose among: { $known }
market-statistics = What can be counted
market-claims = What is said, and what is measured here
market-claim-source = Source of the claim: { $source }, { $date }.
market-counted = Counted here: { $what }
market-rows = Rows read
market-kept = Ads kept
market-before = Rows read before
market-silent = Ads of which no text can be read
market-faults = Rows left out
market-store = The store
market-ads = Ads
market-months = Months
market-span = { $first } to { $last }
market-imported = Import
market-untold = not told
market-bracket = { $range } thousand
market-percent = { $n }%
market-too-few = Not enough data.
market-more = And { $n } others: see --format csv.
market-held-back = Rows held back, because they rest on too few ads (fewer than { $fewest }): { $n }.
market-openings = Of { $shown } { $n ->
    [one] opening
   *[other] openings
}, copies left out. The intervals (95%) tell of chance alone, and not of which boards were read.
market-invented = Demo market: its ads, employers and figures are invented.
market-title-invented = { $title } (invented)
market-left-out = damaged file, left out: { $path }
market-forgotten = Ads removed: { $n }. No import will bring them back.
market-published = Files written: { $n }.
market-without-origin = Source left out of skills-asked.csv, for want of an entry in sources.toml: { $source }
stat-openings-occupation = Openings by occupation
stat-openings-sector = Openings by sector
stat-openings-region = Openings by region
stat-openings-month = Openings by month
stat-skills = Skills asked
stat-skills-rising = Rising skills
stat-skills-together = Skills that go together
stat-pay-band = Pay by experience
stat-pay-occupation = Pay by occupation
stat-pay-bracket = Openings by bracket of pay
stat-pay-told = Pay told or not
stat-remote = Remote work
stat-contract = Contracts
stat-degree = Degree asked
stat-experience = Experience asked
stat-employers = Who hires
stat-time-open = Time open
counted-openings-occupation = Openings by the occupation that their title names, among those that the program knows.
counted-openings-sector = Openings by the employer’s section of the NAF: that of the record, else what the text says.
counted-openings-region = Openings by the French region of the first place named.
counted-openings-month = Openings by the month of their publication, else of the day they were first seen. The last month may not be over.
counted-skills = Openings that name the skill and do not refuse it; an opening counts once.
counted-skills-rising = Within each source: the share of openings of its last six months that name the skill, beside the months before. Rising where the whole interval is above zero.
counted-skills-together = Of the openings that name the first skill, those that name the second too.
counted-pay-band = Gross pay of a year, middle of what the opening says, by the experience asked; without internships and apprenticeships, net pay or pay by the day. Low and high: interval of the median.
counted-pay-occupation = Gross pay of a year in euros, middle of what the opening says, by occupation; without internships and apprenticeships, net pay or pay by the day. Low and high: interval of the median.
counted-pay-bracket = Openings that say a pay, by bracket of ten thousand of gross yearly pay, in each currency.
counted-pay-told = Openings that say a pay, understood or not, and those that say none.
counted-remote = Openings by what they say of work away from the office.
counted-contract = Openings by the first kind of contract that they name.
counted-degree = Openings by the lowest degree asked, required or liked.
counted-experience = Openings by the years of experience asked at least; beginners welcome counts in the first band.
counted-employers = Openings by employer, as its name is written; an agency stands for its clients.
counted-time-open = Days from publication to the day on which the ad was gone; those still open are left out, so that the true time is longer. Low and high: interval of the median.
measure-jobs-140000 = openings whose title names an occupation of AI and data, in this store. The claim is of posts created in France; ads seen are not posts, and this store is not France: the two cannot be compared.
measure-pay-junior = gross yearly pay in euros of openings whose title names an occupation of AI and data and that ask under three years of experience.
measure-pay-confirmed = gross yearly pay in euros of openings whose title names an occupation of AI and data and that ask from three to under six years of experience.
measure-pay-senior = gross yearly pay in euros of openings whose title names an occupation of AI and data and that ask six years of experience or more.
measure-remote-frequent = of the openings whose title names an occupation of AI and data, by source, those that offer some days a week or all away from the office. A board of remote jobs says nothing of the others.
measure-freelance-common = of the openings whose title names an occupation of AI and data, those whose first contract named is freelance.
measure-python-reference = of the openings whose title names an occupation of AI and data, those that name Python.
measure-sql-unavoidable = of the openings whose title names an occupation of AI and data, those that name SQL.
measure-frameworks = of the openings whose title names an occupation of AI and data, those that name TensorFlow or PyTorch.
measure-open-bac2-to-bac8 = openings whose title names an occupation of AI and data and that ask a degree, by the lowest asked.
measure-uses-banking = of the openings whose title names an occupation of AI and data and whose sector is known, those in banking and insurance (NAF section). It says that the sector hires, and nothing of the uses named.
measure-uses-health = of the openings whose title names an occupation of AI and data and whose sector is known, those in health and care (NAF section). It says that the sector hires, and nothing of the uses named.
measure-uses-industry = of the openings whose title names an occupation of AI and data and whose sector is known, those in manufacturing (NAF section). It says that the sector hires, and nothing of the uses named.
measure-uses-education = of the openings whose title names an occupation of AI and data and whose sector is known, those in education (NAF section). It says that the sector hires, and nothing of the uses named.
measure-uses-retail = of the openings whose title names an occupation of AI and data and whose sector is known, those in trade (NAF section). It says that the sector hires, and nothing of the uses named.
column-occupation = occupation
column-section = sector
column-region = region
column-month = month
column-skill = skill
column-beside = with
column-source = source
column-currency = currency
column-band = experience
column-experience-band = experience
column-bracket = bracket
column-pay-stated = pay told
column-remote = remote work
column-contract = contract
column-degree = degree
column-employer = employer
column-n = openings
column-total = of
column-n-before = openings before
column-total-before = of (before)
column-share = share
column-share-before = share before
column-change = change
column-low = low
column-high = high
column-quarter = quarter
column-median = median
column-three-quarters = three quarters
help-market = Job ads: import, count, ask
help-market-collect = Not built yet
help-market-import = Imports files of ads; an import that was interrupted goes on where it was
help-market-import-paths = Files or folders: JSONL (compressed or not), JSON, CSV, Parquet
help-market-import-shape = TOML file that says which column is what, where the shape is not known
help-market-import-seen = Day on which these ads were seen, YYYY-MM-DD (today otherwise)
help-market-import-no_text = Does not keep the text of the ads, only what is read in it
help-market-stats = A statistic, or the list of all
help-market-stats-name = Its name, for example skills
help-market-stats-demo = On the invented ads that the program brings
help-market-stats-output = File to write the result to
help-market-sql = A question in SQL; table ads, view openings (without copies), function read_ad(text)
help-market-sql-question = The question; it can only read
help-market-sql-table = Parquet file to ask under this name; may be repeated
help-market-sql-demo = On the invented ads that the program brings
help-market-sql-output = File to write the result to
help-market-claims = What the article claims, beside what is measured
help-market-claims-demo = On the invented ads that the program brings
help-market-publish = Writes the small figures as CSV, among them skills-asked.csv for knowledge/market
help-market-publish-dir = Folder to write them to; it must exist
help-market-forget = Removes ads for good
help-market-forget-id = An ad, by its identifier (source/identifier, or the identifier alone)
help-market-forget-url = The ads of this address
help-market-forget-employer = The ads of this employer
help-market-compact = Settles what an interrupted import left waiting
expect-seen = a day, for example 2026-11-25
expect-table = NAME=FILE, for example ads2026=ads.parquet (a name in small letters)

# What is wrong in an ad
severity-error = error
severity-warning = warning
severity-notice = notice
fault-unlawful = against a law
fault-bias = keeps people away
fault-craft = makes a worse ad
lint-none = { $file }: nothing to report.
lint-do = To do: { $advice }
lint-ask = To ask: { $ask }
lint-law = Law: { $law }
lint-law-near = See also: { $law }
lint-law-elsewhere = Text cited, which does not oblige the employer here today: { $law }
lint-fix-safe = Written by --fix: “{ $text }”
lint-fix-ask = Proposed, to read again: “{ $text }”
lint-count =
    { $errors ->
        [0] No error
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $notices ->
        [0] no notice
        [one] { $notices } notice
       *[other] { $notices } notices
    }.
lint-more = To know more: tremplin lint --explain { $code }
lint-no-advice = This is no legal advice.
lint-fixed =
    { $file }: { $n ->
        [one] { $n } fix made
       *[other] { $n } fixes made
    }.
lint-questions = { $file }: to ask before applying
lint-question = – { $ask } { $why }
lint-question-why = ({ $name }, line { $line })
lint-no-question = Nothing in particular: the ad says what is needed.
lint-law-row = { $article }: { $says }. Known since: { $from }. Source: { $source }, read on { $read }.
error-lint-rule = No rule is called “{ $rule }”.
error-lint-rule-near = No rule is called “{ $rule }”. Perhaps: { $near }.
error-lint-config = Line { $line } of the settings: { $detail }. Possible settings: [lint] select, ignore, severity.
help-lint = A job ad: what is wrong, why, what to write
help-lint-ads = The ads, or - for standard input
help-lint-fix = Mends in text and Markdown files what can be mended without a change of meaning
help-lint-as-candidate = Shows what to ask before applying
help-lint-explain = Shows the page of a rule
help-lint-config = File of settings (else tremplin.toml, looked for beside the ad and above)
help-lint-today = Today’s date, YYYY-MM-DD (the computer’s otherwise)
lsp-write = Write “{ $text }”
lsp-take-away = Take these words out
error-lsp = The editor does not speak the protocol expected ({ $detail }): set it for an LSP server on standard input and output.
help-lsp = The same findings in an editor: an LSP server on standard input and output
help-lsp-today = Today’s date, YYYY-MM-DD (the computer’s otherwise)
