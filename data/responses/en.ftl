# Everything the user reads, in English. Same keys and variables as sv.ftl. Write plain British English: short sentences, active voice, no jargon, "you".

## Small talk and ground rules
welcome = Hello! I am Stödlotsen, an automated assistant. Tell me in your own words what you need, and I will look for national support for improving public services. Do not include personal details.
greet = Hello! I am Stödlotsen, an automated assistant. What do you want to get done, and where are you stuck? Write in your own words, in Swedish, Norwegian, Danish or English. I answer in Swedish or English. Do not include personal details.
thanks = You are welcome! Did the answer help you? Write again if you want to look for something else.
bye = Goodbye! I forget this conversation within twelve hours. Write “send the list” if you want to take it with you. Did the answer help you?
bot = No, I am not a person. I am Stödlotsen, an automated assistant. My answers come from a catalogue of national support. It builds on the survey Ramboll made for Vinnova in 2023 and on the providers’ websites. The providers have not confirmed everything. Would you rather talk to a person? Say so, and I will show you where to turn.
capability = I can find national support that fits what you need: money, methods, networks, places to test, advice and training. I can also explain terms, tell you about providers and make a summary to take with you. Try, for example: “We want to test a new service before we buy it.”
limits = I do not know about regional or local support. I cannot apply for you, send email or read files. Paste the text here instead, but leave out personal details. The catalogue’s texts are in Swedish, so parts of my answers will be too.
privacy = I do not save anything about you. Your text stays in memory while we talk. It disappears within twelve hours, or when the conversation is deleted. Identity numbers, phone numbers, email addresses and card numbers are replaced before I read the text. Even so, write nothing about individuals. Questions about public records? Ask the organisation that runs the page.
feedback = Thank you for telling me. I cannot change the information myself. Tell the people who run the page you are on what is wrong, and they can correct the catalogue. The catalogue covers support that is available throughout Sweden.
out-of-scope = I cannot help with that. I help people who work in a municipality, a region or a government agency find support for improving what they do. Is this about a service from one of them? Call their switchboard. In an emergency, call 112. For health advice, call 1177.
abuse = I will not answer that. I am happy to help if you have a question about support for improving what you do.
gibberish = I did not understand that. Write a sentence about what you want to get done or where you are stuck. For example: “We have tested a solution but do not know if it made a difference.”
save-empty = There is no list to take with you yet. Tell me first what you need, and I will make a summary. You do not need to give an address.
injection = I only do what I am built for: finding support in the catalogue. Tell me what you need.
pii = Do not write details about individuals here. I will not repeat them. Tell me what you need without names, numbers or addresses.
redacted = I removed personal details from your text before I read it. Do not write details about individuals here.
language-switched = Of course. Let us continue in English.
started-over = Let us start again. What do you need?
nothing-to-go-back-to = This is the beginning. There is nothing to go back to.
went-back = I went back one step.
no-list-yet = I have not shown you a list yet. What do you need?
correct = What did I get wrong? Choose here, or use your own words.

## Questions
ask-need = I do not quite understand what you need. What do you want to get done?
ask-need-noted = I have noted this: { $what }. What is it about? Tell me what you want to get done.
ask-principle = What do you want the support to help you with?
ask-support-type = What kind of help are you looking for?
ask-support-type-excluded = What kind of help are you looking for? I will leave out { $excluded }.
choice-show-anyway = Not sure, show me anyway
choice-more = Show more
choice-restart = Start again
choice-wrong-principle = What we want help with
choice-wrong-support = The kind of help
choice-wrong-receiver = Who it is for

## What I understood
understood-both = I take it that you want to { $principle } and are looking for { $support }.
understood-principle = I take it that you want to { $principle }.
understood-support = I take it that you are looking for { $support }.
understood-because = I base this on your words: { $words }.
understood-facets = I have also noted { $facets }.
understood-facets-only = I have noted { $facets }.
noted-receiver = that it is for { $value }
noted-phase = that you are going to { $value }
noted-level = that it is for { $value }
noted-cost-gratis = that it must be free
noted-cost-avgift = that it may cost money
noted-cost-bidrag = that it must give you money
noted-cost-medlemskap = that it may require membership
noted-cost-okant = that the cost may be unknown
understood-excluded = I am leaving out: { $excluded }.
quoted = “{ $word }”
and = and

principle-p1 = Embrace and enhance innovation within the public sector
principle-p2 = Encourage and equip all public servants to innovate
principle-p3 = Cultivate new partnerships and involve different voices
principle-p4 = Support exploration, iteration and testing
principle-p5 = Diffuse lessons and share practices
aim-p1 = get a clear direction, a mandate and structure for doing new things
aim-p2 = give managers and staff knowledge, courage and time
aim-p3 = work with others or bring in more voices
aim-p4 = explore, test or introduce a solution
aim-p5 = follow up, learn and share what you know
choice-p1 = Get a clear direction, a mandate and structure for doing new things
choice-p2 = Give managers and staff knowledge, courage and time
choice-p3 = Work with others or bring in more voices
choice-p4 = Explore, test or introduce a solution
choice-p5 = Follow up, learn and share what you know

support-finansiering = funding
support-metodstod = methods and tools
support-natverk = networks
support-testbadd = places to test
support-radgivning = advice
support-utbildning = training
choice-finansiering = Money
choice-metodstod = Methods, templates and guides
choice-natverk = A network: meet others in the same situation
choice-testbadd = A place to test
choice-radgivning = Someone to advise or guide us
choice-utbildning = A course or other training

receiver-kommun = municipalities
receiver-region = regions
receiver-myndighet = government agencies
receiver-regeringskansliet = the Government Offices
phase-behov = understand the need
phase-ide = come up with ideas
phase-test = test a solution
phase-inforande = introduce a solution
phase-spridning = spread what works
level-medarbetare = staff
level-chef = managers
level-ledning = top management
level-politik = politicians
cost-gratis = free
cost-avgift = costs money
cost-bidrag = gives you money
cost-medlemskap = requires membership
cost-okant = cost unknown

## The list
list-header = { $total ->
    [one] I found one offer of support that fits.
   *[other] { $shown ->
        [one] I found { $total } offers of support that fit. Here is one of them.
       *[other] I found { $total } offers of support that fit. Here are { $shown } of them.
    }
}
list-header-all = { $total ->
    [one] I found one offer of support that fits.
   *[other] I found { $total } offers of support that fit. Here are all of them.
}
list-header-near = { $total ->
    [0] I cannot find any support that fits fully. Here is what comes closest.
    [one] Only one offer fits fully. After it come the ones that are close.
   *[other] Only { $total } offers fit fully. After them come the ones that are close.
}
list-next = { $shown ->
    [one] Here is number { $last } of { $total }.
   *[other] Here are numbers { $first } to { $last } of { $total }.
}
list-exhausted = That is all I have: { $total }. Try changing something: who it is for, the kind of help, or what you want to get done.
list-unknown-cost = { $count ->
    [one] I have left out one offer because I do not know what it costs.
   *[other] I have left out { $count } offers because I do not know what they cost.
}
list-not-confirmed = Always check with the provider. The information in the catalogue comes from public sources.
gap-none = I cannot find any national support for this in the catalogue. There may not be any, but the catalogue is not complete. Try changing the kind of help or who it is for.
gap-thin = There is not much national support for this in my catalogue. It is not complete. Do ask the providers below, or look at another kind of help for now.
browse-counts = The catalogue has { $offerings } offers of support from { $actors } providers. What kind of support do you want to see?
choice-with-count = { $name } ({ $count })

