import { lexicon } from "./lexicon-node.ts";

/** Sport and wellbeing: what it is called by those who take part and those who run it. */
export const SPORT_LEXICON = lexicon({
  "sport.coaching": {
    things: `
      sports coaching, sport sessions, multi-sports, sports coaches in schools, coaching sport, sports development, sports instructor
      sports club, amateur sports club, casc, local sports club, athletic club, junior sports club, community sports club
      football, football coaching, soccer, football club, five-a-side, football training, walking football, football team, football academy
      rugby, rugby club, tag rugby, rugby league, rugby union, touch rugby, wheelchair rugby
      cricket, cricket club, cricket coaching, table cricket, cricket team
      boxing club, boxing gym, boxing coach, non-contact boxing, amateur boxing, boxercise
      martial arts, karate, judo, taekwondo, jiu jitsu, kickboxing, self-defence classes, wrestling club, muay thai, aikido
      basketball, basketball club, wheelchair basketball, basketball coaching
      netball, netball club, walking netball, netball team
      tennis, tennis coaching, tennis club, tennis lessons
      badminton, badminton club, badminton coaching, shuttlecock
      table tennis, ping pong, table tennis club, bat and chat
      swimming lessons, learn to swim, swim teacher, swimming coaching, swimming club, swim school, aqua babies
      gymnastics, gymnastics club, trampolining, gym club for kids, cheerleading, tumbling
      athletics coaching, running club, couch to 5k, jogging group, run leader, track and field
      disability sport, inclusive sport, para sport, boccia, adapted sport, sport for disabled people, goalball, parasport
      pe in schools, pe lessons, ppa cover sport, school sport, physical education, pe teacher, after-school sports, pe provision
      bowls club, lawn bowls, bowling green, indoor bowls, crown green bowling
      golf, golf club, golf lessons, golf course, golf coaching
      hockey club, field hockey, hockey team, hockey coaching, ice hockey
      skateboarding, skatepark, skate park, skateboard lessons, bmx track, parkour, scootering
      sport for development, sport for good, sport for change, football for change, sport based intervention, doorstep sport
      sports holiday camp, football camp, sports camp, holiday sports course, multi-sport camp
      amateur sport, community sport, grassroots sport, sport participation, participation in sport
      fencing lessons, epee
      indoor rowing
      darts league
    `,
    weak: `
      sport, swimming, coaching, athletics, gym, skating, darts, boxing sessions, fencing club, volleyball, roller derby
      table tennis league, hockey
    `,
    not: `
      football pitch hire, table football, football stadium tour, fantasy football, football foundation grant, football shirts
      political football, tennis court resurfacing, life coaching, executive coaching, leadership coaching, coaching and mentoring
      career coaching, job coaching, health coaching, spoil sport, jiminy cricket, rugby town centre, rugby borough, rugby warwickshire
      sports massage, sports injury, sports bar, sports equipment, sports hall, sports pitch, golf buggy hire, golf umbrella, vw golf
    `,
  },
  "sport.centres": {
    things: `
      leisure centre, sports centre, leisure complex, sports complex, recreation centre, leisure services, leisure facilities, rec center
      leisure trust, leisure management, leisure operator, leisure contract, leisure provider, sport and leisure trust
      gym, gymnasium, fitness centre, fitness suite, gym membership, health club, weights room, community gym, fitness club, workout gym
      swimming pool, swimming baths, public baths, leisure pool, swim sessions, pool hire
      lido, outdoor pool, open-air pool, tidal pool, outdoor swimming pool
      sports hall, sports hall hire, badminton court hire, indoor sports hall, sports barn, courts for hire
      pitch hire, sports pitch, football pitch, astroturf pitch, 3g pitch, playing fields, artificial pitch, 4g pitch, multi-use games area
      recreation ground, sports ground, village green sports, rec ground, cricket ground, sports field
      tennis courts, court hire, tennis court hire, padel courts, squash courts
      athletics track, running track, athletics stadium, stadium, athletics arena
      climbing wall, indoor climbing, bouldering, climbing centre, bouldering wall
      ice rink, skating rink, ice skating, roller rink, roller disco
      bowling alley, ten-pin bowling, tenpin bowling, bowling centre
      trampoline park, trampoline centre, indoor trampolines, ninja warrior course
      sports pavilion, clubhouse hire, pavilion hire, changing pavilion, sports clubhouse
      spa, sauna, steam room, health spa, day spa, thermal suite
      exercise referral, gp exercise referral, exercise on referral, cardiac rehab classes, exercise on prescription
      personal trainer, personal training, fitness instructor, gym instructor, fitness coach
    `,
    weak: `
      leisure, fitness, swimming, pool, sports facilities, exercise classes, recreation, pavilion, courts, aqua aerobics, hydrotherapy pool
    `,
    not: `
      green gym, gym kit, brain gym, jungle gym, mind gym, leisure garden, leisure wear, leisure time, spa town, pool table, motor pool
      rock pool, paddling pool, birth pool, talent pool, resource pool, pool of volunteers, pool car, fitness to practise
      fitness to practice, fitness for purpose, digital fitness, county court, crown court, magistrates court, court of protection
      food court, court duty, court desk
    `,
  },
  "sport.wellbeing": {
    things: `
      workplace wellbeing, staff wellbeing, employee wellbeing, wellbeing at work, corporate wellness, workplace wellness, employee wellness
      wellbeing day, staff wellbeing day, wellness day, staff wellbeing event, health and wellbeing day
      yoga, yoga class, yoga teacher, chair yoga, yoga studio, yoga sessions, yoga therapy, pregnancy yoga
      pilates, pilates class, reformer pilates, pilates instructor, mat pilates
      tai chi, qigong, chi kung, qi gong, tai chi for health
      mindfulness course, mindfulness session, meditation, guided meditation, mbsr, mindful practice
      massage at work, office massage, seated massage, desk massage, chair massage, on-site massage
      occupational health, occupational health service, fit for work, health surveillance, workplace health checks
      menopause support, menopause at work, menopause cafe, menopause workshop, menopause policy
      stress at work, burnout prevention, workplace stress, stress reduction, managing stress
      resilience training, resilience workshop, emotional resilience, personal resilience, building resilience at work
      fitness classes, exercise classes, keep fit, aerobics, zumba, spin class, circuit training, boot camp, pop mobility, jazzercise
      exercise for older people, chair-based exercise, falls prevention exercise, strength and balance, over 50s exercise, seated exercise
      wellbeing retreat, wellness retreat, yoga retreat, spiritual retreat, healing retreat
      laughter yoga, laughter workshop, laughter therapy, laughter club
      desk assessment, dse assessment, display screen assessment, workstation assessment, ergonomic assessment
      financial wellbeing at work, staff financial wellbeing, wellbeing champions, mental health at work
      mindfulness at work, mindfulness course for staff
    `,
    weak: `
      wellbeing, relaxation, resilience, massage, fitness, exercise, retreat, sound bath, breathwork, stress, holistic, nutrition, menopause
      indian head massage, stress management, nutrition advice, weight management, dietician, nutritionist, slimming club, dietitian
    `,
    not: `
      climate resilience, community resilience, flood resilience, business resilience, cyber resilience, family resilience, food resilience
      exercise books, exercise their rights, tendering exercise, consultation exercise, mapping exercise, fact-finding exercise, stress test
      sports massage, retreat from, plant nutrition, animal nutrition, young wellbeing
    `,
  },
  "sport.outdoor": {
    things: `
      outdoor education, outdoor learning, outdoor education centre, learning outside, outdoor centre, outdoor activity centre
      outdoor activities, adventure activities, outdoor pursuits, adventure centre, outward bound, adventure sports, adventure days
      team building, team-building day, team bonding, corporate away day, away day activities, staff away day
      bushcraft, survival skills, fire lighting, wild camping skills, den building, shelter building, wilderness skills, campcraft
      canoeing, kayaking, canoe hire, paddle boarding, paddleboard hire, kayak hire, stand-up paddleboarding, paddlesports, kayak club, paddleboarding, sup lessons
      sailing, sailing club, learn to sail, sail training, yachting, dinghy sailing, windsurfing, sailability, youth sailing
      rowing club, coastal rowing, gig rowing, rowing boats, dragon boat
      raft building, rafting session, whitewater rafting, gorge scrambling
      watersports, water sports centre, wakeboarding, jet ski, scuba diving, sub aqua
      surf school, surf therapy, learn to surf, bodyboarding, coasteering, surf club, surfing, surf lessons
      wild swimming, open water swimming, sea swimming, cold water swimming, outdoor swimming group
      rock climbing, abseiling, mountaineering, gorge walking, caving, hill walking, scrambling
      high ropes, zip wire, rope course, tree top adventure, zip line, low ropes
      walking group, health walks, ramblers, walk leader, wellbeing walks, guided hikes, hiking, nordic walking, rambling club
      residential trip, residential centre, school residential, outdoor residential, activity holiday, activity week, residential weekend
      campsite, glamping, camp site, camping holiday, camping pitches, yurt holiday
      bunkhouse, bothy, youth hostel, camping barn, group hostel
      forest bathing, nature connection, ecotherapy, nature-based wellbeing, blue health, green exercise, shinrin yoku
      archery, archery club, archery lessons, have-a-go archery
      horse riding, riding school, riding for disabled, pony trekking, riding lessons, riding stables, equestrian centre
      narrowboat trips, canal boat trips, boat trips, day boat hire, boat hire, river cruise, accessible boat
      skiing, snowsports, dry ski slope, snowboarding, ski club
      orienteering
      mountain guide, mountain leader, hill walking guide
      camping trips, camping weekend
    `,
    weak: `
      outdoors, adventure, climbing, residential, expeditions, forest school, boats, rowing, orienteering course, away days, laser tag
      team challenge day, duke of edinburgh, dofe, duke of edinburgh award, scouting, scout group, girl guides, sea cadets, woodcraft folk, camping
    `,
    not: `
      residential care, residential home, residential property, residential street, residential lettings, non-residential
      residential care home, adventure playground, outdoor advertising, outdoor furniture, outdoor gym, outdoor clothing, outdoor catering
      climbing frame, climbing plants, climbing wall, talent scout, location scout, plain sailing
    `,
  },
  "sport.cycling": {
    things: `
      bikeability, cycle training, cycling lessons, learn to ride, cycle instructor, cycling proficiency, bike training, cycle confidence
      bike repair, bicycle repair, cycle repair, bike mechanic, bike workshop, fix my bike, bike servicing, cycle mechanic, puncture repair
      dr bike, doctor bike, bike check, bike health check, bike surgery, bicycle check, bike maintenance day
      cycle maintenance, bike maintenance course, cycle maintenance training, bike mechanic course, build a bike, cytech, earn a bike
      bike hire, cycle hire, bicycle rental, hire a bike, rent a bike, bike share, bicycle hire, cycle share
      bike loan, bike library, cycle loan scheme, long-term bike loan, cycle library, borrow a bike
      e-bikes, electric bikes, ebikes, e-bike hire, e-bike loan, electric cycles, pedelec, e-cargo bikes
      adapted bikes, inclusive cycling, handcycles, adapted cycles, wheelchair bike, tricycle, trikes, side-by-side bikes, tandem rides
      bike recycling, recycled bikes, refurbished bikes, second-hand bikes, donate a bike, reconditioned bicycles, used bicycles
      led rides, guided bike rides, group rides, cycle rides, bike ride leader, social rides, ride leader, women's cycling
      active travel, walking and cycling, sustainable travel, active travel plan, travel planning, smarter travel
      cycling club, velodrome, mountain biking, bike track, bmx racing, cycle speedway, pump track
      cycle parking, bike storage, bike racks, bike shed, cycle hub, bike hangar, cycle stands, secure bike parking
      walk to school, walking bus, bike to school, school streets, active school travel, cycle to school
      cycle to work, bike to work scheme, workplace cycling, cycle friendly employer
      cycling for health, cycling on prescription, cycling without age, rickshaw rides, trishaw
      greenways, cycle path, cycle route, cycleway, cycle lane, cycle trail
    `,
    weak: "cycling, bikes, bicycles, cyclists, velo, wheels, e-scooters, sustainable transport",
    not: `
      cargo bike delivery, exercise bike, spin bike, life cycle, project cycle, cycle of deprivation, cycle of poverty, cycle of violence
      cycle of abuse, business cycle, planning cycle, menstrual cycle, water cycle, blood bikes, bike courier, meals on wheels
      cycle of homelessness, cycle of offending, break the cycle, rinse cycle, reinventing wheels, big wheels
    `,
  },
});
