<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.groupId}:${library.artifactId}  ${entry.getValue()?join(", ")}
</#list>
