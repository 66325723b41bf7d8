//! Names that feeds give to the fields of an ad, those that say more first. Read in the partners' public fixtures of
//! mission-apprentissage/labonnealternance (MIT) and in the public APIs of the boards named in the comments.

use crate::boards::fields::first;
use crate::offer::Workplace;
use serde_json::Value;

/// Where a field may stand, as pointers.
#[derive(Clone, Copy)]
pub(super) struct Names(pub &'static [&'static str]);

impl Names {
    /// The first that tells something.
    pub fn first(self, job: &Value) -> String {
        first(job, self.0)
    }
}

pub(super) const ID: Names = Names(&[
    "/job_id",
    "/id",
    "/@id",
    "/Reference_apec",
    "/identifiant",
    "/identifier",
    "/guid",
    "/reference",
    "/ref",
    "/slug",
    "/uuid",
    "/Reference_client",
    "/referencenumber",
    "/jobId",
    "/url",
    "/link",
]);
pub(super) const TITLE: Names = Names(&[
    "/title",
    "/Intitule",
    "/intitule-du-poste",
    "/intitule",
    "/titre",
    "/job_details/title",
    "/jobDescription/title",
    "/jobTitle",
    "/job_title",
    "/position",
    "/name",
    "/poste",
    "/text",
]);
pub(super) const URL: Names = Names(&[
    "/url",
    "/URL",
    "/link",
    "/job_details/url",
    "/url-de-l-offre",
    "/directUrl",
    "/offerUrl",
    "/apply_url",
    "/application_url",
    "/redirection",
    "/lien",
    "/absolute_url",
    "/landing_page_url",
    "/applyUrl",
    "/jobUrl",
]);
pub(super) const EMPLOYER: Names = Names(&[
    "/company_title",
    "/Nom_entreprise",
    "/company/name",
    "/company/company_name",
    "/company_name",
    "/companyName",
    "/societe",
    "/entreprise/nom",
    "/entreprise",
    "/brand/name",
    "/company",
    "/employer",
    "/organization/name",
    "/organisationName",
    "/hiringOrganization/name",
]);
pub(super) const DESCRIPTION: Names = Names(&[
    "/html_description",
    "/Texte_offre",
    "/description",
    "/job_details/description",
    "/description1Formatted",
    "/jobDescription/description",
    "/contexte",
    "/content",
    "/body",
    "/texte",
    "/mission",
    "/summary",
]);
pub(super) const RESPONSIBILITIES: Names = Names(&[
    "/jobDescription/missionDescriptionFormatted",
    "/jobDescription/missionDescription",
    "/description-de-la-mission",
    "/missions",
    "/responsibilities",
]);
pub(super) const QUALIFICATIONS: Names = Names(&[
    "/html_profile",
    "/profile",
    "/profil",
    "/description2Formatted",
    "/jobDescription/applicantProfileFormatted",
    "/jobDescription/applicantProfile",
    "/profil-recherche",
    "/profil-candidat",
    "/requirements",
    "/qualifications",
]);
pub(super) const BENEFITS: Names =
    Names(&["/jobDescription/customFields/LongText1Formatted", "/avantages", "/benefits", "/formation-et-experience"]);
pub(super) const EMPLOYMENT: Names = Names(&[
    "/contract",
    "/Contrat/Type_contrat",
    "/type-de-contrat",
    "/contrat",
    "/contract_type",
    "/contractType/label",
    "/job_details/contract_type",
    "/jobDescription/contract",
    "/contract/types/type",
    "/job_type",
    "/jobtype",
    "/jobType",
    "/job_types",
    "/employmentType",
    "/employment_type",
    "/job_time",
    "/contract_work_period",
    "/working_time",
    "/workSchedule/types/type",
]);
pub(super) const PUBLISHED: Names = Names(&[
    "/publication_date",
    "/publicationDate",
    "/Date_parution",
    "/published_at",
    "/publishedAt",
    "/startPublicationDate",
    "/job_dates/first_activated_at",
    "/creation_date",
    "/creationDate",
    "/created_at",
    "/date_updated",
    "/date-de-mise-a-jour",
    "/date",
    "/pubDate",
    "/posted",
    "/datePosted",
    "/modificationDate",
]);
pub(super) const CLOSES: Names =
    Names(&["/date_expired", "/expires_at", "/expiryDate", "/validThrough", "/date_limite"]);
pub(super) const STARTS: Names = Names(&[
    "/contract_start_date",
    "/job_start_date",
    "/job_dates/start_date",
    "/beginningDate",
    "/start_date",
    "/date_debut",
    "/jobDescription/customFields/datetime1",
]);
pub(super) const SECTOR: Names =
    Names(&["/company_sector", "/Secteur_activite/Libelle_secteur", "/industry", "/sector", "/secteur", "/category"]);

