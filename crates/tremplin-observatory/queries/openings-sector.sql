-- name: openings-sector
-- title: stat-openings-sector
-- counted: counted-openings-sector
-- kind: share
--
-- Openings by the section of the NAF in which their employer acts: its code in the record, else what the text says. Without
-- a name: neither says it. Total: all openings.
select section, count(*) as n, sum(count(*)) over () as total
from openings
group by section
order by n desc, section nulls last