card-not-confirmed = not confirmed by the provider
card-source-dated = Source from { $date }
card-source-undated = The source has no date
card-ended = has ended

why-dated = The source is from { $date }.
why-fits_principle = It helps you { $aim }.
why-fits_support_type = It offers { $support }.
why-fits_receiver = It is for { $receiver }.
why-fits_phase = It is useful when you want to { $phase }.
why-fits_level = It is for { $level }.
why-words = The text mentions { $words }.
why-concrete_next_step = There is a clear first step.
why-confirmed = A source shows that it exists.
why-not_confirmed = The provider has not confirmed this.
why-fresh = The source is recent ({ $date }).
why-near_miss_principle = Close: it is mostly about something other than what you asked for.
why-near_miss_support_type = Close: it is another kind of help.

offering-detail = { $name } from { $actor }: { $summary }
offering-next-step = How to get started: { $step }
offering-unknown = Which offer do you mean? Write its number in the list, or its name.
offering-limits = That is all I know. If you have questions, ask the provider.

## Terms
concept-unknown = I do not know that word. It is not in the glossary. Try another word, or look in the glossary.
concept-found = { $count ->
    [one] This is how the glossary explains the term:
   *[other] This is how the glossary explains the terms:
}
concept-actors-say = Providers may call it { $labels }.
concept-source = Source: { $source }
choice-support-for-concept = Show support: { $name }
choice-back-to-need = Back to my need

## Providers
actor-unknown = I do not know that provider. It is not in the catalogue, which covers providers that offer support throughout Sweden.
actor-text = { $name } – { $summary }
actor-offerings = { $count ->
    [0] The catalogue has no offers from them at the moment.
    [one] The catalogue has one offer from them.
   *[other] The catalogue has { $count } offers from them.
}
actor-not-confirmed = The information about { $name } is not confirmed. Check on their website.
actor-ended = { $name } no longer exists.
actor-successor = { $name } has taken over the work.
actor-homepage = Contact them at { $url }.
actor-no-homepage = I have no contact details for them.

## Changing, comparing, more than one need
changed = { $what }
changed-principle = Now it is about how to { $what }.
changed-support = Now I am looking for { $what }.
changed-receiver = Now I only show support for { $value }.
changed-phase = Now I put support for when you { $value } higher up.
changed-level = Now I put support for { $value } higher up.
changed-level-none = I see nothing here that is especially for { $value }.
changed-cost-gratis = Now I only show free support.
changed-cost-avgift = Now I only show support that costs money.
changed-cost-bidrag = Now I only show support that gives you money.
changed-cost-medlemskap = Now I only show support that requires membership.
changed-cost-okant = Now I only show support whose cost I do not know.
changed-excluded = Now I leave out { $what }.
changed-included = Now { $what } can be shown again.
changed-words = I do not know whether the support meets what you wrote, as I cannot choose by it. I searched with your words too, so the order may be another one.
national-only = I only know of support that is available throughout Sweden. Ask your region or county administrative board about what only exists near you.
change-unclear = I did not understand what you want to change, so the list is as it was.
dropped-principle = Now I do not know what the support is to help you with.
dropped-support = Now any kind of help will do.
dropped-receiver = Now it does not matter who the support is for.
dropped-phase = Now it does not matter how far you have come.
dropped-level = Now it does not matter who among you it is for.
dropped-cost = Now the cost does not matter.
no-filters = The list has no filters right now.
already-so = The list is like that already.
no-such-filter = That filter is not on, so the list is as it was.
ask-which-filter = Which filter should I take away?
ask-receiver = Who is it for?
ask-phase = How far have you come?
ask-level = Who among you is it for?
ask-cost = What may it cost?
choice-wrong-phase = How far we have come
choice-wrong-level = Who among us it is for
choice-wrong-cost = What it may cost
choice-any = It does not matter
chip-without = not { $what }
choice-compare = Compare the first ones
compare-header = Here are { $names } side by side.
compare-which = Which ones should I compare? Write two numbers from the list, for example “compare 1 and 3”.
compare-cut = I can compare three at a time. Here are the first three.
compare-limits = I do not know how long it takes. Ask the actor.
compare-unknown = not known
compare-yes = yes
compare-no = no, not by the actor
compare-actor = Actor
compare-for = For
compare-level = Who among you
compare-cost = Cost
compare-phase = Fits when you are to
compare-kind = Kind of help
compare-next-step = First step
compare-source = Source
compare-confirmed = Confirmed
why-list-words = I went by your words { $words }. This is why each one is there:
why-list-chosen = I went by what you chose. This is why each one is there:
why-item = { $number }. { $name }: { $why }
why-item-plain = { $number }. { $name }: It matches what you want and the help you are looking for.
why-order = The order says how well the support matches what you wrote. It says nothing about which actor is best.
why-not-excluded = { $name } is not there because you left it out.
why-not-receiver = { $name } is not there because the support is for others than you.
why-not-cost = { $name } is not there because the cost is not what you chose, or I do not know the cost.
why-not-principle = { $name } is not there because it is about something else than what I think you want.
why-not-support = { $name } is not there because it is another kind of help than you are looking for.
why-not-lower = { $name } fits too, but comes further down the list. Write “show more” to get there.
remark = I see. The list is still there. Tell me if you want to change something or look for something else.
remark-no-list = I see. Tell me what you want to get done, and I will look.
fewer = { $count ->
    [one] I will show one at a time. The best fit comes first.
   *[other] I will show { $count } at a time. The best fits come first.
}
count = { $left ->
    [0] There are { $total }. You have reached the end of the list.
   *[other] There are { $total }. You see number { $first } to { $last }, so { $left } are left.
}
two-needs = I read this as two different needs:
two-needs-part = { $number }. You want to { $aim } and are looking for { $support }.
two-needs-part-aim = { $number }. You want to { $aim }.
ask-which-need = Let us take one at a time. Which one first?
choice-need = Start with { $what }
choice-need-both = It is one and the same need
choice-next-need = Take the other need: { $what }
next-need-left = You had one more need: { $what }. Shall we take it now?
next-need-none = I only know the need that the list is about. Do tell me about another.
other-need = the other need
## Gaps
gap-report = { $says } So says the report that I build on.
gap-source = Source: Ramboll’s ecosystem analysis for Vinnova 2023, the section “{ $place }”.
gap-quote = In Swedish: “{ $quote }”
gap-meanwhile = Meanwhile: { $advice }
gap-no-need = Tell me what you want to get done, and I will say what there is and what is missing.
gap-all-there-is = { $exact ->
    [0] Nothing in the catalogue fits fully.
    [one] One offer in the catalogue fits fully.
   *[other] { $exact } offers in the catalogue fit fully.
} { $near ->
    [0] Nothing else is close.
    [one] One more is close.
   *[other] { $near } more are close.
} The catalogue is not complete. It only has support that is available throughout Sweden, so ask regionally too.
gap-as-said = The report that I build on also says that there is too little support here.
gap-not-named = I do not know of the report naming a gap just here.
list-header-gap = { $total ->
    [one] One offer comes closest.
   *[other] { $total } offers come closest. Here are { $shown } of them.
}
gap-elsewhere = Would you like to look at another kind of help?
back-to-need = Then we go back to your need.

