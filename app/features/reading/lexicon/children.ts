import { lexicon } from "./lexicon-node.ts";

/** Children, young people and families: what it is called by those who ask for it and those who give it. */
export const CHILDREN_LEXICON = lexicon({
  "children.nursery": {
    things: `
      nursery, day nursery, day care for children, nursery school, kindergarten, daycare for toddlers, baby room, nursery place
      childcare, child care, child minding, child day care, childcare provider, day care for babies, childcare place
      preschool, pre-school, pre-school playgroup, pre-kindergarten, pre-k
      childminder, registered childminder, family day care home, child minder agency
      nanny, babysitting, babysitter, au pair, nanny agency, nanny share, emergency childcare
      creche, mobile creche, event creche, creche workers, pop-up creche, creche for event, childcare at event
      playgroup, toddler group, parent and toddler, mother and toddler, baby and toddler, mums and tots, stay and play, tots group
      after school club, out of school club, wraparound care, after-school care, out of school care, afterschool childcare, kids club
      breakfast club, before school club, early morning school club, before-school care
      early years, early education, foundation stage, eyfs, early childhood education, early years setting, early years education
      funded childcare, 30 hours childcare, free childcare, funded two-year-olds, 15 hours childcare
      nursery nurse, nursery worker, early years practitioner, nursery assistant, childcare worker
      montessori, steiner kindergarten, forest nursery, outdoor nursery, forest kindergarten, forest preschool
      childcare staff, nursery staff cover, early years supply staff, nursery bank staff
    `,
    weak: "daycare, day care, toddlers, babies, under fives, pre-school children, child, forest school, kids, holiday club",
    not: `
      plant nursery, tree nursery, nursery garden, nursery plants, nursery stock, garden nursery, native tree nursery, fish nursery
      wholesale nursery, baby bank, toddler clothes, adult day care, dog day care, elderly day care, nursery rhyme, nursery slope
      nursery furniture, child protection, child poverty, nursery and garden centre, community breakfast club for adults
    `,
  },
  "children.play": {
    things: `
      holiday club, school holiday club, holiday playscheme, summer club, half-term club, easter club, kids holiday club
      holiday activities and food, haf programme, haf club, holiday hunger, holiday food programme, holiday fun and food
      playscheme, play scheme, summer playscheme, holiday play, summer holiday activities, summer camp, kids camp, day camp
      play worker, playworker, play leader, play ranger, play specialist, play team
      adventure playground, adventure play, open-access play, junk playground, supervised playground
      forest school, woodland school, forest school leader, beach school, outdoor classroom for kids, bush school
      soft play, indoor play, play centre, ball pool, soft play hire, soft play centre, indoor playground
      family fun day, children's activities, kids activities, family activities, children's workshops, fun for kids, activities for children
      activity club, saturday club, kids holiday activities, holiday workshop, children's club
      play day, street play, playing out, play street, mobile play, play bus, playbus, doorstep play
      children's entertainer, kids entertainer, magician for kids, balloon modelling, children's party, clown for kids
      face painting, face painter, facepainting, glitter tattoos
      loose parts play, natural play, play resources, messy play, sensory play
      play association, children's play, play provision, play services
    `,
    weak: `
      toy library, petting zoo, play, playground, entertainer, magician, bouncy castle, childcare, adventure, children, kids
      crafts for kids, summer holidays
    `,
    not: `
      playground equipment, playground surfacing, playground markings, playground landscaping, playground inspection, role play
      play reading, radio play, stage play, play therapy, play script, fair play, adventure travel, adventure therapy, play a part
      play music, play host, power play, play tennis, children's home, children's centre, children's books, children's clothes
      children's services, school playground design, adventure holiday for adults, play football
    `,
  },
  "children.youth": {
    things: `
      youth club, youth group, teen club, teenagers club, after-school youth club, youth drop-in, youth night
      youth work, youth worker, youth services, youth provision, youth project, youth development worker, youth and community work
      detached youth work, street-based youth work, outreach youth work, street youth workers, mobile youth bus, youth bus
      youth centre, youth hub, youth zone, youth house, teen centre, youth cafe, youth facility
      youth violence, knife crime, gangs, serious violence, gang intervention, gang exit, county lines
      youth justice, youth offending, youth crime, young offenders, youth diversion, youth anti-social behaviour
      mentoring young people, youth mentoring, mentor for teenager, mentor for young person
      young leaders, youth leadership, youth social action, young leadership programme, national citizen service, ncs programme
      youth voice, youth council, youth parliament, youth forum, young people's panel, youth participation, young advisers
      scouts, scout group, guides group, girlguiding, boy scouts, girl guides, brownies group, cub scouts, beavers group
      cadets, sea cadets, army cadets, air cadets, boys brigade, girls brigade, uniformed youth group
      duke of edinburgh's award, dofe, duke of edinburgh, youth award scheme, youth expeditions
      teenagers, adolescents, teens, young teens
      girls group, young women's group, girls project, work with girls, empowering girls
      lgbt youth, lgbtq young people, young lgbt people, queer youth, lgbt youth group
      child sexual exploitation, cse, child criminal exploitation, contextual safeguarding, exploited children, missing children
      looked-after young people, care-experienced young people, care leavers group, children in care council
    `,
    weak: `
      young people, youth, youngsters, outreach, mentoring, young adults, drop-in, inspire young people, gap year, aspirations
      resilience, girls
    `,
    not: `
      youth hostel, youth football, youth theatre, youth orchestra, youth choir, youth music, youth training scheme, youth homelessness
      business mentoring, peer mentoring, youth court transport, football scouts, talent scouts, youth unemployment
      young people's housing, homeless young people, street outreach for homeless, outreach catering, youth employment, youth team kit
      cultural outreach, museum outreach
    `,
  },
  "children.schools": {
    things: `
      alternative provision, alternative education, ap provision, alternative school, alternative curriculum, education outside school
      excluded pupils, permanently excluded, pupil referral unit, pru, school exclusion, at risk of exclusion, pupils excluded, pupil referral
      school attendance, persistent absence, school refusal, school avoidance, truancy, emotionally based school avoidance
      private tutor, private tuition, home tuition, catch-up tuition, one-to-one tuition, maths tutor, gcse tutor
      homework club, supplementary school, study support, saturday school, homework help, complementary school, study club
      gcse revision, exam revision, revision classes, a-level revision, 11 plus tuition
      school workshops, workshops for schools, school visits, assemblies for schools, classroom workshops, workshops in the classroom, school assembly
      pastoral support, school mentoring, learning mentor, pupil mentoring, behaviour support, nurture group
      pshe, relationships and sex education, rse, citizenship education, sex education, pshe lessons, healthy relationships lessons
      neet, outside education or employment, neet prevention, at risk of neet, re-engagement programme, disengaged young people
      school improvement, education consultant, school leadership support, schools partnership, curriculum development
      independent school, free school, private school, fee-paying school
      academy trust, multi-academy trust, academy school, schools trust
      teaching resources, teacher training, classroom resources, lesson plans, teaching materials, cpd for teachers
      supply teachers, teaching assistant agency, cover supervisor, supply staff for schools, teaching agency
      stem workshops, science in schools, science workshop, stem education, science outreach, engineering in schools
      reading in schools, reading volunteers, school readers, children's literacy, reading scheme, story time in schools
      careers in schools, enterprise education, young enterprise, business in schools, careers education, careers in the classroom
      school trips, educational visits, class trips, field trips for schools
      home education, home schooling, home-school group, homeschool
      global learning, development education, global citizenship education, world studies in schools
      scholarships, bursaries, school bursary, educational grants, grants for students, student hardship fund
      pta, parent teacher association, friends of school, parents association, school fund
      exam invigilator, invigilation
      lunchtime supervisors, midday supervisors, midday meals supervisor
    `,
    weak: `
      tuition, tutors, school governors, primary school, secondary school, sixth form, pupils, school, teacher, students, education
      curriculum, classroom, exclusion, teaching
    `,
    not: `
      school meals, school dinners, school cleaning, school uniform, school transport, school bus, school run, school minibus
      school nurse, school garden, school furniture, after school club, driving school, forest school, dance school, school of dance
      language school, riding school, school holidays, school catering, school building work, social exclusion, financial exclusion
      digital exclusion, old school house, school photography, school grounds, school counsellor, summer school for adults
      nursery school, sunday school, business school, guitar tuition, music tuition, swimming tuition, driving tuition, nursing school
    `,
  },
  "children.family": {
    things: `
      family support, family support worker, family worker, families in need, whole family support, family intervention, family outreach
      parenting classes, parenting course, parenting programme, parent education, parenting skills, parenting workshop
      family hub, children's centre, family centre, sure start, family resource centre, early help hub
      early help, early intervention with families, troubled families, supporting families, intensive family support, family casework
      contact centre for children, supervised contact, child contact, contact visits, child contact centre, family contact
      adoption agency, child adoption, adopted children, adopting a child, adoptive parents, post-adoption support
      foster care, become foster parents, foster carer, foster family, independent fostering agency, foster children, foster placement
      kinship care, grandparents raising grandchildren, kinship carers, special guardianship, family and friends carers
      children's home, residential child care, looked-after children, children in care, children's residential home, orphanage
      baby bank, baby equipment bank, baby clothes bank, baby essentials, free baby clothes, baby basics
      nappies, diapers, washable nappies, reusable nappies, nappy library, cloth nappies
      young parents, teenage parents, teen mums, young mums, young fathers, young dads, teenage pregnancy
      antenatal classes, antenatal education, hypnobirthing, childbirth classes, pregnancy support, expectant parents, bump group
      breastfeeding, breastfeeding support, infant feeding, breast pump hire, lactation consultant, breastfeeding peer supporters
      single parents, lone parents, one-parent families, single mums, single mothers, single dads
      fathers group, dads group, dads club, fatherhood, stay at home dads, support for dads
      new parents, home-visiting for new parents, baby group, postnatal group, new mums, perinatal parent support
      baby massage, infant massage, baby yoga, baby sensory class
      family mediation, separated parents, separated families, parental conflict, divorcing parents, family breakdown
      child protection, child abuse prevention, safeguarding children, protecting children, cruelty to children, child safety
      bereaved children, child bereavement, childhood bereavement, grieving children
      prisoners families, families of prisoners, children of prisoners, prison family support
      adoptive families, adoption support
      home-start, home visiting families
      pushchairs, cots and prams
    `,
    weak: `
      families, parents, adoption, fostering, prams, mothers, fathers, babies, children, contact centre, child poverty, home visits
      mums, toys, grandparents
    `,
    not: `
      call centre contact centre, customer contact centre, family business, family history, family tickets, family run, family fun day
      family day out, family farm, family dining, adopt a tree, adoption of technology, technology adoption, digital adoption
      dog adoption, cat adoption, foster dog, fostering innovation, fostering community, fostering links, pet fostering, foster growth
      family doctor, family law, family planning, family therapy, family restaurant, family friendly cafe, mothers union hall
    `,
  },
  "children.send": {
    things: `
      special educational needs, special needs, sen, additional needs, additional support needs, special education, asn
      disabled children, children with disabilities, disabled child, disabled young people, handicapped children, disabled teenagers
      short breaks, short break service, respite for disabled children, children's respite, overnight short breaks
      autistic children, autism in children, autistic child, autism family support, autistic teenagers, children with autism, autism children, autistic kids
      adhd, attention deficit, hyperactive children, adhd support, adhd coaching, adhd in children, hyperactivity
      dyslexia, dyslexic, dyslexia assessment, specific learning difficulties, dyslexia support
      dyspraxia, dyspraxic, developmental coordination disorder, dyspraxia support
      sensory room, multi-sensory room, sensory integration room, sensory space, snoezelen, sensory equipment
      inclusive play, accessible playground, inclusive holiday club, play for disabled children, send playscheme, inclusive youth club
      ehcp, education and health plan, ehc plan, sendiass, send tribunal, iass
      children with learning disabilities, children with down's syndrome, down syndrome, down's syndrome children
      children with complex needs, children's continuing care, life-limited children, sick children, seriously ill children
      children's hospice, children with life-limiting conditions, child hospice, palliative care for children
      portage, conductive education, early intervention disability, pre-school home visiting send
      special school, special needs school, specialist school, send school, specialist college, specialist post-16
      deaf children, blind children, visually impaired children, hearing impaired children, children with sensory impairment
      children with physical disabilities, physically disabled child, children in wheelchairs, wheelchair users children
      siblings of disabled children, sibling group, young siblings, brothers of disabled child
      preparing for adulthood, transition to adulthood, send transitions, transition for disabled teenagers
      children in hospital, hospital play, hospital play specialist, play in hospital
      children with cancer, childhood cancer, child with cancer, childhood leukaemia
      one-to-one child support, buddying disabled child, inclusion support worker, send befriending
      speech delay, late talkers, language delay
    `,
    weak: `
      send, autism, inclusion, wish granting, disability, learning difficulties, neurodivergent, neurodiversity, sensory, respite
      hospice, tics, cerebral palsy, muscular dystrophy, spina bifida, dyscalculia, speech and language
    `,
    not: `
      send transport, send message, send us an email, send out, send parcels, please send, send money, send items, send documents
      weekend short breaks, holiday short breaks, short breaks accommodation, self catering short breaks, sensory garden, sensory trail
      autism awareness training, neurodiversity training, digital inclusion, financial inclusion, social inclusion
      respite care for elderly, hen party special needs catering, adult adhd coaching, disability benefits, disability sport
    `,
  },
});
