import { lexicon } from "./lexicon-node.ts";

/** Health and social care: what it is called by those who commission or need it and those who give it. */
export const HEALTH_LEXICON = lexicon({
  "health.homecare": {
    things: `
      home care, domiciliary care, homecare, dom care, care at home, home carer, homemaker service, care in own home
      personal care, washing and dressing, help getting washed, intimate care, help with bathing, bathing service
      home help, domestic help, help around the house, help with housework, help at home, household help, housework help
      live-in care, live-in carer, 24 hour care, round the clock care, residential carer, carer living in
      personal assistant, care pa, pa for disabled person, pa register, personal carer
      direct payments, personal budget, self-directed support, individual service fund, personal health budget, direct payment support
      reablement, re-ablement, intermediate care, enablement service, step-down care, regain independence at home
      home from hospital, hospital discharge, hospital to home, leaving hospital, discharge to assess, hospital aftercare
      respite care, carer respite, respite for carers, sitting service, replacement care, carers break, sitter service, night sitter, sit-in service
      night sitting, night carer, waking night, sleep-in carer, overnight care, night care
      telecare, careline, pendant alarm, community alarm, falls alarm, personal alarm for elderly, emergency pendant, medical alert
      shopping for older people, shopping for elderly, errands for elderly, shopping service for disabled, shopping for housebound
      elderly care, care for older people, care of elderly, elder care, senior care, aged care, geriatric care, care of the aged
      dementia care, alzheimer's care, care for dementia, dementia carer, dementia at home
      care worker, care assistant, carer for elderly, care staff, home care assistant, home health aide
      complex care, continuing healthcare, nurse-led care, spinal injury care, clinical homecare
      home visiting service, care visit, pop-in visits, check-in visits, daily visits
      help with shopping, shopping help, shopping for the housebound
      carers at home, paid carer
    `,
    weak: "carer, care, support worker, older people, elderly, respite, care agency, dementia, companionship, independent living",
    not: `
      unpaid carer, young carer, family carer, parent carer, foster carer, carers centre, day care, child care, health care, dental care
      personal care products, personal assistant to director, executive personal assistant, virtual personal assistant, home help desk
      care home, care leavers, skin care, customer care, primary care, intensive care, hospital discharge lounge, extra care, care farm
      pet care, garden care, after care, kinship care
    `,
  },
  "health.daycare": {
    things: `
      day centre, day service, day opportunities, adult day care, day center, daytime opportunities, adult day service, day placement
      older people's day centre, elderly day centre, pensioners club, over 60s club, over 50s club, senior citizens club, seniors club
      supported living, supported independent living, independent living support, assisted living, community living support
      learning disability, learning difficulties, intellectual disability, mental handicap, special needs adults
      autism support, autistic adults, autism service, asperger's, adults with autism, autism spectrum, autistic people
      profound and multiple disabilities, pmld, profound disabilities, profound learning disabilities, multiple disabilities
      physical disability, disabled adults, physically handicapped, physical impairment, disability service
      care home, residential care, nursing home, residential home, old people's home, rest home, retirement home, convalescent home
      shared lives, adult placement, homeshare, shared lives carer, share a home
      dementia day care, dementia day centre, dementia club, dementia activity group, alzheimer's day centre, memory group, dementia support
      independent living skills, daily living skills, travel training, cooking skills for independence, skills for independence
      disabled social club, gateway club, learning disability club, club for disabled adults, disability social group
      sight loss, visually impaired, blind people, partially sighted, vision impairment, blind society
      sheltered workshop, supported workshop, work-based day service, therapeutic work, occupational workshop
      adult social care, social care provider, adult care, support for vulnerable adults
      epilepsy support, seizures support
      stroke group
    `,
    weak: `
      day care, disabled people, disability, autism, community care, independent living, older people, life skills, luncheon club, blind
      down's syndrome, complex needs, vulnerable adults, day activities, outreach support, alzheimer's, dementia, people with dementia, alzheimers, epilepsy, people with epilepsy, cerebral palsy, muscular dystrophy, motor neurone disease, huntington's
    `,
    not: `
      children's day care, dog day care, day care nursery, blind cleaning, window blinds, roller blind, blind hem, care home catering
      care home meals, care home decorating, care home training, disabled access, disabled toilet, disabled parking, autism awareness
      disability awareness, disability sport, disability equipment, disability benefits, disability rights, nursery day care
      fun day activities, wild life skills, disabled children
    `,
  },
  "health.mental": {
    things: `
      mental health, mental wellbeing, mental ill health, mental illness, mental distress, emotional wellbeing, psychological wellbeing
      counselling, counsellor, counselor, talk to somebody, listening therapy, one-to-one counselling, low cost counselling
      psychotherapy, psychotherapist, talking therapy, psychological therapy, iapt, psychodynamic therapy, group therapy
      cbt, cognitive behavioural therapy, cognitive behavioral therapy, cognitive therapy, behavioural therapy
      psychologist, psychology service, clinical psychologist, psychiatrist, psychiatry, psychiatric, psychological assessment
      anxiety, depression, low mood, panic attacks, feeling low, anxious, nervous breakdown, ocd, obsessive compulsive disorder
      bereavement, grief, grieving, bereavement counselling, grief counselling, loss of loved one
      suicide prevention, suicidal, suicide awareness, suicidal thoughts, bereaved by suicide
      self-harm, self-injury, deliberate self-harm, cutting yourself
      crisis cafe, crisis house, mental health crisis, safe haven cafe, crisis lounge, crisis sanctuary
      crisis line, listening ear, emotional support line, listening line, emotional helpline
      employee assistance programme, eap, workplace counselling, staff counselling, employee counselling, employee assistance program, employee assistance
      trauma therapy, ptsd, post-traumatic stress, emdr, trauma counselling, psychological trauma, trauma recovery
      camhs, children's mental health, youth counselling, school counsellor, child psychotherapy, play therapy, young people's counselling
      eating disorder, anorexia, bulimia, binge eating, disordered eating
      relationship counselling, couples counselling, marriage guidance, couples therapy, marriage counselling, relationship therapy
      severe mental illness, psychosis, schizophrenia, hearing voices, voice hearers, serious mental illness, personality disorder
      recovery college, wellbeing college, mental health recovery, wellbeing hub, discovery college
      postnatal depression, perinatal mental health, baby blues, post-partum depression, maternal mental health
      stress management, stress relief, coping with stress, stress counselling
      anger management, anger issues, controlling anger, temper control
      mental health nurse, mental health worker, psychological wellbeing practitioner, mental health practitioner, wellbeing practitioner
    `,
    weak: `
      therapy, therapist, wellbeing, listening, helpline, stress, resilience, emotional support, trauma, sanctuary, safe haven
      loneliness, mindfulness, someone to talk to, phobias, bipolar
    `,
    not: `
      mental health first aid, mental health first aider, debt counselling, credit counselling, addiction counselling
      career counselling, alcohol counselling, independent mental health advocate, mental health advocacy, economic depression
      great depression, speech therapy, physical therapy, occupational therapy, massage therapy, beauty therapy, beauty therapist
      massage therapist, trauma informed training, financial wellbeing, animal sanctuary, donkey sanctuary, climate resilience
      flood resilience, carers helpline, debt helpline, genetic counselling, legal counsel, general counsel, climate anxiety
      counselling room hire
    `,
  },
  "health.community": {
    things: `
      general practice, gp, gp surgery, primary care, doctors surgery, family doctor, general practitioner, medical practice, health centre
      urgent care, walk-in centre, minor injuries, urgent treatment centre, out of hours gp, minor injury unit
      community nursing, district nurse, nursing service, nurse practitioner
      health visiting, health visitor, 0-19 service, baby clinic, child health clinic
      school nursing, school-age immunisation, school health service, nursing in schools
      midwife, midwifery, maternity care, home birth, maternity service, birthing centre, antenatal care
      doula, birth companion, birth partner, labour support for mothers
      dentist, dental, dentistry, dental practice, oral health, orthodontist, dental surgery, dental care
      pharmacy, pharmacist, chemist shop, dispensing chemist, dispensary, drugstore, medicines
      optician, optometrist, eye test, sight test, eye care, prescription glasses, optometry
      audiology, audiologist, hearing test, hearing clinic
      ear wax removal, microsuction, ear syringing, ear wax
      sexual health, sti testing, gum clinic, std clinic, sexually transmitted
      contraception, family planning, birth control, reproductive health
      hiv, hiv testing, living with hiv, hiv prevention, hiv positive
      stop smoking, smoking cessation, quit smoking, give up smoking, tobacco control, smokefree, stop vaping
      vaccination, immunisation, flu jab, immunization, inoculation, covid jab, covid vaccination
      health checks, blood pressure check, health screening, health mot, cholesterol test, well woman clinic, well man clinic
      public health, health improvement, health promotion, health education, healthy lifestyles, health inequalities, lifestyle service
      weight management, obesity, healthy weight, weight loss, slimming club, tier 2 weight management
      dietitian, dietician, nutritionist, dietetics, nutrition advice, dietary advice
      palliative care, hospice, end of life care, terminally ill, hospice at home, life-limiting illness, dying at home
      cancer support, cancer care, people with cancer, cancer patients, living with cancer, cancer centre, oncology
      long-term conditions, chronic illness, chronic disease, self-management programme, long-term illness
      diabetes, type 2 diabetes, diabetes prevention, diabetes education
      phlebotomy, blood test, blood taking, blood sample
      medical diagnostics, ultrasound, x-ray, diagnostic imaging, medical scan
      ambulance, paramedic, community first responder, emergency medical service, ambulance crew
      event first aid, first aid cover, event medical cover, first aid at events, event medics, first aid tent, first aiders for event
      community health services, nhs services, nhs community services, community healthcare, healthcare provider, out-of-hospital care
      wound care, leg ulcers, leg club, tissue viability, wound dressing
      continence service, incontinence, bladder and bowel, catheter care
      sickle cell, thalassaemia, haemophilia
      cystic fibrosis
    `,
    weak: `
      nhs, doctor, surgery, clinic, hospital, nurse, medical, healthcare, prescriptions, health, healthy living, cancer, health trainer
      glasses, teeth, chemist, arthritis, asthma, kidney disease, lung disease, heart disease
    `,
    not: `
      bike doctor, doctor bike, spin doctor, tree surgery, veterinary surgery, veterinary nurse, nursery nurse, computer clinic
      legal clinic, advice surgery, repair clinic, dental nurse training, nhs catering, hospital radio, hospital broadcasting
      hospital transport, hospital cleaning, nurse training, hospital garden, wine glasses, drinking glasses, health and safety
      mental health first aid, bicycle surgery, medical records scanning, cultural vaccination, public health and safety
    `,
  },
  "health.addiction": {
    things: `
      drug and alcohol, substance misuse, substance abuse, drug and alcohol service, substance use, drug misuse
      alcohol support, problem drinking, alcohol misuse, stop drinking, alcohol dependency, heavy drinking
      drug addiction, drug dependency, drug use, drug abuse, coming off drugs, heroin, opiates, cocaine
      addiction, addictive behaviour, addict support, addiction treatment, addiction counselling
      rehab, residential rehab, rehabilitation for addicts, recovery house, dry house, sober living, halfway house for addicts
      detox, detoxification, home detox, alcohol detox, drug detox, medically assisted withdrawal
      recovery community, recovery support, recovery cafe, lived experience recovery organisation, addiction recovery, sobriety
      harm reduction, needle exchange, naloxone, needle and syringe, overdose prevention, drug consumption room
      gambling addiction, gambling support, problem gambling, compulsive gambling, gambling harm, gamblers, stop gambling
      structured treatment, opiate substitution, methadone, drug treatment, substitute prescribing, prescribed methadone
      families affected by drugs, families affected by addiction, family drug support, addicted family member, alcoholic parents
      young people's substance misuse, young people drugs, drug education, alcohol education, drug awareness
      mutual aid meeting, 12 step, twelve steps, alcoholics anonymous, narcotics anonymous, aa meeting
      alcohol-free bar, dry bar, sober bar, alcohol-free social, sober socials
    `,
    weak: "recovery, alcohol, drugs, rehabilitation, drinking, treatment, gambling, sober, recovery worker, smoking, dependence, alcoholics, alcoholic",
    not: `
      alcohol licence, alcohol sales, alcohol supplier, alcohol hand gel, drinking water, drinking fountain, water treatment
      wood treatment, stroke rehabilitation, physical rehabilitation, rehabilitation of offenders, vision rehabilitation
      disaster recovery, data recovery, debt recovery, recovery college, breakdown recovery, heat recovery, digital detox
      economic recovery, covid recovery, vehicle recovery, chocolate addict, benefit dependency, mental health recovery, green recovery
      energy recovery, drug testing laboratory
    `,
  },
  "health.physical": {
    things: `
      physiotherapy, physiotherapist, physio, physical therapy, physical therapist, msk service, musculoskeletal
      occupational therapy, occupational therapist, ot assessment, sensory integration therapy
      massage, masseur, masseuse, sports massage, massage therapist, deep tissue massage, indian head massage
      osteopath, osteopathy, chiropractor, chiropractic, back pain, bad back
      acupuncture, acupuncturist, chinese medicine, traditional chinese medicine, auricular acupuncture
      complementary therapy, alternative therapy, holistic therapy, alternative medicine, complementary medicine, holistic health
      reflexology, reflexologist, reiki, aromatherapy, spiritual healing, homeopathy, homeopath
      speech therapy, speech and language therapy, speech therapist, salt service, speech and language therapist, aphasia
      stroke rehabilitation, stroke survivors, stroke recovery, stroke support, stroke club
      brain injury, head injury, acquired brain injury, brain injury rehabilitation, neurological rehabilitation, neuro rehab
      neurological conditions, multiple sclerosis, ms therapy centre, parkinson's, motor neurone disease
      podiatry, chiropody, podiatrist, chiropodist, foot care, toenail cutting, nail cutting for elderly
      falls prevention, strength and balance, falls service, postural stability, otago exercise, preventing falls
      cardiac rehabilitation, cardiac rehab, pulmonary rehabilitation, copd, breathe easy, heart failure
      hydrotherapy, hydrotherapy pool, aquatic therapy, warm water therapy
      pain management, chronic pain, living with pain, persistent pain, fibromyalgia, pain clinic, chronic fatigue, me/cfs, long covid
      arthritis, rheumatism, rheumatoid arthritis, osteoarthritis
      sports injury, injury clinic, sports therapist, sports therapy, sports physio
      vision rehabilitation, mobility training for blind, rehabilitation officer visual impairment, low vision clinic
      exercise referral, exercise on prescription, gp referral exercise, clinical exercise, medical exercise
      prehabilitation, rehabilitation service, physical rehabilitation, rehab physio, recovery from injury, functional rehabilitation
    `,
    weak: "rehabilitation, therapy, therapist, stroke, holistic, mobility, injury, pain, relaxation, healing, wellness",
    not: `
      massage at work, office massage, play therapy, music therapy, art therapy, rehabilitation of offenders, drug rehabilitation
      social mobility, electric mobility, urban mobility, mobility scooter, mobility aids, brush stroke, stroke of luck
      personal injury claims, injury lawyer, beauty therapy, retail therapy, horticultural therapy, talking therapy
      animal assisted therapy, alcohol rehabilitation, community healing, physio room hire, wellness app
    `,
  },
  "health.advocacy": {
    things: `
      advocacy, independent advocacy, someone to speak up, advocacy service, citizen advocacy, issue-based advocacy
      independent mental health advocate, imha, mental health advocacy, mental health act advocate
      care act advocacy, care act advocate, statutory advocacy, independent mental capacity advocate, imca, mental capacity advocacy
      self-advocacy, speaking up group, people first group, self-advocates, speak out group, speaking up
      nhs complaints advocacy, health complaints, complaint about hospital, ihca, complaints advocacy
      peer support, peer worker, peer support group, self-help group, mutual support group, peer-led support
      carers centre, unpaid carers, family carers, support for carers, carers support, carers service, carers assessment, caregivers
      young carers, young adult carers, children caring for parents, young carers project
      patient voice, healthwatch, patient participation, patient involvement, service user involvement, patient and public involvement
      lived experience, experts by experience, service user voice, user-led organisation, lived experience panel
      disability rights, disabled people's organisation, centre for independent living, disability equality, disabled people's voice
      appropriate adult, relevant person's representative, paid representative, non-instructed advocacy
      children's advocacy, advocate for child, advocacy for looked-after children, independent visitor, child advocacy
      patient support group, rare disease, patients association, patient organisation, condition support group
      parent carer forum, parent carers, parent carer group, parents of disabled children
      carers group, carers support group
    `,
    weak: "advocate, carers, support group, voice, self-help, service users, co-production, rights, complaints, patient, helpline",
    not: `
      foster carers, home carers, live-in carers, paid carers, kinship carers, kitchen carers, voice over, voice coaching
      voice recording, complaints handling, human rights, land rights, welfare rights, employment rights, policy advocacy, animal rights
      patient transport, peer support network for businesses, bilingual advocacy, domestic violence advocate, housing rights
      brand advocate, voice choir, advocate for nature, advocates for change, youth voice, voice lessons
    `,
  },
});