## Terms and providers, continued
concept-compared = This is how the words differ:
concept-unknown-near = I do not know that word. It is not in the glossary. Do you mean one of these?
concept-is-name = That word is not in the glossary, but it is in the name of support in the catalogue. Which one do you want to read about?
concept-which = Which word do you mean?
concept-which-word = Which word do you mean? Write it, and I will explain it.
choice-explain = What does { $name } mean?
choice-glossary = Show the glossary
choice-more-terms = More words
glossary-page = Words { $first } to { $last } of { $total } in the glossary. Choose one, and I will explain it.
difference-means = Means
difference-aim = Helps you
difference-support = Kind of support
difference-unwritten = I have no ready comparison of these words. This is how the glossary describes them.

understood-actors = I only show support from { $actors }.
actor-no-successor = I do not know of anybody who has taken over.
actor-old-page = What is left to read: { $url }
actor-none-of-kind = I cannot find any such support from that provider in the catalogue.
actor-count = { $support } ({ $count })
actor-counts = By kind: { $counts }.
actor-which = Which provider do you mean? Write its number in the list, or its name.
actors-some = You named { $count } providers. I show { $shown } at a time.
choice-all-from = Show everything from { $name } ({ $count })
choice-all-actors = Show all providers
choice-more-actors = Show more providers ({ $count } left)
contact-via = You can reach { $name } at { $url }.
contact-none = I have no web address for { $name }.
contact-limits = I have no names, phone numbers or email addresses. Look for contact details on their site.
contact-pages = These pages of theirs are about your question:
contact-whose = Which provider do you want to reach? Write its name.

## Views
actors-header = { $count ->
    [one] I find one provider in the catalogue.
   *[other] I find { $count } providers in the catalogue, in alphabetical order.
}
actors-filter = Selected: { $what }.
actors-page = Here are numbers { $first } to { $last }.
actors-for-receiver = for { $value }
actors-for-phase = to { $value }
actors-for-level = for { $value }
actors-count = { $count ->
    [0] no offers at the moment
    [one] one offer
   *[other] { $count } offers
}
actors-none = I cannot find any such provider in the catalogue.
actors-exhausted = Those were all the providers.
matrix-actors = This is how many providers of each kind offer each kind of support. A provider may offer several kinds.
matrix-actors-of = This is how many providers of each kind offer this: { $what }.
matrix-principles = This is how many offers there are for what you want help with. An offer may be counted in several places.
matrix-total = Total
choice-matrix = Show a table of kinds of providers
choice-matrix-principles = Show a table of what the support helps with
browse-kinds = What kind of help do you want to see?
actor-kind-myndighet = Government agencies
actor-kind-medlemsorganisation = Membership organisations
actor-kind-bolag = Companies
actor-kind-forskningsinstitut = Research institutes
actor-kind-larosate = Universities and colleges
actor-kind-stiftelse = Foundations
actor-kind-plattform = Platforms
actor-kind-innovationsprogram = Innovation programmes
actor-kind-natverk = Networks
actor-kind-eu_norden = EU and the Nordic countries
actor-one-myndighet = government agency
actor-one-medlemsorganisation = membership organisation
actor-one-bolag = company
actor-one-forskningsinstitut = research institute
actor-one-larosate = university or college
actor-one-stiftelse = foundation
actor-one-plattform = platform
actor-one-innovationsprogram = innovation programme
actor-one-natverk = network
actor-one-eu_norden = EU or Nordic body

## Errors
failed = Something went wrong on my side, and I could not answer. Your text is not saved. Try again in a while.
request-reference = Reference number: { $id }
problem-bad-request-title = The request could not be read
problem-bad-request = The content is not valid JSON in UTF-8, or a field is missing. See /api/v1/openapi.json.
problem-empty-title = The text is empty
problem-empty = Write what you need, in at least one word.
problem-too-long-title = The text is too long
problem-too-long = The text can be at most { $max } characters. Shorten it and send it again.
problem-too-large-title = The request is too large
problem-too-large = The content can be at most { $max } bytes.
problem-length-required-title = Length required
problem-length-required = Say how large the content is (Content-Length).
problem-parameter-title = Invalid value
problem-parameter = { $field } has a value that cannot be used. See /api/v1/openapi.json.
problem-not-text-title = The text cannot be read
problem-not-text = The text contains characters that cannot be read. Paste it as plain text.
problem-text-or-choice-title = Send a text or a choice
problem-text-or-choice = Send either text or choice_id: one of them, not both.
problem-unknown-choice-title = No such choice
problem-unknown-choice = I do not know that choice. Choose one of the buttons in the latest answer, or use your own words.
problem-unauthorized-title = The conversation cannot continue
problem-unauthorized = The key to the conversation is missing or not valid. Start a new conversation.
problem-expired-title = The conversation has expired
problem-expired = The conversation is too old and has been forgotten. Start a new one.
problem-not-found-title = Not found
problem-not-found = What you are looking for is not here. Check the address.
problem-no-quality-title = No measurements yet
problem-no-quality = There are no measurements to show yet. They come once whoever runs the service has measured the quality (make bench).
problem-invalid-value-title = Value not valid
problem-invalid-value = { $field } has a value that is not allowed. Allowed: { $allowed }.
problem-too-many-title = Too many questions
problem-too-many = You have sent many questions in a short time. Seconds to wait before you try again: { $seconds }.
problem-host-busy-title = Many are asking right now
problem-host-busy = Many people are using Stödlotsen on this page right now. Seconds to wait before you try again: { $seconds }.
problem-host-key-title = The page may not show Stödlotsen
problem-host-key = This page is not allowed to show Stödlotsen: its key is missing or not valid. You can use Stödlotsen at { $address } instead.
problem-host-origin-title = The page may not show Stödlotsen
problem-host-origin = This page is not allowed to show Stödlotsen: its key belongs to another site. You can use Stödlotsen at { $address } instead.
problem-assistant-away-title = The assistant is not responding
problem-assistant-away = The assistant is away for the moment. Wait a minute and try again. The glossary and the catalogue still work.
problem-database-away-title = The catalogue is not responding
problem-database-away = The catalogue is away for the moment. Wait a minute and try again.
problem-redaction-title = The text could not be checked
problem-redaction = I could not check your text for personal details, so I did not read it. Rewrite it and try again.
problem-internal-title = Something went wrong
problem-internal = Something went wrong on our side. Nothing is saved. Try again in a while.
problem-method-title = Method not supported
problem-method = The address exists, but not for that method. See /api/v1/openapi.json.

