-- Sends the requests of a file in turn, and prints what wrk counted as one line of JSON.
-- Arguments: the file of requests, a number from which unique numbers are counted. Each line of the file has a
-- method, a path, a header ("Name: value" or "-") and a body ("-" for none), separated by tabs. "{n}" in a body
-- becomes a number that is never used twice.

local all = {}
local position = 0
local counter = 0

function init(arguments)
  counter = tonumber(arguments[2])
  for line in io.lines(arguments[1]) do
    local method, path, header, body = line:match("^(.-)\t(.-)\t(.-)\t(.-)$")
    local headers = {}
    if header ~= "-" then
      headers[header:match("^(.-):")] = header:match(":%s*(.*)$")
    end
    if body == "-" then
      body = nil
    else
      headers["Content-Type"] = "application/json"
    end
    if body and body:find("{n}", 1, true) then
      all[#all + 1] = { method, path, headers, body }
    else
      all[#all + 1] = wrk.format(method, path, headers, body)
    end
  end
end

function request()
  position = position + 1
  local next = all[position % #all + 1]
  if type(next) == "string" then
    return next
  end
  counter = counter + 1
  return wrk.format(next[1], next[2], next[3], (next[4]:gsub("{n}", string.format("%d", counter))))
end

function done(summary, latency, requests)
  io.write(string.format(
    '{"requests":%d,"microseconds":%d,"bytes":%d,"failed":%d,"broken":%d,"median":%d,"p99":%d,"p999":%d}\n',
    summary.requests, summary.duration, summary.bytes, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9)))
end