/// Lists of places, or the one object that holds them (Meteojob, JobTeaser, No Fluff Jobs, Just Join IT, Remotive, Himalayas).
pub(super) const PLACE_LISTS: [&str; 13] = [
    "/workplace/locations/location",
    "/job_locations",
    "/Lieu",
    "/places",
    "/location/places",
    "/multilocation",
    "/locations",
    "/locations/location",
    "/offices",
    "/lieux",
    "/cities",
    "/secondaryLocations",
    "/locationRestrictions",
];
/// Fields that hold a place when they are a group of fields; a text there is a region or a street.
pub(super) const PLACE_GROUPS: [&str; 3] = ["/jobDescription/location", "/region", "/address"];
pub(super) const TOWN: Names = Names(&[
    "/city",
    "/parts/city",
    "/ville",
    "/location_city",
    "/location_ville",
    "/Libelle_lieu",
    "/localisation-du-poste",
    "/localite",
    "/jobLocation",
    "/town",
    "/location/city",
    "/location/name",
    "/location",
    "/candidate_required_location",
    "/lieu",
    "/office",
    "/cityName",
    "/commune",
    "/label",
]);
pub(super) const POSTAL_CODE: Names = Names(&[
    "/postal_code",
    "/postalCode",
    "/code postal",
    "/code_postal",
    "/location_cp",
    "/parts/zip",
    "/zip_code",
    "/zip",
]);
pub(super) const REGION: Names = Names(&[
    "/state",
    "/région",
    "/region-du-poste",
    "/location_state",
    "/parts/state",
    "/location_departement",
    "/regions/region",
]);
pub(super) const COUNTRY: Names = Names(&[
    "/country/name",
    "/country/code",
    "/country",
    "/location_country_name",
    "/location_pays",
    "/parts/country",
    "/pays",
    "/countryCode",
    "/country_code",
    "/countries/country",
]);

/// Fields that say how the work is done.
pub(super) const WORKPLACE: Names = Names(&[
    "/workplaceType",
    "/workplace_type",
    "/locationType",
    "/location_type",
    "/work_mode",
    "/workMode",
    "/remote_type",
    "/job_details/remote_type",
    "/remote_level",
    "/remote_status",
    "/remoteStatus",
    "/remote",
    "/teletravail",
    "/télétravail",
    "/remotePolicy",
    "/remote_policy",
    "/workplace",
    "/arrangement",
]);
/// Marks of a week in two places.
pub(super) const IS_HYBRID: [&str; 4] = ["/hybrid", "/is_hybrid", "/isHybrid", "/location/hybrid"];
/// Marks of work away. `has_remote` is none: it says that a field is filled.
pub(super) const IS_REMOTE: [&str; 9] = [
    "/isRemote",
    "/is_remote",
    "/remote",
    "/fullyRemote",
    "/location/fullyRemote",
    "/location/remote",
    "/telecommuting",
    "/fully_remote",
    "/remote_allowed",
];
/// What their values mean: codes of the feeds, without case and signs.
pub(super) const WAYS: [(&str, Workplace); 30] = [
    ("no", Workplace::Onsite),
    ("none", Workplace::Onsite),
    ("office", Workplace::Onsite),
    ("onsite", Workplace::Onsite),
    ("inoffice", Workplace::Onsite),
    ("inperson", Workplace::Onsite),
    ("pasteletravail", Workplace::Onsite),
    ("notremote", Workplace::Onsite),
    ("noremote", Workplace::Onsite),
    ("stationary", Workplace::Onsite),
    ("punctual", Workplace::Occasional),
    ("occasional", Workplace::Occasional),
    ("teletravailoccasionnel", Workplace::Occasional),
    ("temporary", Workplace::Occasional),
    ("partial", Workplace::Hybrid),
    ("partialremote", Workplace::Hybrid),
    ("partlyremote", Workplace::Hybrid),
    ("hybrid", Workplace::Hybrid),
    ("hybride", Workplace::Hybrid),
    ("flexible", Workplace::Hybrid),
    ("teletravailpartiel", Workplace::Hybrid),
    ("remote", Workplace::Remote),
    ("fulltime", Workplace::Remote),
    ("full", Workplace::Remote),
    ("fully", Workplace::Remote),
    ("fullyremote", Workplace::Remote),
    ("fullremote", Workplace::Remote),
    ("remoteonly", Workplace::Remote),
    ("telecommute", Workplace::Remote),
    ("teletravailtotal", Workplace::Remote),
];

pub(super) const PAY_MIN: Names = Names(&[
    "/salary_details/salary_min/amount",
    "/salary/min",
    "/salary_min",
    "/benefits/salary/@lowEnd",
    "/salaryMin",
    "/minSalary",
    "/salary/from",
    "/salaire_min",
]);
pub(super) const PAY_MAX: Names = Names(&[
    "/salary_details/salary_max/amount",
    "/salary/max",
    "/salary_max",
    "/benefits/salary/@highEnd",
    "/salaryMax",
    "/maxSalary",
    "/salary/to",
    "/salaire_max",
]);
pub(super) const CURRENCY: Names = Names(&[
    "/salary_details/salary_min/currencyCode",
    "/salary_details/salary_max/currencyCode",
    "/salary/currency",
    "/salary_currency",
    "/benefits/salary/@currency",
    "/salaryCurrency",
    "/currency",
]);
pub(super) const PAY_PERIOD: Names = Names(&[
    "/salary_details/period",
    "/salary/period",
    "/salary/rate",
    "/salary/kind",
    "/salary_period",
    "/benefits/salary/@period",
]);
pub(super) const PAY_WORDS: Names = Names(&[
    "/Salaire_affiche",
    "/applicantCriteria/customFields/list1",
    "/salaryRange/label",
    "/salary",
    "/salaire",
    "/remuneration",
]);

/// How many ads there are, where a feed says it.
pub(super) const COUNTS: [&str; 5] = ["/count", "/total", "/totalCount", "/total_count", "/meta/total"];
