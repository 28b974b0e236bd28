# Everything the user reads, in English. Same keys and variables as sv.ftl. Write plain British English: short sentences, active voice, no jargon, "you".

## Small talk and ground rules
welcome = Hello! I am Stödlotsen, an automated assistant. Tell me in your own words what you need, and I will look for national support for innovation in the public sector. Do not include personal details.
greet = Hello! I am Stödlotsen, an automated assistant. What do you want to get done, and where are you stuck? Write in your own words, in Swedish, Norwegian, Danish or English. I answer in Swedish or English.
thanks = You are welcome! Write again if you want to look for something else. The list stays here as long as this conversation is open.
bye = Goodbye! I forget this conversation within twelve hours. Copy anything you want to keep.
bot = No, I am not a person. I am Stödlotsen, an automated assistant. My answers come from a catalogue of national support. The catalogue builds on the survey Ramboll made for Vinnova in 2023 and on the providers’ websites. The providers have not confirmed everything in it. Would you rather talk to a person? Contact the provider named with each offer.
capability = I can find national support for innovation that fits what you need: money, methods, networks, places to test, advice and training. I can also explain terms and tell you about providers. I do not know about regional or local support. I cannot apply for you, send email or read files. Paste the text here instead, but leave out personal details. The catalogue’s texts about offers are in Swedish, so parts of my answers will be too. Try, for example: “We want to test a new service before we buy it.”
privacy = I do not save anything about you. Your text stays in memory while we talk. It disappears within twelve hours, or as soon as the conversation is deleted. Personal identity numbers, phone numbers, email addresses and card numbers are replaced before I read your text. Even so, do not write anything about individuals. If you have questions about public records or who is responsible, ask the organisation that runs the page you are on.
feedback = Thank you for telling me. I cannot change the information myself. Tell the people who run the page you are on what is wrong and what it should say, and they can correct the catalogue. The catalogue covers support that is available throughout Sweden.
out-of-scope = I cannot help with that. I help people who work in a municipality, a region or a government agency find support for improving what they do. Is this about a service from a municipality, a region or an agency? Contact them directly. In an emergency, call 112. For health advice, call 1177.
abuse = I do not want to talk like that. I am happy to help if you have a question about support for improving what you do.
gibberish = I did not understand that. Write a sentence about what you want to get done or where you are stuck. For example: “We have tested a solution but do not know if it made a difference.”
save = I cannot send email, and you do not need to give an address. Select the list and copy it, or print the page from your browser.
save-empty = There is no list to save yet. Tell me first what you need. I cannot send email, but you can copy the list or print the page.
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
gap-none = I cannot find any national support for this in the catalogue. There may not be any. Try changing the kind of help or who it is for.
gap-thin = There is not much national support for this.
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
concept-unknown = That term is not in the glossary. Try another word.
concept-found = { $count ->
    [one] This is how the glossary explains the term:
   *[other] This is how the glossary explains the terms:
}
concept-actors-say = Providers may call it { $labels }.
concept-source = Source: { $source }
choice-support-for-concept = Show support: { $name }
choice-back-to-need = Back to the list

## Providers
actor-unknown = That provider is not in the catalogue. The catalogue covers providers that offer support throughout Sweden.
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
changed-words = I searched with what you wrote too, so the order is another one.
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
count = { $left ->
    [0] There are { $total }. You have reached the end of the list.
   *[other] There are { $total }. You see number { $first } to { $last }, so { $left } are left.
}
two-needs = I read this as two different needs:
two-needs-part = { $number }. You want to { $aim } and are looking for { $support }.
ask-which-need = Let us take one at a time. Which one first?
choice-need = Start with { $what }
choice-need-both = It is one and the same need
choice-next-need = Take the other need: { $what }
next-need-left = You had one more need: { $what }. Shall we take it now?
next-need-none = I only know the need that the list is about. Do tell me about another.
other-need = the other need

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
