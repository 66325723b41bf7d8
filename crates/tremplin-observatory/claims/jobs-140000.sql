-- name: jobs-140000
-- title: claim
-- counted: measure-jobs-140000
-- kind: count
--
-- Openings of this store whose title names an occupation of AI and data (all families but the augmented trades), copies left
-- out. The claim is of posts created in France; ads seen are not posts, and this store is not France: the two cannot be joined.
select count(*) as n
from ai_openings