## The page
page-title = Stödlotsen
page-lead = Tell me in your own words what you need, and I will show you which national support for innovation fits.
page-label = What do you need?
page-hint = Do not write details about individuals. At most 2,000 characters.
page-submit = Find support
page-bot = An automated assistant answers you. Nothing you write is saved.
page-why = Why this one?
page-next-step = How to get started
page-for = For
page-cost = Cost
page-phase = Useful when you want to
page-source = Source
page-link = Go to { $name }
page-answer = Answer

## Limits and people
out-of-scope-to = I cannot help with that. { $where } I only look for support for improving public services.
emergency = Call 112 now if somebody is in danger. I am an automated assistant and cannot raise an alarm for you.
elsewhere-health = Call 1177 for health advice. Call 112 in an emergency.
elsewhere-work = Turn to Arbetsförmedlingen, the employment service, or look at the employer’s vacancies.
elsewhere-social-insurance = Turn to Försäkringskassan, the social insurance agency.
elsewhere-tax = Turn to Skatteverket, the tax agency.
elsewhere-police = Call the police on 114 14, or 112 in an emergency.
elsewhere-studies = Turn to CSN, the board of student finance.
elsewhere-migration = Turn to Migrationsverket, the migration agency.
elsewhere-company = The agencies’ help for companies is gathered on verksamt.se.
elsewhere-it = Turn to the IT support where you work.
elsewhere-employer = Ask your manager, your human resources department or your union.
elsewhere-purchasing = Ask the people in charge of purchasing where you work.
elsewhere-municipality = Call the municipality’s switchboard or contact centre.
distress = That sounds hard. I am an automated assistant and cannot help you with this, but there are people who listen. If it is urgent, call 112. Självmordslinjen, the suicide line, answers day and night: call 90101. Jourhavande medmänniska answers at night: 08-702 16 80. For health advice, call 1177. You do not have to be alone with it.
misuse = I do not help with that: an application must show how things really are. Tell me instead what is new to you, or what does not work today. Then I can look for support that fits what you really do.
human = I cannot put you through, but there are people you can turn to.
human-none = I cannot put you through. Ask the people who run the page you are on. Or tell me what you need, and I will show you providers to contact.
human-host = This is how you reach those who run this service: { $contact }.
contact-way = { $name }: { $url }
choice-human = Talk to a person
calm = I understand that this is annoying. I will keep it short.
ranking-list = I cannot tell which is best for you. The order shows how well the support matches what you wrote, not how good the provider is. Look at who it is for, what it costs and the first step. Which one do you want to know more about?
ranking-actors = I do not rank providers. They do different things, and what fits depends on what you need. I can tell you what each of them does.

## What the catalogue does not know
fact-deadline = I do not know any dates: when it opens, closes or begins. The provider has what applies now.
fact-other = I cannot tell. The catalogue says nothing about it. Ask the provider, who knows what applies now.
fact-person = I do not know the names or numbers of individual people. The provider can tell you who to talk to.
fact-price = I do not know which offer you mean, so I cannot say what it costs.
fact-price-gratis = { $name } is free according to the catalogue.
fact-price-avgift = { $name } costs money, but I do not know how much.
fact-price-bidrag = { $name } gives you money. I do not know how much, or what you must pay yourselves.
fact-price-medlemskap = { $name } requires membership, but I do not know what it costs.
fact-price-okant = I do not know what { $name } costs.
fact-ask = This is where you can check:

## Take the result with you
summary = Here is a summary to show or send. The link opens it again, and you can print it. I send no email: copy the text or open it in your own email program.
summary-title = Support that may suit you
summary-subject = Support that may suit us
summary-need = The need, in our own words: “{ $words }”
summary-gap = There is not much national support for this.
summary-open = Open the summary: { $link }
along-words = Should your own words be in the summary? You wrote: “{ $words }”
choice-along-words = Yes, include my words
choice-along-plain = No, leave them out
along-plain = Then your words are left out. You can use the summary above as it is.
worth-p1 = Without a clear direction and someone in charge, work often stays at single attempts. With outside support it is easier to agree on what you want and who does what.
worth-p2 = New ways of working depend on the people who do the job. With knowledge, time and a manager who dares, more people can contribute.
worth-p3 = Many problems cannot be solved alone. The people affected know things that do not show from the inside. That is why it pays to invite them early.
worth-p4 = It is cheaper to find mistakes on a small scale than when everything is in place. A trial also shows whether it is worth going on.
worth-p5 = What you have learnt is worth more when you can show the results. Others need not repeat it, and you can decide on more than a feeling.
worth-finansiering = Outside money can buy time for the work. Applying and reporting take time too.
worth-metodstod = A ready-made method lets you start at once, without inventing everything yourselves.
worth-natverk = Others in the same situation can tell you what worked and what they would have done differently.
worth-testbadd = In a place made for testing you can try for real without disturbing daily work.
worth-radgivning = Someone who has done it before can more easily see the next step for you.
worth-utbildning = Shared knowledge makes it easier to go on after the course, if you get time to use it.
worth-honest = Nobody can promise that it will work. The first step is usually small: contact the provider and ask whether it suits you.
saved-support = The support
saved-worth = Why the step is worth taking
saved-made = The summary was made on { $date }, with release { $catalogue } of the catalogue and release { $glossary } of the glossary.
saved-print = Print or save as a PDF from your browser’s menu.
saved-to-start = To Stödlotsen
saved-other-language = Läs på svenska
saved-changed = Something has changed since the summary was made.
saved-show-today = Show today’s information
saved-partial = Some of the offers are no longer in the catalogue.
saved-since-changed = The information has changed since then.
saved-since-gone = According to the catalogue this is no longer available.
link-invalid = The link cannot be read. Check that you have the whole address, or make a new summary.
link-too-old = The link is too old, so the result cannot be shown again. Make a new summary.

