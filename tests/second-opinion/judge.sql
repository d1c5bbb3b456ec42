-- What answers come to: joins for what each answer means, groups for how that combines.
-- Reads the tables of table.mjs and `cases` (id, today, answers); makes `second_findings` and `second_verdicts`.

-- From least to most weight: of several findings on one criterion the heaviest stands.
create or replace table weights (finding varchar, weight integer);
insert into weights values ('clear', 1), ('team', 2), ('unasked', 3), ('check', 4), ('until', 5), ('open', 6), ('lasting', 7);

create or replace table given as
select c.id, c.today, entry.key as question, entry.value as answer, c.answers ->> ('$."' || entry.key || '.date"') as date
from cases c, json_each(c.answers) entry
where entry.key not like '%.date';

-- One row for each value chosen or ticked, each range a number falls in, each "unsure" and "skip".
create or replace table picks as
select g.id, g.today, g.question, g.date, value
from given g join questions q on q.id = g.question,
     unnest(case when json_type(g.answer) = 'ARRAY' then (g.answer ->> '$[*]') else [g.answer ->> '$'] end) as _(value)
where q.kind <> 'number' or json_type(g.answer) = 'VARCHAR'
union all
select g.id, g.today, g.question, g.date, arg_max(r.value, r.lowest)
from given g join ranges r on r.question = g.question
where r.lowest <= try_cast(g.answer ->> '$' as double)
group by all;

create or replace table members as
select p.id, m.cohort
from picks p join memberships m on m.value = p.value
where p.question = (select id from cohort_question);

-- A case without a cohort keeps the general criteria, and those that the diagnosis itself decides.
create or replace table judged as
select c.id, k.id as criterion, k.cohort, k.team, k.any_clears, k.place
from cases c cross join criteria k
where k.cohort is null
   or exists (from members m where m.id = c.id and m.cohort = k.cohort)
   or (not exists (from members m where m.id = c.id)
       and k.id in (select criterion from decided where question = (select id from cohort_question)));

create or replace table put as
select c.id, c.today, q.id as question, q.refines
from cases c cross join questions q
where (q.cohort is null or exists (from members m where m.id = c.id and m.cohort = q.cohort))
  and (not exists (from conditions k where k.question = q.id and not k.negated)
       or exists (from conditions k join picks p on p.question = k.on_question and p.value = k.value
                  where k.question = q.id and not k.negated and p.id = c.id))
  and not exists (from conditions k join picks p on p.question = k.on_question and p.value = k.value
                  where k.question = q.id and k.negated and p.id = c.id);

-- What is said of each criterion by each answer, before dates are looked at.
create or replace table said as
with counted as (
  select *, count(*) over (partition by id, question) as ticks from picks
), by_value as (
  select p.*, exists (from alone a where a.question = p.question and a.value = p.value) and p.ticks = 1 as by_itself
  from counted p semi join put on put.id = p.id and put.question = p.question
)
select p.id, p.today, p.date, m.criterion, m.finding, m.lasts, m.after
from by_value p join meaning m on m.question = p.question and m.value = p.value
where not p.by_itself
union all
select p.id, p.today, p.date, a.criterion, a.finding, a.lasts, a.after
from by_value p join alone a on a.question = p.question and a.value = p.value
where p.by_itself
union all
-- A criterion that no ticked value names.
select distinct p.id, p.today, null, d.criterion, o.finding, null, null
from by_value p join otherwise o on o.question = p.question join decided d on d.question = p.question
where p.value not in ('unsure', 'skip')
  and not exists (from by_value other join meaning m on m.question = other.question and m.value = other.value
                  where other.id = p.id and other.question = p.question and m.criterion = d.criterion)
union all
select put.id, put.today, null, d.criterion, 'unasked', null, null
from put join decided d on d.question = put.question
where not put.refines and not exists (from given g where g.id = put.id and g.question = put.question);

-- A date of four, seven or ten characters is a year, a month or a day: a span of days.
create or replace table spans as
with distinct_dates as (select distinct date from said where lasts is not null and date is not null and date <> 'unknown')
select date, first, (case length(date) when 4 then first + interval 1 year - interval 1 day
                                       when 7 then first + interval 1 month - interval 1 day
                                       else first end)::date as last
from (select date, (case length(date) when 4 then date || '-01-01' when 7 then date || '-01' else date end)::date as first
      from distinct_dates);

-- The record counts back from screening: an event is a barrier while a look back over the window reaches it. The engine's
-- own calendar takes months and years off, and keeps to the end of a shorter month.
create or replace table weighed as
select s.id, s.criterion,
       case when s.lasts is null then s.finding
            when span.date is null then 'open'
            when (s.today - s.lasts::interval)::date < span.first then 'until'
            when (s.today - s.lasts::interval)::date >= span.last then s.after
            else 'check' end as finding,
       (case when (span.last + s.lasts::interval - s.lasts::interval)::date < span.last
             then span.last + s.lasts::interval + interval 1 day
             else span.last + s.lasts::interval end)::date as lapse
from said s left join spans span on span.date = s.date and s.lasts is not null;

create or replace table second_findings as
with combined as (
  select j.id, j.criterion, j.cohort, j.team, j.place,
         case when j.any_clears and bool_or(w.finding = 'clear') then 'clear'
              when j.any_clears and bool_or(w.finding = 'check') then 'check'
              when j.any_clears and bool_or(w.finding = 'unasked') then 'unasked'
              else coalesce(arg_max(w.finding, k.weight), 'unasked') end as finding,
         max(w.lapse) filter (w.finding = 'until') as lapse
  from judged j left join weighed w on w.id = j.id and w.criterion = j.criterion left join weights k on k.finding = w.finding
  group by j.id, j.criterion, j.cohort, j.team, j.place, j.any_clears
)
select id, criterion, cohort, place,
       case when team and finding in ('clear', 'unasked') then 'team' else finding end as finding,
       case when finding = 'until' then lapse end as date
from combined;

-- 1 possible-match, 2 needs-check, 3 not-now, 4 unlikely.
create or replace table second_verdicts as
with sides as (
  select c.id, m.cohort from cases c left join members m on m.id = c.id
), each as (
  select s.id, s.cohort,
         max(case f.finding when 'lasting' then 4 when 'until' then 3 when 'open' then 3 when 'check' then 2 else 1 end) as outcome,
         bool_or(f.finding = 'open') as undated, max(f.date) as latest
  from sides s join second_findings f on f.id = s.id and (s.cohort is null or f.cohort is null or f.cohort = s.cohort)
  group by s.id, s.cohort
), dated as (
  select *, case when outcome = 3 and not undated then latest end as earliest from each
), best as (
  select * from dated qualify row_number() over (partition by id order by outcome, earliest nulls last) = 1
)
select b.id,
       ['possible-match', 'needs-check', 'not-now', 'unlikely'][
         greatest(b.outcome, case when b.cohort is not null and exists (
           from second_findings f where f.id = b.id and f.cohort <> b.cohort and f.finding in ('until', 'open', 'lasting')
         ) then 2 else 1 end)] as outcome,
       b.earliest
from best b;
