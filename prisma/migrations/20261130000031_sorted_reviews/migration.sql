-- What lists of reviews are also put in order by, out of the summary's JSON: how complete the draft and the last version that
-- was sent are (0 to 1; null where none was sent), and how many things that version says otherwise than each before it.
ALTER TABLE "PlanSummary"
  ADD COLUMN "draftComplete" DOUBLE PRECISION GENERATED ALWAYS AS (coalesce(
    ("summary" #>> '{draft,next,met}')::float8 / nullif(("summary" #>> '{draft,next,met}')::float8
      + ("summary" #>> '{draft,next,missing}')::float8, 0), 0)) STORED,
  ADD COLUMN "sentComplete" DOUBLE PRECISION GENERATED ALWAYS AS (CASE
    WHEN "summary" #>> '{sent,number}' IS NOT NULL THEN coalesce(
      ("summary" #>> '{sent,summary,next,met}')::float8 / nullif(("summary" #>> '{sent,summary,next,met}')::float8
        + ("summary" #>> '{sent,summary,next,missing}')::float8, 0), 0) END) STORED,
  ADD COLUMN "sentChanges" JSONB GENERATED ALWAYS AS ("summary" #> '{sent,changesSince}') STORED;
