-- name: pay-junior
-- title: claim
-- counted: measure-pay-junior
-- kind: middle
--
-- Gross pay of a year in euros of openings whose title names an occupation of AI and data and that ask the experience of
-- this band (under three years), internships and apprenticeships left out. The pay of an opening is the middle of what it says.
--
-- The ranks of low and high: W. J. Conover, "Practical Nonparametric Statistics", 3rd ed. (1999), section 3.2, large samples.
with paid as (
    select pay
    from ai_openings
    where pay is not null and pay_currency = 'EUR' and experience_band = 'junior'
        and coalesce(contract, '') not in ('stage', 'alternance')
), ranked as (
    select pay, row_number() over (order by pay) as place, count(*) over () as n from paid
)
select max(n) as n,
    min(case when place >= n * 0.25 then pay end) as quarter,
    min(case when place >= n * 0.5 then pay end) as median,
    min(case when place >= n * 0.75 then pay end) as three_quarters,
    min(case when place >= ceil(n / 2.0 - 0.98 * sqrt(n)) then pay end) as low,
    min(case when place >= least(ceil(n / 2.0 + 0.98 * sqrt(n)), n) then pay end) as high
from ranked