## Feedback
choice-helped = 👍 It helped
choice-not-helped = 👎 It did not help
feedback-thanks = Thank you, I am glad it helped.
feedback-why = Thank you for telling me. What was wrong?
choice-reason-audience = It is for somebody else
choice-reason-unclear = I do not understand the description
choice-reason-mismatch = It does not match what I wrote
choice-reason-gone = The support no longer exists
choice-reason-other = Something else
feedback-thanks-audience = Thank you, I have noted that. Tell me who it is for, and I will look again.
feedback-thanks-unclear = Thank you, I have noted that. Write the number of the offer, or a word that you want explained.
feedback-thanks-mismatch = Thank you, I have noted that. Tell me what I misunderstood, and I will look again.
feedback-thanks-gone = Thank you, I have noted that. The people who keep the catalogue can check the offer.
feedback-thanks-other = Thank you, I have noted that. I do not keep what you write, only that something was wrong.

## The window on other people's pages
widget-open = Find support
widget-close = Close
widget-larger = Larger
widget-smaller = Smaller
widget-log = Conversation with Stödlotsen
widget-field = Write to Stödlotsen
widget-hint = Do not include personal details.
widget-send = Send
widget-end = End
widget-ended = The conversation has ended. What you wrote is gone.
widget-begin = Start a new conversation
widget-you = You
widget-answered = Answer from Stödlotsen
widget-waiting = Stödlotsen is looking …
widget-slow = This is taking longer than usual. You can keep waiting.
widget-retry = Try again
widget-kept = What you wrote is still here.
widget-problem-offline = You seem to be offline. Try again when you are connected.
widget-problem-slow = The answer did not get through. Try again.
widget-problem-away = Stödlotsen is not answering right now. Try again in a while.
widget-problem-busy = You have sent many questions in a short time. Wait a minute and try again.
widget-problem-expired = The conversation is over. Try again to start a new one.
widget-problem-refused = It could not be sent. Put it another way and try again.
widget-problem-barred = This page is not allowed to show Stödlotsen. Whoever is responsible for the page can set it right.
widget-new-tab = opens in a new tab
widget-choices = Choose
widget-related = Related words
widget-chips = Is this right? Press what you want to change, or remove it.
widget-change = Change: { $what }
widget-remove = Remove: { $what }
widget-about-actor = About { $name }
widget-open-summary = Open the summary
widget-show-text = Show the text
widget-copy = Copy the text
widget-copied = The text has been copied.
widget-copy-failed = It could not be copied. The text is selected, so you can copy it yourself.
widget-mail = Open in your mail program
widget-examples = You could write:
widget-example-1 = We want to try a new service before we buy it.
widget-example-2 = We need money to roll out something that we have tested.
widget-example-3 = Our managers do not dare to give time to new ideas.
## The start page
start-heading = Find support to develop your services
start-for = For you who work in a municipality, a region or a national agency.
start-scope = Right now the catalogue holds { $offerings } kinds of support from { $actors } actors, all with a source.
start-examples = A need can sound like this:
start-again = Ask a new question
start-ways = Would you rather look around yourself?
start-way-offerings = Choose by what you need, who you are and what it may cost.
start-way-actors = See who gives support, and what each of them offers.
start-way-map = See in pictures what support there is, and for what.
start-way-words = Look up what the words of the actors mean.
start-way-gaps = See which needs no national support meets today.

## The glossary as a page
words-title = Glossary
words-lead = You and those who give support may have different words for the same thing. Here you can see what the actors’ words mean, and what they call what you say. Actors are agencies, organisations and others that give support.
words-search = Search for a word
words-scheme = Show
words-scheme-all = All words
words-submit = Search
words-letters = Letters
words-on = Words on { $letter }
words-empty = There are no words on { $letter } here.
words-found = { $count ->
    [one] One word belongs to “{ $q }”
   *[other] { $count } words belong to “{ $q }”
}
words-none = Try a shorter word, or choose a letter.
words-near = Do you mean one of these?
words-cut = These are the first { $shown }. Write more of the word if something is missing.
words-found-by = You may say: { $word }
words-called = The actors call it:
words-says-heading = You say … the actors call it …
words-says-caption = Other words on { $letter }, and what the actors call them
words-says-all = Other words, and what the actors call them
words-says = You say …
words-says-called = … the actors call it
words-parts = Parts
words-part = Part { $part }
words-release = { $total } concepts. This is release { $release } of the glossary.
words-csv = Get the words as a table (CSV)
words-csv-file = glossary
words-csv-word = Word
words-csv-kind = Kind
words-csv-says = Other words for it
words-csv-called = Actors’ word
words-csv-means = Means
words-csv-source = Source
words-csv-id = Id
words-set = The glossary of Stödlotsen
words-no-letter = That letter is not in the glossary.
words-no-concept = That word is not in the glossary. Check the address, or search in the glossary.
words-replaced = This word is no longer used here. Look at this instead:
words-other-sv = Words in Swedish
words-other-en = Other words in English
words-points = What people usually mean
words-points-lead = Those who use the word often or sometimes look for support of this kind.
words-often = (often)
words-sometimes = (sometimes)
words-support = Show support that goes with the word
words-broader = Belongs to
words-narrower = This belongs here, too
words-related = Words that are near
words-version = Release { $release } of the glossary.
scheme-principles = The five innovation principles
scheme-support-types = Kinds of support
scheme-receivers = Who the support is for
scheme-phases = How far you have come
scheme-levels = Who in your organisation
scheme-costs = What it costs
scheme-jargon = The actors’ words
scheme-everyday = Everyday words

## The gaps as a page
gaps-lead = Sometimes there is too little support, or none at all. Here you can see where, what the report says and what you can do meanwhile. The report is Ramboll’s mapping for Vinnova from 2023.
gaps-counts = How much support the catalogue has
gaps-counts-lead = The number shows how many offers there are for each aim and kind of help. Fewer than { $few } is marked. The catalogue is not complete, and one offer can be counted in several places.
gaps-caption = Number of offers for each aim and kind of help
gaps-for = Count only support for
gaps-everybody = Everybody
gaps-none = Where the catalogue has no support
gaps-few = Where the catalogue has little support
gaps-place = To { $aim }: { $kinds }
gaps-no-cells = For every aim and kind of help the catalogue has at least { $few } offers.
gaps-any = Whatever you want to do
gaps-report = What the report says
gaps-do = What you can do
gaps-nearest = Support that is near
gaps-all = Show all support for the same thing
gaps-no-gap = That gap is not in the list. It may have a new address.
gaps-unreadable = What the report says cannot be shown just now. Try again later.

