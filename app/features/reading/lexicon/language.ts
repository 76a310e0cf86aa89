import { lexicon } from "./lexicon-node.ts";

/** Interpreting and translation: what it is called by those who need it and those who do it. */
export const LANGUAGE_LEXICON = lexicon({
  "language.interpreting": {
    things: `
      interpreter, interpretation services, language interpreter, foreign language interpreting
      telephone interpreting, phone interpreter, interpreting by phone, over-the-phone interpreting
      video interpreting, remote interpreting, online interpreting, video remote interpreting, virtual interpreting, interpreting on demand
      face-to-face interpreting, in-person interpreter, on-site interpreting, interpreter to attend
      conference interpreting, simultaneous interpreting, interpreting booths, simultaneous translation, consecutive interpreting
      public service interpreting, court interpreter, legal interpreting, police interpreter, dpsi, asylum interpreting
      medical interpreter, nhs interpreting, hospital interpreter, healthcare interpreting, gp interpreter, interpreter for appointment
      community interpreting, community language interpreting, bilingual staff, bilingual interpreter
      language support, language barrier, non-english speakers, does not speak english, language needs, language access
      urdu interpreter, punjabi interpreter, mirpuri interpreter, pashto interpreter, dari interpreter, hindi interpreter
      polish interpreter, romanian interpreter, bulgarian interpreter, slovak interpreter, czech interpreter, lithuanian interpreter
      arabic interpreter, kurdish sorani interpreter, farsi interpreter, kurdish interpreter, sorani, persian interpreter
      somali interpreter, tigrinya interpreter, amharic interpreter, swahili interpreter, oromo interpreter
      bengali interpreter, sylheti interpreter, bangla interpreter, tamil interpreter, nepali interpreter, sinhala interpreter
      ukrainian interpreter, russian interpreter, albanian interpreter, georgian interpreter
      mandarin interpreter, cantonese interpreter, chinese interpreter, vietnamese interpreter, hakka interpreter
      portuguese interpreter, spanish interpreter, french interpreter, italian interpreter, tetum interpreter
      romani interpreter, roma interpreter, romanes interpreter, romany language
      interpreter training, community interpreting course, train as interpreter, interpreting qualification
      welsh simultaneous translation, welsh interpreter, welsh language interpreting, cyfieithu ar y pryd
    `,
    weak: `
      urdu, punjabi, polish, arabic, somali, bengali, romanian, kurdish, farsi, mandarin, cantonese, pashto, community languages, bilingual
      multilingual, language line, languages spoken, translators, ukrainian
    `,
    not: `
      heritage interpretation, interpretation boards, interpretation panels, interpretation centre, sign language interpreter
      interpretation of data, bsl interpreter, interpretation of results, french polishing, polish the, polish floors
      interpretation of history, historical interpretation, statutory interpretation, interpretation of the, data interpretation
      museum interpretation, interpretation clause, mandarin orange, interpret data, nail polish, furniture polish, costumed interpreters
      interpretation plan, interpreted as, bengali restaurant
    `,
  },
  "language.translation": {
    things: `
      translation service, translator, document translation, written translation, translation of documents, translation agency
      certified translation, sworn translation, notarised translation, birth certificate translation, legal translation
      medical translation, patient leaflet translation, translated leaflets, translated information, leaflet translation
      website translation, localisation, web localisation, multilingual website, software localisation
      welsh translation, english to welsh, cyfieithu, gaelic translation, bilingual documents welsh
      transcription, transcriber, audio transcription, interview transcription, transcribe recording, verbatim transcript
      subtitles, closed captions, captioning, live captioning, captioned video, captions for video
      audio description, audio describer, described performances, audio-description for theatre
      braille, braille transcription, braille printing, braille translation, tactile graphics
      easy read, easyread, easy read documents, easy-read translation, easy read information, make it easy read, easy to read leaflets
      large print, large print documents, accessible formats, alternative formats, accessible information standard, accessible information
      audio recording of documents, talking newspaper, audio newspaper, recorded newspaper, tape newspaper, talking magazines
      proofreading, proof-reading, copy-editing, copy editor, copyediting, proof reader, text editing
      plain english, plain english editing, plain language, plain english rewriting, clear writing
      voiceover, voice-over, dubbing, voice artist, foreign language voiceover
      back translation, translation checking, translation review, multilingual typesetting, foreign language typesetting
      translation into urdu, translation into polish, translation into arabic, translate into other languages, foreign language translation
    `,
    weak: "languages, accessible documents, easy words and pictures, audio typing, tactile maps",
    not: `
      translational research, translate into action, translate into practice, translating ideas, translating policy, translates to
      translate into jobs, genetic transcription, research translation, knowledge translation, academic transcript, translation of research
      gene transcription, lost in translation
    `,
  },
  "language.bsl": {
    things: `
      british sign language, bsl, sign language, signing for deaf, sign language service, irish sign language, isl signing
      bsl interpreter, sign language interpreter, bsl english interpreter, signed interpreter, rslis, deaf interpreter
      bsl translation, bsl video, bsl translated video, bsl in-vision, sign language video, signed video, bsl access
      bsl remote interpreting, bsl video relay, video relay service, online bsl interpreter, vrs interpreter
      bsl classes, bsl course, learn bsl, sign language classes, sign language course, learn sign language, bsl level 1, bsl tutor
      deaf people, deaf community, deaf club, deaf charity, d-deaf, deaf centre, deaf association, deaf adults
      deaf children, deaf youth, deaf young people, teacher of deaf, families of deaf children, deaf children's society
      deaf awareness, deaf awareness training, deaf equality training, sign awareness, deaf-led training
      lipspeaker, lip speaker, lip-speaking, lip reading, lipreading, lip-reading classes, lipreading class
      speech to text reporter, palantypist, palantype, speech-to-text, stenographer, sttr, electronic notetaker, velotype
      notetaker, note taker for deaf, notetaking support, communication support worker, communication professional
      deafblind, deafblind guide, deafblind manual, hands-on signing, dual sensory loss, communicator guide, deafblind interpreter
      makaton, makaton signing, makaton training, signalong, key word signing, baby signing, sign-supported english
      hard of hearing, hearing loss support, hearing impaired, deafened, hearing loss, hearing support
      hearing loop, induction loop, loop system, loop hire, portable loop, hearing loop installation
      deaf advocacy, deaf support worker, deaf outreach, deaf mental health, deaf social work, specialist deaf services
      signed show
    `,
    weak: "deaf, signed performance, hearing, hearing dogs, communication support, tinnitus, sign supported, sensory loss",
    not: `
      public hearing, court hearing, tribunal hearing, hearing aids, hearing voices, fair hearing, hearing your views, disciplinary hearing
      hearing about, tone deaf, hearing protection, deaf ears, hearing from you, hearing from, hearing tests, deaf to
    `,
  },
  "language.cultural": {
    things: `
      cultural mediation, intercultural mediation, cultural broker, bicultural workers
      cultural awareness training, cultural awareness, cultural competence, cross-cultural training, intercultural training, intercultural
      bilingual advocacy, bilingual advocate, bilingual link worker, bilingual support worker, bilingual caseworker, multilingual advocacy
      language lessons, language teaching, language classes, foreign language lessons, learn a language, language tuition, language school
      french lessons, french classes, learn french, french tuition, french teacher, french for beginners
      spanish lessons, spanish classes, learn spanish, spanish tuition, spanish teacher, spanish for beginners
      german lessons, german classes, learn german, german teacher
      italian lessons, italian classes, learn italian, italian teacher
      arabic lessons, arabic classes, learn arabic, arabic teacher, arabic school
      chinese school, mandarin lessons, mandarin classes, learn mandarin, chinese lessons, chinese classes
      polish school, polish saturday school, polish lessons, learn polish
      urdu classes, urdu lessons, punjabi classes, bengali classes, learn urdu, gujarati classes
      mother tongue classes, community languages classes, mother-tongue school, supplementary school, saturday school, heritage language
      welsh lessons, learn welsh, welsh for adults, welsh classes, dysgu cymraeg, welsh learners, cymraeg
      gaelic classes, learn gaelic, gaelic medium, irish language, irish classes, gaeilge, gaelic language
      cornish language, scots language, manx language, minority languages
      language exchange, conversation exchange, language cafe, conversation club, language buddies, tandem language, talking cafe language
      primary languages, mfl teaching, modern foreign languages, languages in schools, language assistants
      intercultural dialogue, interfaith dialogue, multi-faith, intercultural exchange, cross-cultural understanding
      international exchange, youth exchanges, cultural exchange, student exchange, twinning association, town twinning, erasmus exchange
      roma support, roma families, roma community support
    `,
    weak: `
      languages, french, spanish, german, italian, bilingual, link workers, multicultural, esperanto, cultural integration, welsh
      interfaith, refugee awareness training, asylum awareness, faith awareness, refugee awareness, foreign languages
    `,
    not: `
      french polishing, french bread, french windows, french doors, spanish food, german market, italian restaurant, italian food
      welsh government, welsh assembly, welsh water, welsh charities, body language, language delay, speech and language, sign language
      welsh cakes, social prescribing link workers, family link workers, link workers social, english language, language interpreter
      programming languages, english language classes, foul language, language processing, welsh council, welsh local authorities
      plain language, welsh lamb
    `,
  },
});
