import { lexicon } from "./lexicon-node.ts";

/** Training and employment: what it is called by those who ask for it and those who give it. */
export const TRAINING_LEXICON = lexicon({
  "training.skills": {
    things: `
      vocational training, skills training, trade training, learn a trade, technical training, vocational course
      nvq, vocational qualifications, accredited training, btec, city and guilds, accredited qualifications, diploma courses
      construction training, construction skills, building trades training, bricklaying course, construction course
      cscs, cscs card, cscs test, building site card
      catering training, chef training, hospitality training, training kitchen, cookery qualification, cooks training
      barista training, barista course, coffee training, coffee school
      leadership training, leadership development, leadership course, leadership programme, leadership skills
      management training, management development, ilm course, management course, management skills
      supervisor training, team leader training, first line manager training, line manager training
      staff training, corporate training, in-house training, workforce training, training provider, training courses for staff
      cpd, continuing professional development, professional development, cpd courses, professional training
      further education, college courses, adult education college, fe college, sixth form college, technical college, adult college
      customer service training, customer care course, customer skills training, frontline staff training
      sales training, retail training, sales course, selling skills
      train the trainer, teaching qualification, trainer training course, award in education, paid trainer course
      social care training, care certificate, social care course, care worker training, medication training, care training
      sia training, security training, door supervisor course, security licence course
      driving lessons, driving instructor, driving school, learn to drive, driving tuition
      forklift training, forklift licence, forklift truck course, plant operator training
      minibus driver training, midas training, d1 training, driver training
      gardening course, horticulture training, horticulture course, land-based training, gardener training
      chainsaw course, arborist training, tree surgery training, chainsaw licence
      project management training, project management course, agile training, prince2 course
      bike mechanic training, cytech, cycle mechanic course, bike maintenance course
      hairdressing course, beauty training, barbering course, hair and beauty training
      personal licence course, bar training, cocktail course, licensing qualification
      evening classes, leisure courses, craft courses, short courses, hobby classes
      woodwork course, furniture making course, carpentry course, joinery training
      sewing course, dressmaking course, upholstery course, sewing classes
      green skills, retrofit training, retrofit skills, insulation installer training, heat pump training
      creative skills training, film training, media training course, music industry training
      exam centre, awarding body, end-point assessment, qualification awarding, examinations centre
      beauty therapy course, beauty therapy, hair and beauty, nail technician course
      it course
    `,
    weak: `
      training, courses, workshops, skills, learning, qualifications, education, college, masterclass, upskilling, tuition, study
      trainees, food hygiene
    `,
    not: `
      fitness training, personal training, strength training, football training, dog training, training pool, training shoes
      life skills, toilet training, potty training, training ground, it training, digital skills, volunteer training, first aid training
      employability skills, pupils courses, golf courses, race courses, three courses meal, teacher training, trustee training
      diversity training, training room hire, parenting courses, skills exchange, industrial workshops, repair workshop, training band
      arts workshops, drama workshops, water courses, parenting skills, puppy training, college catering, obstacle courses, training kit
      wheelchair skills, english courses
    `,
  },
  "training.employability": {
    things: `
      employability skills, employability training, employability programme, work skills, work readiness, job readiness
      employment support, job support, help finding work, find a job, job search, jobseekers, help getting job
      back to work, return to work, welfare to work, work programme, returnship, getting into work, into work support
      unemployed, unemployment, long-term unemployed, jobless, worklessness, economically inactive
      cv writing, write a cv, cv workshop, resume writing, job application help, cv help, help with my cv
      interview skills, mock interview, interview practice, job interview help, interview preparation
      job coaching, employment adviser, employment coach, work coach, employment advisor
      supported employment, individual placement and support, ips employment, customised employment, job carving, supported work
      disabled jobseekers, disability employment, employment for disabled people, jobs for disabled people, disabled workers
      work placement, work experience, work trial, placements with employers, work experience placements, job shadowing
      job brokerage, job matching, local labour scheme, employment brokerage, local jobs, vacancy matching
      careers advice, careers guidance, careers adviser, career counselling, careers service, career change
      work club, job club, jobs fair, careers fair, employment fair
      work integration social enterprise, wise social enterprise, intermediate labour market, transitional employment, paid work programme
      jobs for ex-offenders, ex-offender employment, employment for ex-offenders, offender employment, hiring prison leavers
      young people into work, youth employment, youth unemployment, kickstart scheme, jobs for young people, young jobseekers, kickstart placement
      women into work, women returners, jobs for women, mothers returning to work
      refugee employment, jobs for refugees, employment for refugees, refugees into work
      veterans employment, veterans into work, jobs for veterans, employment for ex-forces
      pre-employment training, sector-based work academy, pre-employment course, skills bootcamp, job skills course
      self-employment, going self-employed, test trading, become self-employed
      interview outfit, interview clothes, smart clothes for interview, dress for interview
      sheltered employment, supported business, supported factory, workplace for disabled people, factory employing disabled
      confidence for work
    `,
    weak: "employment, jobs, careers, placement, apprenticeship, volunteering, into work, barriers to work, confidence building, kickstart, cv",
    not: `
      employment law, employment agency, employment rights, employment tribunal, employment contract, job lot, volunteer jobs in nature
      odd jobs, gardening jobs, small jobs, paint jobs, foster placement, care placement, school placement, nose job, job evaluation
      big jobs, charity jobs board, print jobs, job sheets, repair jobs
    `,
  },
  "training.apprenticeships": {
    things: `
      apprenticeships, apprentice, apprenticeship training, modern apprenticeship, apprenticeship provider, apprenticeship scheme
      apprenticeship levy, levy transfer, apprenticeship funding, apprenticeship service, levy sharing
      traineeship, trainee scheme, trainee placements, trainee programme, paid traineeship, trainee positions
      pre-apprenticeship, foundation apprenticeship, pre-apprenticeship programme, apprenticeship taster
      t levels, t-level placement, industry placement, t-level industry placement
      internships, paid internship, student placement, graduate internship, graduate placement, sandwich placement
      supported internships, supported intern, project search, internship for disabled, internship for send, supported apprenticeship
      flexi-job apprenticeship, shared apprenticeship, flexi-job agency, apprenticeship training agency, ata apprenticeship
      higher apprenticeship, degree apprenticeship, advanced apprenticeship, level 3 apprenticeship, management apprenticeship
      construction apprentice, trade apprentice, apprentice joiner, apprentice electrician, apprentice bricklayer, apprentice carpenter
      catering apprentice, apprentice chef, apprentice baker, hospitality apprenticeship
      business admin apprentice, office apprentice, digital apprentice, ict apprenticeship, admin apprentice
      childcare apprentice, care apprentice, teaching assistant apprenticeship, early years apprenticeship, social care apprenticeship
      graduate scheme, graduate trainees, graduate programme, graduate recruitment, year in industry
      employ an apprentice, take on apprentice, hire an apprentice, find apprentice, host apprentice
    `,
    weak: "apprenticed, trainees, placements, school leavers, graduates, on-the-job, levy, work-based learning",
    not: `
      sorcerer's apprentice, carrier bag levy, graduates of our programme, trainee volunteers, trainee counsellors, landfill levy
      climate levy, bag levy, foster placements, adult placements, community infrastructure levy, sugar levy, council tax levy
      art placements for elders, trainee therapists
    `,
  },
  "training.first-aid": {
    things: `
      first aid training, first aid course, first aid, first aider, first aid at work, emergency first aid
      paediatric first aid, baby first aid, child first aid, first aid for parents, pediatric first aid
      mental health first aid, mhfa, mental health first aider, mhfa training
      cpr, resuscitation, basic life support, cpr training, life support training
      defibrillator, defib training, defibrillator training, defib
      health and safety training, iosh, nebosh, workplace safety course, iosh managing safely, working safely, safety training
      health and safety consultancy, health and safety advice, health and safety adviser, health and safety audit, safety consultant
      workplace safety, occupational safety, work safety, safety at workplace
      fire warden, fire marshal, fire safety training, fire extinguisher training, fire awareness, fire warden training
      fire risk assessment, fire safety assessment, fire risk assessor, fire safety inspection
      manual handling, moving and handling, safe lifting, people handling, lifting and handling, patient handling
      food safety training, food hygiene, food hygiene certificate, level 2 food safety, food handlers course, haccp training
      risk assessment training, risk assessor, write risk assessment, coshh, method statements
      safeguarding training, safeguarding course, child protection training, adult safeguarding training, safeguarding lead
      asbestos awareness, asbestos training, asbestos course, ukata
      working at height, ladder training, work at height course, pasma
      conflict management training, de-escalation training, breakaway training, physical intervention, restraint training
      lone working, personal safety training, lone worker training, personal safety course
      infection control training, infection prevention training, covid safety training, hygiene training
      outdoor first aid, wilderness first aid, sports first aid, expedition first aid
      water safety, lifeguard training, lifesaving, water rescue training, drowning prevention, lifeguard course, lifeguard, pool lifeguard
      suicide first aid, asist training, safetalk, suicide prevention training, suicide intervention skills
      epilepsy awareness, epilepsy training, seizure training, buccal midazolam training
      anaphylaxis training, epipen training, allergy awareness, allergen training
    `,
    weak: "health and safety, risk assessment, safety, safeguarding, evacuation, hygiene, safe working, lifting, fire safety, resus",
    not: `
      first aid cover, first aid kits, first aid supplies, event first aid, first aid tent, first aid at events, fire safety works
      safety boots, safety footwear, safety surfacing, road safety, community safety, safety wear, personal hygiene products
      women's safety, hygiene bank, home safety, safety glasses, safety railings, online safety, safety netting, food hygiene rating
      hygiene products, period hygiene, repair first aid, heavy lifting gear, digital first aid, weight lifting, bicycle first aid
      power lifting, dental hygiene
    `,
  },
  "training.equality": {
    things: `
      equality training, diversity training, edi training, equality and diversity, equality diversity inclusion, edi, inclusion training
      edi consultancy, inclusion consultancy, diversity consultancy, edi audit, inclusion audit, workplace inclusion
      disability awareness, disability equality training, disability training, disability confidence training
      autism awareness, autism training, understanding autism, autism acceptance training, oliver mcgowan training
      learning disability awareness, learning disability training, understanding learning disability, learning difficulty awareness
      neurodiversity training, neurodiversity awareness, neurodivergent staff, neuroinclusion, neurodiverse workplace
      adhd awareness, adhd training, understanding adhd, adhd in workplace
      dyslexia awareness, dyslexia training, understanding dyslexia, dyslexia in workplace
      unconscious bias, implicit bias, bias training, bias awareness
      anti-racism, anti-racist training, race awareness, racism awareness, racial literacy, anti-racist practice, race equality training
      deaf awareness, hearing loss awareness, deaf equality training, deafblind awareness
      sight loss awareness, visual impairment awareness, sighted guide training, blind awareness, guiding training
      dementia awareness, dementia training, understanding dementia, dementia friends, dementia friendly community
      lgbt awareness, lgbt training, lgbtq inclusion, trans awareness, transgender awareness, lgbtq awareness
      trauma-informed, trauma-informed practice, trauma awareness, trauma training
      adverse childhood experiences, aces awareness, aces training, childhood adversity training
      mental health awareness, mental health training, mental health workshop, mental health literacy training
      domestic abuse training, domestic abuse awareness, domestic violence training, dv training
      sexual harassment training, bystander training, active bystander, consent workshops
      prevent training, radicalisation awareness, extremism awareness, counter-extremism
      modern slavery training, trafficking awareness, modern slavery awareness, exploitation awareness
      cultural competency, cultural awareness training, religious awareness, faith awareness, cultural sensitivity training
      poverty awareness, poverty proofing, poverty training, class awareness
      access audit, accessible venue audit, access consultancy, access auditor, access and inclusion advice
      equality impact assessment, equality assessment, equality analysis, eqia
      refugee awareness, refugee awareness training, asylum awareness, gypsy traveller awareness
      inclusive leadership, allyship, ally training, gender equality training, women in leadership training
      menopause awareness, menopause training
    `,
    weak: `
      equality, diversity, inclusion, awareness, racism, awareness raising, prejudice, stigma, belonging, neurodiversity, allies, equity
    `,
    not: `
      digital inclusion, financial inclusion, social inclusion, species diversity, public awareness, environmental awareness
      carbon awareness, crop diversity, inclusive play, inclusive sport, all inclusive, race equality council, inclusive of vat
      inclusion of pupils, cycling awareness, brand awareness, equality act 2010, equal opportunities policy, cyber awareness
      inclusive design, inclusive recruitment, genetic diversity, safety awareness, fire awareness, road awareness
      hearing loss awareness week, asbestos awareness, habitat diversity, awareness of nature, home equity, private equity
      inclusive cycling, inclusive dance
    `,
  },
  "training.mentoring": {
    things: `
      personal coach, professional coaching, accredited coach, coaching service, one-to-one coaching, coaching for staff
      executive coaching, leadership coaching, management coaching, leader coaching
      life coach, personal development coaching, confidence coaching, motivational coach
      mentoring, mentoring programme, mentor matching, mentoring scheme, mentorship, find a mentor
      business mentoring, business coach, entrepreneur mentoring, start-up mentoring, startup mentor
      action learning, action learning sets, action learning set facilitation, peer learning set
      reverse mentoring, diversity mentoring, cross-cultural mentoring, upward mentoring
      peer mentoring, peer coaching, peer mentor training, mentoring by peers
      career coaching, career mentoring, career development coaching, coaching for career
      team coaching, team development coaching, group coaching, team dynamics
      mentor training, coaching training, coaching qualification, coaching skills, ilm coaching, mentor skills training
      personal growth, self-development, confidence building course, assertiveness training, self-esteem course
      personality profiling, myers-briggs, insights profiling, mbti, strengths profiling, disc profiling
      motivational speaker, keynote speaker, inspirational speaker, after-dinner speaker, public speaker, guest speaker
      reflective supervision, clinical supervision, reflective practice, group supervision, professional supervision
      public speaking training, public speaking, speech coaching, presentation coaching, voice coaching for speakers, toastmasters
      wellbeing coaching, health coach, recovery coach, wellness coaching
      women's mentoring, mentoring for women, female mentors, mentoring women entrepreneurs
      mentoring for refugees, refugee mentoring, mentors of refugees, mentoring asylum seekers
    `,
    weak: `
      coaching, personal development, supervision, self-esteem, confidence, role models, speakers, guidance, motivation, empowerment
      resilience
    `,
    not: `
      sports coaching, football coach, coach hire, coach trip, coach travel, coach parking, coach driver, minibus and coach, coach tours
      swimming coach, cricket coach, boxing coach, tennis coaching, rugby coaching, coach house, basketball coaching, dance coaching
      coaches and minibuses, job coach, loud speakers, pa speakers, fitness coaching, coach operator, athletics coaching, netball coach
      luxury coach, multi-sports coaching, supervised play, stage coach, coach company, work coach, coach station, coach outings
      youth mentoring, learning mentor, gymnastics coach
    `,
  },
  "training.esol": {
    things: `
      esol, english for speakers, english language classes, english classes, english lessons, learn english, esl, tefl, english tuition
      conversation classes, english conversation, english conversation club, speak english, english cafe, talk english, conversation cafe
      functional skills, functional english, functional maths, functional skills english, essential skills
      literacy, adult literacy, learn to read, reading and writing, reading help for adults, help with reading, read easy, illiteracy, reading help, reading for adults
      numeracy, adult numeracy, maths for adults, number skills, multiply course, maths classes, everyday maths, maths course
      basic skills, skills for life, key skills, basic english, basic maths, foundation skills
      adult learning, adult education, adult community learning, lifelong learning, community learning, adult classes, adult learners
      gcse english, gcse maths, access course, return to learning, gcse for adults, second chance learning, gcse resits
      citizenship classes, life in uk, life in uk test, citizenship test, british values course, citizenship course
      ielts, language exam preparation, english exam, english language test, pre-entry english
      english for work, vocational english, workplace english, workplace literacy, english for employment, esol for work
      family learning, family literacy, family english, family maths, parents learning english
      refugee english classes, english for refugees, esol for refugees, english for asylum seekers, english for migrants, english for women
      esol teacher, english tutor, english teacher, esol tutor, literacy tutor, volunteer english tutors
      language school, english school for adults, efl, english as foreign language, english course abroad
      spelling and grammar, handwriting help
    `,
    weak: "english, language, maths, reading, writing, language classes, classes, integration, speaking, learners, grammar, translation, spelling, gcse",
    not: `
      english heritage, english breakfast, english wine, english oak, creative writing, reading group, sign language, body language
      bid writing, carbon literacy, digital literacy, financial literacy, racial literacy, emotional literacy, language interpreting
      exercise classes, old english, reading town, reading room, media literacy, climate literacy, easy read, art classes, dance classes
      letter writing, yoga classes, fitness classes, physical literacy, english sparkling wine, health literacy, english hardwood
      cv writing, english bond, report writing, programming language, cookery classes, meter reading, tender writing
      sensory integration, ocean literacy, nature literacy
    `,
  },
});