## About Stödlotsen
about-lead = Stödlotsen helps you who work in a municipality, region or government agency to find support for developing your services. You write what you need in your own words. Stödlotsen shows what there is, and says so when there is little.
about-counts = The catalogue has { $offerings } offers from { $actors } actors. The glossary has { $words } concepts.
about-bot = It is a computer program
about-bot-1 = You are talking to an automated assistant, not to a person. The answers are written in advance. The program chooses among them and makes up no texts of its own.
about-bot-2 = The program can misunderstand. That is why it shows how it understood you and which of your words it went by. You can always correct it. The program makes no decisions and does not settle whether you get support.
about-who = Who is behind it?
about-who-1 = The organisation that runs the site is responsible for the service. No actor can pay to be included or to be seen more.
about-contact = This is how you reach those who run the site:
about-no-contact = Ask those who run the page you are on. No contact details have been entered here.
about-built = Where do the facts come from?
about-built-1 = The basis is Ramboll’s mapping of innovation support for Vinnova from 2023. Facts from the actors’ websites have been added. Every fact has a source, and a date if the source has one.
about-built-2 = The actors have not confirmed all facts. If it says “not confirmed by the provider”, the support may have changed or ended. Always check with the actor before you decide.
about-built-3 = The support is sorted by five principles for innovation in the public sector and six kinds of support. The principles come from the OECD, an organisation for cooperation between countries.
about-principles = Read about the five principles
about-supports = Read about the six kinds of support
about-order = In what order is support shown?
about-order-1 = All actors are treated alike. Support that can no longer be had is not shown, nor is support for others than you.
about-order-2 = Then every offer gets points. It gets most for helping you with what you want to do and for being the right kind of help. It gets fewer for the words you wrote, who it is for, how far you have come, a clear first step, and a fresh and confirmed fact.
about-order-3 = Nobody can buy a better place. With equal points, a number that favours no name decides. Among the first five, at most two are from the same actor. With every offer you can see why it is there.
about-order-4 = All points and rules are in the file docs/ranking.md, which comes with the source code.
about-limits = What Stödlotsen cannot do
about-limit-1 = It only knows support that is there for the whole country. Ask your region or county administrative board about support near you.
about-limit-2 = It does not know when applications open and close, exactly what something costs, or whom you should talk to.
about-limit-3 = It cannot apply for you, send e-mail or read files.
about-limit-4 = It gives no advice on law, procurement or individual people’s cases.
about-open = Open source
about-open-1 = Anybody may use, inspect and change the program. The licence is EUPL 1.2, the EU’s own licence for open software.
about-licence = Read the licence
about-api = Are you a developer? Everything on these pages can be had as data, too.
about-api-link = Description for developers (OpenAPI)

## What is stored
kept-lead = Stödlotsen stores nothing about who you are. You do not log in, and the site uses no cookies. Here is everything that is stored all the same, why, and for how long.
kept-caption = What is stored
kept-column-what = What
kept-column-why = Why
kept-column-where = Where
kept-column-time = How long
kept-where-memory = In the server’s working memory. It is not written to any disk.
kept-where-own = In your own browser
kept-where-database = In the database of the service
kept-where-log = In a log file on the server
kept-where-link = In the link itself. Nothing is stored on the server.
kept-until-deleted = Until those who run the service delete it
kept-until-stopped = Until the program is restarted
kept-talk = What you write to the assistant, and what the conversation is about
kept-talk-why = To be able to answer and remember what you have talked about
kept-talk-time = At most { $time } after your last message. It is cleared the next time somebody uses the service. If you press End it is gone at once.
kept-tab = The conversation in the window, and a key that shows that it is yours
kept-tab-why = So that you can change page or reload without losing the conversation
kept-tab-time = Until you close the tab or press End. The key is good for at most { $time }.
kept-address = What you write in search fields and forms on the pages
kept-address-why = The text becomes part of the page’s address, so that the form works without scripts
kept-address-time = As long as the browser keeps its history. You can delete it. We keep no log of the addresses that are visited.
kept-link = The link to a summary that you take with you
kept-link-why = So that the same result can be opened again. The link holds which support you got, but not your words.
kept-link-time = The link works for { $time }.
kept-correction = That somebody corrected the interpretation: the day, what it was and what it became
kept-correction-why = To make the glossary better. What you wrote is not stored.
kept-unmet = That somebody looked for support that hardly exists: the day, the aim, the kind of help, who it was for and how far they had come
kept-unmet-why = To show where support is lacking. It is only numbers, no text.
kept-thumb = That an answer helped or not: the day, the reason, which offer and what kind of need it was about
kept-thumb-why = To find errors in the catalogue. No text, and nothing that points to you.
kept-ip = Your computer’s network address (IP address)
kept-ip-why = So that nobody can overload the service with questions
kept-ip-time = About { $time }
kept-numbers = How many questions come and how fast they are answered
kept-numbers-why = To see that the service works. No text, and nothing that points to you.
kept-failure = That something went wrong: the time, the kind of error and a reference number
kept-failure-why = To be able to fix the error. What you wrote is not there.
kept-removed = Personal data is removed
kept-removed-1 = Before the program reads your text it replaces Swedish personal identity numbers, phone numbers, e-mail addresses and card numbers. If the text cannot be checked, it is not read at all.
kept-removed-2 = The program does not recognise names, street addresses or facts about health. So write nothing about individual people.
kept-not = What is not stored
kept-not-1 = Your name, your e-mail address or who your employer is, unless you write it
kept-not-2 = Cookies or anything else that follows you between websites
kept-not-3 = Anything with other companies: the pages fetch nothing from others than those who run the service
kept-rights = Your rights and who is responsible
kept-rights-1 = The organisation that runs the service is responsible for it, also for questions about personal data and public documents. As we do not know who you are, it is mostly not possible to find what you in particular have written.
kept-rights-2 = If you are unhappy with how your data is handled, you can complain to the Swedish Authority for Privacy Protection.
kept-rights-link = To the Swedish Authority for Privacy Protection
kept-host = Is Stödlotsen part of another website, such as your intranet? Then that website may store more. Ask those responsible for it.
time-days = { $count ->
    [one] one day and night
   *[other] { $count } days
}
time-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
time-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
time-seconds = { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}

## The help page
help-lead = Write as you would say it to a colleague. You need not know any special words.
help-write = How to write a need
help-write-1 = Tell what you want to get done, or what is in the way.
help-write-2 = Do say what help you are looking for: money, a method, somebody to ask, a course, others in the same situation or a place to test.
help-write-3 = Also say whether you are a municipality, region or agency, and how far you have come.
help-write-4 = Write one need at a time. A sentence or two is enough. The text may have at most { $max } characters.
help-write-5 = Write nothing about individual people.
help-examples = For example:
help-correct = Did it go wrong?
help-correct-1 = Read what Stödlotsen thinks that you mean. Is it not right? Write what you mean, such as “no, I mean training” or “it is for the region”.
help-correct-2 = In the window you can also press what is wrong and choose something else, or take it away.
help-correct-3 = Write “undo” to take back the latest change and “start over” to begin from the beginning.
help-say = What you can write
help-say-1 = “show more” – the next offers in the list
help-say-2 = “compare 1 and 3” – two offers side by side
help-say-3 = “2” or “the second one” – more about an offer in the list
help-say-4 = “why these?” – what the list is based on
help-say-5 = “what is a test bed?” – explain a word
help-say-6 = “what does Vinnova do?” – tell about an actor
help-say-7 = “send the list” – a summary to take with you
help-keys = By keyboard
help-keys-caption = Keys in the window
help-key = Key
help-key-does = What it does
help-key-tab = Tab
help-key-tab-does = Goes to the next button, link or field. Shift and Tab goes back.
help-key-enter = Enter
help-key-enter-does = Sends what you have written, or presses the button you are on.
help-key-shift-enter = Shift and Enter
help-key-shift-enter-does = Makes a new line in what you write.
help-key-esc = Esc
help-key-esc-does = Closes the window. The conversation is kept until you end it.
help-without = Without chat
help-without-1 = You can search without chat and without scripts: write the need on the start page, or browse support, actors and words.
help-cannot = What Stödlotsen cannot do
help-cannot-1 = It does not apply for you, sends no e-mail and reads no files. It does not know when applications close. It does not know support that only exists in one municipality or region.
help-more = More about what Stödlotsen can and cannot do
help-human = Talk to a person
help-human-1 = Stödlotsen cannot connect you to anybody. The actor behind an offer knows most about it: follow the link beside the offer.
help-wrong = Is a fact wrong? Tell those who run the site.

