"""What a clause makes of a person who has no title: a leader, a researcher, a keeper of a shop."""

from analysis.sourcing.lists import Kind

LEADER = Kind("leader", "person", "organisation", "party", "spokesperson")
OFFICIAL = Kind("leader", "person", "official", "party", "spokesperson")
MEMBER = Kind("member", "person", "official", "party", "spokesperson", "politics")
RESCUER = Kind("leader", "person", "official", "expert", "spokesperson")
TEACHER = Kind("teacher", "person", "citizen", "experience", "personal_experience")
KEEPER = Kind("keeper", "person", "citizen", "experience", "personal_experience")
WORKER = Kind("worker", "person", "citizen", "experience", "personal_experience")
PRACTISING = Kind("practitioner", "person", "expert", "experience", "personal_experience")
TREATS = "practising"
TREATING = Kind(TREATS, "person", "expert", "experience", "personal_experience")
COACH = Kind("coach", "person", "organisation", "party", "subject")
RESEARCHER = Kind("researcher", "person", "expert", "expert", "expert")
PLAYER = Kind("player", "person", "organisation", "party", "subject")
PETITIONER = Kind("petitioner", "person", "citizen", "party", "personal_experience")
REFEREE = Kind("referee", "person", "official", "expert", "expert")
STUDENT = Kind("student", "person", "citizen", "experience", "personal_experience")
MAKER = Kind("maker", "person", "citizen", "experience", "subject")
COUNSEL = Kind("defence counsel", "person", "organisation", "party", "spokesperson")
PROSECUTOR = Kind("prosecutor", "person", "official", "party", "spokesperson")
REVIEWER = Kind("reviewer", "person", "media", "expert", "expert")
