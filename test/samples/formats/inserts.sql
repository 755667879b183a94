-- Phone events of Monday
INSERT INTO phone_events (name, missed_call_type, hangup_cause, agent, notes) VALUES
  ('PE-1', 'Ringing', 'NO_ANSWER', 'Ana', 'said "it''s ringing", twice'),
  ('PE-2', 'Trying', NULL, 'Ben', 'last week this was Ringing / NO_ANSWER');
INSERT INTO phone_events (name, missed_call_type, hangup_cause, agent, notes) VALUES ('PE-3', 'No Devices', '', NULL, '');