## Accessibility statement
access-title = Accessibility of Stödlotsen
access-lead = We want everybody to be able to use Stödlotsen. Here is how the service meets the Swedish act on accessibility to digital public services, which shortcomings we know of, and how to tell us about more.
access-who = The statement is about Stödlotsen: the pages here and the window that may be on other websites. The organisation that runs the site is behind the service.
access-how = How accessible is the service?
access-how-1 = The service partly complies with the act (2018:1937) on accessibility to digital public services. We know of shortcomings, and they are listed below. The measure is the standard EN 301 549, which builds on the guidelines WCAG 2.1, level AA. We aim at WCAG 2.2 AA.
access-cannot = If you cannot use some part
access-cannot-1 = Most of what can be done in the chat can also be done on ordinary pages without scripts. Is there still something you cannot use? Contact those who run the site, and you will get help in another way.
access-report = Tell us about shortcomings
access-report-1 = Have you found something that does not work and is not listed here? Tell those who run the site. Please say which page it is about and what assistive technology you use.
access-supervision = Supervision
access-supervision-1 = The Agency for Digital Government (Digg) supervises that the act is followed. If you are unhappy with the answer you get, you can report it there. The government has decided that Digg will become part of the Swedish Post and Telecom Authority. So if the link does not work, turn to the Post and Telecom Authority.
access-supervision-link = Report lacking accessibility to Digg (in Swedish)
access-known = Shortcomings that we know of
access-known-1 = We have not tried the service with screen readers together with people who use them every day. Something may be read in a way that is hard to follow.
access-known-2 = Names and descriptions in the catalogue may hold English words that are not marked as English. A screen reader may then pronounce them wrongly (WCAG 3.1.2).
access-known-3 = On the English pages the descriptions of support and some explanations are in Swedish. They are marked as Swedish.
access-known-4 = A conversation can go on for at most { $time }. You get no warning before. What you wrote stays in the window, and a new conversation can begin (WCAG 2.2.1).
access-known-5 = There is no form for telling about shortcomings, only the contact that those who run the site have given.
access-known-6 = Wide tables can be scrolled sideways on a narrow screen. They cannot be made narrower.
access-outside = What lies outside
access-outside-1 = The links beside the support lead to the actors’ own websites. We cannot change those.
access-tested = How we have tested the service
access-tested-1 = We who built the service have tested it ourselves. Nobody from outside has examined it.
access-tested-2 = The window is tested automatically in the browser Chromium with the tool axe: in light and dark, with high contrast and on a screen that is 320 pixels wide. The whole way through a conversation is tested with the keyboard alone.
access-tested-3 = The pages are tested in the same way, also without scripts. Their code is checked against the rules of HTML. We also check that headings come in order and that fields, tables and links have names.
access-dates = The assessment was made on { $assessed }. The statement was updated on the same day.

## The quality page
quality-lead = This is how often Stödlotsen understands correctly. We have tried it on messages where the right answer was settled in advance.
quality-how = Measured on { $date } with { $needs } messages that hold a need and { $other } others, such as greetings and questions about words. They do not come from conversations here, as conversations are not stored.
quality-nothing = There are no figures here yet. Nobody has measured how often Stödlotsen understands correctly, or the figures cannot be read.
quality-nothing-more = So do not trust the interpretation without reading it. You can always correct it.
quality-main = The most important
quality-interval = Probably between { $low } and { $high } per cent with other messages of the same kind.
quality-interval-means = The interval shows how sure the figure is. Had we tried other messages of the same kind, the share would have been within it in about 95 cases of 100. The fewer messages, the wider the interval.
quality-figure-pair_accepted = Both the aim and the kind of help were right in { $right } of { $n } cases ({ $percent } per cent).
quality-figure-principle_accepted = What the support should help with was right in { $right } of { $n } cases ({ $percent } per cent).
quality-figure-support_accepted = The kind of help was right in { $right } of { $n } cases ({ $percent } per cent).
quality-figure-kind_need = A need was taken for a need in { $right } of { $n } cases ({ $percent } per cent).
quality-figure-kind_other = Messages that are no needs, such as greetings and questions about words, were understood correctly in { $right } of { $n } cases ({ $percent } per cent).
quality-figure-principle_holds_back = When there was no knowing what the support should help with, Stödlotsen did not guess in { $right } of { $n } cases ({ $percent } per cent).
quality-figure-support_holds_back = When there was no knowing the kind of help, Stödlotsen did not guess in { $right } of { $n } cases ({ $percent } per cent).
quality-figure-support_silent = Stödlotsen missed that a kind of help was mentioned in { $right } of { $n } cases ({ $percent } per cent).
quality-figure-excluded_honoured = When somebody turned down a kind of help, Stödlotsen followed that in { $right } of { $n } cases ({ $percent } per cent).
quality-figure-list_other = Stödlotsen showed support though nobody asked for any in { $right } of { $n } cases ({ $percent } per cent).
quality-worse = What it is worse at
quality-worse-lead = In these cases the result was clearly worse than for all messages together.
quality-of-kind = The message was understood correctly in { $right } of { $n } cases ({ $percent } per cent).
quality-perhaps = What it may be worse at
quality-perhaps-lead = Here it was worse, too, but we have tried fewer than { $few } messages. So the figures are uncertain.
quality-groups = Different kinds of messages
quality-groups-lead = How often it was right. An asterisk (*) means fewer than { $few } messages, so the figure is uncertain.
quality-cell = { $right } of { $n } ({ $percent } %)
quality-column-principle_accepted = The aim was right
quality-column-support_accepted = The kind was right
quality-by-length = By length
quality-by-receiver = By who it is for
quality-by-language = By language
quality-by-style = By way of writing
quality-group-short = At most 8 words
quality-group-medium = 9 to 25 words
quality-group-long = 26 to 60 words
quality-group-longest = More than 60 words
quality-group-kommun = Municipalities
quality-group-region = Regions
quality-group-myndighet = Agencies
quality-group-unsaid = Not said
quality-group-sv = Swedish
quality-group-en = English
quality-group-no = Norwegian
quality-group-und = Unclear language
quality-group-question = Questions
quality-group-story = Stories
quality-group-typos = With spelling errors
quality-group-plain = Without å, ä and ö
quality-group-caps = Capital letters only
quality-kind-need = Needs
quality-kind-term = Questions about words
quality-kind-actor = Questions about actors
quality-kind-browse = Those who want to browse
quality-kind-followup = Follow-up questions
quality-kind-greet = Greetings
quality-kind-thanks = Thanks
quality-kind-bye = Goodbyes
quality-kind-bot = Questions whether the assistant is a person
quality-kind-capability = Questions about what the assistant can do
quality-kind-privacy = Questions about what is stored
quality-kind-feedback = Praise and complaints
quality-kind-out_of_scope = Questions about other things than support
quality-kind-abuse = Unpleasant messages
quality-kind-injection = Attempts to trick the assistant
quality-kind-gibberish = Incomprehensible messages
quality-kind-pii = Messages with personal data
quality-not = What the figures do not say
quality-not-text = They say how often the interpretation was right. They do not say whether the support helped, or whether the catalogue is complete.
quality-all = All figures as data, also comparisons with other ways of doing it

