-- Each request is another member's: arguments are the file of tokens, the first token, how many, and the method.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  local first, count = tonumber(args[2]), tonumber(args[3])
  method = args[4]
  requests = {}
  local line = 0
  for token in io.lines(args[1]) do
    if line >= first and line < first + count and line % 2 == number then
      requests[#requests + 1] = wrk.format(method, nil, { ["Authorization"] = "Bearer " .. token, ["Accept-Language"] = "en" })
    end
    line = line + 1
  end
  sent = 0
end

function request()
  sent = sent + 1
  if sent >= #requests then
    wrk.thread:stop()
  end
  return requests[math.min(sent, #requests)]
end
