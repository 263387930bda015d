-- Words as searches compare them, as the domain's `forSearch` has them: without accents, capitals, differences between
-- apostrophes or dashes, or more than one space.
CREATE FUNCTION for_search(words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(lower(regexp_replace(normalize(
    regexp_replace(translate(words, U&'\2019\2018\201B\02BC\2032`\00B4\2010\2011\2012\2013\2014\2212', '''''''''''''''------'),
      U&'[\00AD\200B-\200F\2060\FEFF]', '', 'g'),
    NFKD), U&'[\0300-\036F]', '', 'g')), '\s+', ' ', 'g'))
$$;