## The demonstration page
demo-title = What Stödlotsen looks like on an intranet
demo-place = Älvsala Municipality
demo-intranet = The intranet
demo-note = An invented municipality, to show what Stödlotsen looks like on another page.
demo-nav = Menu
demo-nav-start = Start
demo-nav-news = News
demo-nav-work = Support at work
demo-nav-staff = My employment
demo-heading = Develop your service
demo-lead = Do you have an idea, or a problem that needs a new kind of solution? There is help to be had, both from us and nationally.
demo-first-heading = Begin with the problem
demo-first = Describe what does not work today, and for whom. Talk to those it concerns before you choose a solution.
demo-second-heading = Look for help elsewhere
demo-second = Many agencies and organisations support municipalities. Stödlotsen searches among them. Press the button at the bottom right.
demo-third-heading = Take it to your manager
demo-third = When you have found something that fits, ask Stödlotsen for a summary to show or send.
demo-copy-heading = Put Stödlotsen on your own page
demo-copy = Copy the code and paste it before the end of the page. You get the key from those who run Stödlotsen.
demo-code = Code to copy
demo-policy = Does the page have a security policy (CSP)? Then add this:
demo-policy-code = Security policy to copy
demo-key = YOUR-KEY
demo-frame-heading = Or in a frame
demo-frame = Does the page allow no scripts from others? Then show Stödlotsen in a frame.
demo-frame-code = Frame to copy
demo-frame-policy-code = Security policy for the frame to copy
demo-missing = The window has not been built here. Run make widget.

## Pages: ways in and foot
nav-skip = Skip to content
nav-ways = Ways in
nav-start = Describe your need
nav-offerings = All support
nav-actors = Providers
nav-map = Overview
nav-words = Glossary
nav-gaps = Where support is lacking
nav-foot = About the service
nav-about = About Stödlotsen
nav-privacy = What is stored
nav-accessibility = Accessibility
nav-help = Help
nav-quality = How often it is right

## Pages: browse support and providers
browse-lead = This is the national support in the catalogue. Search in your own words, or choose what you want help with.
browse-words = Search in your own words
browse-submit = Show
browse-total = { $total ->
    [0] No support
    [one] One offer
   *[other] { $total } offers
}
browse-chosen = You have chosen
browse-clear = Clear everything
browse-order = The support is ordered by how well it matches what you have chosen. The order says nothing about which provider is best.
browse-order-plain = Support with a clear first step and certain, recent information comes first. The order says nothing about which provider is best.
browse-none = No support in the catalogue matches everything you have chosen. Remove some of it.
browse-less = Remove some of what you have chosen.
browse-pages = Pages of the list
browse-page = Page { $page }
browse-previous = Previous
browse-next = Next
table-download = Download as a table (CSV for Excel)
table-name = Name
table-short = Short name
table-what = What it is
table-status = Status
table-confirmed = a source shows that it exists
table-date = Newest source
table-link = Link
table-page = Page at Stödlotsen
table-id = Id
table-offerings = Number of offers
table-successor = Taken over by
sources-title = Sources
sources-dated = from { $date }
sources-undated = undated
sources-report = Ramboll’s ecosystem analysis for Vinnova 2023, section “{ $place }”
offering-from = Given by
offering-ended = According to the catalogue, this support has ended and is no longer available.
offering-principle = The principle “{ $name }”
offering-not-confirmed = This is not confirmed by the provider. Ask the provider whether the support still exists.
offering-checked = The newest source is from { $date }.
offering-never-dated = The sources are undated.
offering-release = The information comes from release { $release } of the catalogue.
offering-same-actor = Other support from { $name }
offering-alike = Similar support from others
offering-instead = Similar support that is available
offering-all-alike = Show all of the same kind
actors-lead = These give support in the whole of Sweden. Choose a kind of provider or what they should give.
actors-kind = Kind of provider
actors-support-type = Gives this kind of help
actors-total = { $count ->
    [0] No provider
    [one] One provider
   *[other] { $count } providers
}
actors-order = The providers are in alphabetical order.
actors-read = Read about { $name }
actors-not-confirmed = the information is not confirmed
actors-moving = Its work is being taken over by { $name }, or already has been.
actors-also = Also known as:
actors-old-page = Read what is left
actors-support = Support from { $name }
actors-matrix = The support from { $name }, by what it helps with and kind of help
map-lead = This is what support looks like in the whole of Sweden: what it helps with, who gives it and where it is thin.
map-principles = What the support helps with
map-actors = Who gives which kind of help
map-picture = Picture: { $name }.
map-same = The same numbers are in the table below the picture.
map-open = Open the picture
map-totals = The totals count each offer or provider once, even if it is in several cells.
map-missing = There is no support in the catalogue here:
map-missing-actors = There is no provider in the catalogue here:
map-few = There are fewer than { $count } offers in the catalogue here:
map-all-there = There is something in every cell. It may still be too little.
map-gaps = Read more about where support is lacking
problem-page-value-title = The address is not right
problem-page-value = The address contains something that does not exist. Start again from one of these pages.
problem-no-offering-title = There is no such support
problem-no-offering = There is no support with that address. Search all support instead.
problem-no-actor-title = There is no such provider
problem-no-actor = There is no provider with that address. Search all providers instead.
problem-gone-title = Removed from the catalogue
problem-gone = What you are looking for has been removed from the catalogue. Search what there is instead.
